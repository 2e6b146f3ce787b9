import type { Localized } from '../../model/localized.ts'
import type { LedgerRow } from '../apply/ledger.ts'
import type { Body, Sides } from './sides.ts'
import { listed } from './wording.ts'

/** What became of a body: how it came, how it ended, or what was changed about it. */
export function whatBecame({ ledger }: Sides): (body: Body) => Localized {
  const made = new Map<string, LedgerRow>()
  const touched = new Map<string, Set<string>>()
  const touch = (id: string | undefined, what: string) => {
    if (id !== undefined) touched.set(id, (touched.get(id) ?? new Set()).add(what))
  }
  for (const row of ledger.rows) {
    const { what, kind, agency, agencies = [], from, to, field } = row
    if (what === 'agency' && kind === 'merge') for (const heir of agencies) touch(heir, 'took in')
    if (what !== 'agency') for (const id of [agency, from, to]) touch(id, what)
    else if (field !== undefined) touch(agency, field)
    else if (agency !== undefined) made.set(agency, row)
  }
  return ({ id, before, after }) => {
    const row = made.get(id)
    if (after === undefined) return endings[row?.kind ?? ''] ?? withOther
    if (before === undefined) {
      const came = beginnings[row?.kind ?? ''] ?? created
      return row?.kind === 'create' && (after.succeeds ?? []).length > 0 ? formed : came
    }
    const changes = [...(touched.get(id) ?? [])].flatMap((what) => changed[what] ?? [])
    if (row?.kind === 'split') changes.unshift({ zh: '分设', en: 'split' })
    const isMoved = (before.parent ?? undefined) !== (after.parent ?? undefined)
    if (isMoved && touched.get(id)?.has('parent') !== true) changes.push(withAbove)
    return changes.length === 0 ? { zh: '不变', en: 'as it was' } : listed(changes)
  }
}

const created: Localized = { zh: '新设', en: 'created' }
const formed: Localized = { zh: '组建', en: 'formed out of others' }
const withOther: Localized = { zh: '随所属机构撤销', en: 'ended with the body above it' }

const withAbove: Localized = { zh: '随上级机构调整', en: 'moved with the body above it' }

const beginnings: Readonly<Record<string, Localized>> = {
  merge: { zh: '合并组建', en: 'formed by a merger' },
  split: { zh: '分设', en: 'formed by a split' },
}

const endings: Readonly<Record<string, Localized>> = {
  abolish: { zh: '撤销', en: 'abolished' },
  merge: { zh: '并入', en: 'merged' },
  split: { zh: '拆分', en: 'split up' },
}

const changed: Readonly<Record<string, Localized>> = {
  'took in': { zh: '其他机构并入', en: 'absorbed others' },
  name: { zh: '更名', en: 'name' },
  kind: { zh: '类型调整', en: 'kind' },
  jurisdiction: { zh: '隶属调整', en: 'place' },
  parent: { zh: '上级调整', en: 'body above' },
  side: { zh: '性质调整', en: 'side' },
  rank: { zh: '规格调整', en: 'rank' },
  coLocatedWith: { zh: '合署办公', en: 'co-location' },
  nameplates: { zh: '挂牌调整', en: 'nameplates' },
  matters: { zh: '职责调整', en: 'duties' },
  establishment: { zh: '编制调整', en: 'posts' },
  leadership: { zh: '领导职数调整', en: 'leader posts' },
  posts: { zh: '职位调整', en: 'positions' },
  people: { zh: '人员调整', en: 'people' },
}
