import type { Localized } from '../../model/localized.ts'
import type { Share, Sheet, SheetRow } from '../../tables/sheet.ts'
import type { Body, Side, Sides } from './sides.ts'
import { numberColumn, textColumn, titleWith, total } from './wording.ts'

/** 机构精简情况: the bodies of each kind before and after, and by how much they are fewer. */
export function reductionsOf({ ledger, bodies, isHere, wordOf, isUnder, before, after }: Sides): Sheet {
  const here = bodies.filter(isHere)
  const kinds = new Set(
    (['before', 'after'] as const).flatMap((side) =>
      here.flatMap((body) => (body[side] === undefined ? [] : [kindOn(body, side)])),
    ),
  )
  const counted = (isMeant: (kind: string | undefined) => boolean): SheetRow => {
    const count = (side: Side) =>
      here.filter((body) => body[side] !== undefined && isMeant(kindOn(body, side))).length
    const [was, is] = [count('before'), count('after')]
    return { before: was, after: is, fewer: was - is, cut: cutOf(was, is) }
  }
  const isPart = (kind: string | undefined) =>
    kind !== undefined &&
    (isUnder('agencies', kind, 'internal-organ') || isUnder('agencies', kind, 'nameplate-body'))
  const isPartial = [before, after].some(({ partial }) => partial?.agencies !== undefined)
  return {
    name: { zh: '机构精简情况', en: 'Cuts' },
    title: titleWith(ledger.title, '机构精简情况', 'bodies of each kind'),
    columns: [
      textColumn('kind', '机构类型', 'kind of body'),
      numberColumn('before', '改革前', 'before'),
      numberColumn('after', '改革后', 'after'),
      numberColumn('fewer', '减少', 'fewer'),
      numberColumn('cut', '精简比例', 'cut'),
    ],
    rows: [...kinds].map((kind) => ({
      kind: kind === undefined ? unsaid : wordOf('agencies', kind),
      ...counted((one) => one === kind),
    })),
    totals: [{ kind: total, ...counted((kind) => !isPart(kind)) }],
    notes: [...([...kinds].some(isPart) ? [partsNote] : []), ...(isPartial ? [partialNote] : [])],
  }
}

const kindOn = (body: Body, side: Side): string | undefined => body[side]?.kind ?? undefined

/** By which share of what there was before; of nothing there is none. */
const cutOf = (before: number, after: number): Share | null =>
  before === 0 ? null : { part: before - after, whole: before }

const unsaid: Localized = { zh: '（未载明类型）', en: '(kind not known)' }

const partsNote: Localized = {
  zh: '合计不含内设机构和挂牌机构。',
  en: 'Internal organs and nameplate bodies are not in the total.',
}

const partialNote: Localized = {
  zh: '机构名单不完整，只计其中所列。',
  en: 'The list of bodies is not complete; what it holds was counted.',
}
