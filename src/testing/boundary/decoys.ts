import type { Engine } from '../../index.ts'
import { collections } from '../scenario/collections.ts'
import type { Asked } from './bounds.ts'
import { freeId, type Row, rowOf, rowsOf, rowWith } from './fields.ts'
import { casesOf } from './filter-values.ts'
import { type Left, type Made, verdictOf } from './made.ts'
import { rowsFor } from './new-rows.ts'
import { comparesIn, quantitiesIn, sumOf } from './quantities.ts'
import type { Question, Trial } from './question.ts'
import { type Scene, together } from './scene.ts'
import { type RowSite, rowSites, scopeSites } from './sites.ts'
import { scenesWhere, type Variant, variantsOf } from './variants.ts'

/**
 * 干扰项: rows that a filter of the rule leaves out, and that change nothing.
 *
 * Each is such that the verdict would be another one if the filter did not leave it out; where no row is, it is
 * said so, unless the filter is seen at work in a case that there is already.
 */
export function decoysOf(
  question: Question,
  asked: Asked,
  at: readonly Trial[],
): { readonly made: readonly Made[]; readonly left: readonly Left[] } {
  const made: Made[] = []
  const left: Left[] = []
  for (const site of rowSites(question)) {
    const loose = question.engineWith(site.loosened)
    const trial = loose && decoyOf(question, asked, at, site, loose)
    if (trial !== undefined) made.push({ kind: 'decoy', name: `left out by ${site.name}`, asked, trial })
    else if (loose === undefined || !isSeen(question, asked, at, loose))
      left.push({ what: `a row left out by ${site.name}`, why: 'no such row was found that would matter' })
  }
  return { made, left }
}

/** Whether some case comes out otherwise under another pack. */
const isSeen = (question: Question, asked: Asked, at: readonly Trial[], other: Engine): boolean =>
  at.some((trial) => {
    const then = question.ask(trial.scene, other)
    return then !== undefined && verdictOf(asked, then) !== verdictOf(asked, trial)
  })

function decoyOf(
  question: Question,
  asked: Asked,
  at: readonly Trial[],
  site: RowSite,
  loose: Engine,
): Trial | undefined {
  for (const trial of at) {
    const sums = sumsOf(asked, trial)
    for (const change of decoysFor(question, asked, trial, site).slice(0, mostTried)) {
      const scene = together(trial.scene, change)
      const next = question.ask(scene)
      if (next === undefined || verdictOf(asked, next) !== verdictOf(asked, trial)) continue
      if (sumsOf(asked, next) !== sums) continue
      const other = question.ask(scene, loose)
      if (other !== undefined && verdictOf(asked, other) !== verdictOf(asked, next)) return next
    }
  }
  return undefined
}

const mostTried = 120

const sumsOf = ({ check }: Asked, { known }: Trial): string =>
  comparesIn(check.condition)
    .map((one) => String(sumOf(one, known)))
    .join()

/** How much a row that is left out would add, from what just matters to what surely does. */
const amounts = [1, 5, 50, 1000]

function decoysFor(question: Question, asked: Asked, trial: Trial, site: RowSite): readonly Scene[] {
  const { document } = trial
  const { measure, tests, asks } = site
  const { relation: collection } = measure
  return likeWhatCounts(question, asked, trial, site).flatMap((like) =>
    variantsOf(question, document, { collection, row: like.row }, tests, asks).flatMap(({ row, beside }) => {
      const id = freeId(document, `decoy-${collections[collection].subject}`)
      const { code: _, creditCode: __, nameplates: ___, aliases: ____, name: _____, ...kept } = row
      const own: Row = { ...kept, id }
      const field = 'field' in measure && measure.kind === 'sum' ? measure.field : undefined
      const rows =
        field === undefined
          ? [[own], Array.from({ length: 12 }, (_, n) => ({ ...own, id: `${id}-${n + 1}` }))]
          : amounts.map((amount) => [rowWith(question.pack, { collection, row: own }, field, amount)])
      return rows.map((some) => together(like.beside, beside, { add: { [collection]: some } }))
    }),
  )
}

/** Rows that count, and others that are made to count. */
function likeWhatCounts(
  question: Question,
  { check }: Asked,
  { document, known }: Trial,
  { measure, tests }: RowSite,
): readonly Variant[] {
  const { relation: collection } = measure
  const read = new Set(
    quantitiesIn(check.condition).flatMap((one) => known.number(one).rows.map((row) => row.id)),
  )
  const counted = rowsOf(document, collection).filter(({ id }) => read.has(id))
  const subject = rowOf(document, question.collection, question.subject)
  const made = subject === undefined ? [] : rowsFor(measure, subject, document, question)
  const [key = ''] = Object.keys(tests)
  const asked = casesOf(measure.where).find((one) => key in one) ?? {}
  const farther = Object.fromEntries(
    Object.entries(asked).filter(([path]) => path !== key && path.includes('.')),
  )
  return [
    ...counted.slice(0, 3).map(({ row }) => ({ row, beside: {} })),
    ...made.slice(0, 2).flatMap((one) => variantsOf(question, document, one, farther, 'inside').slice(0, 3)),
  ]
}

/** 范围之外: the subject beyond the limit, but no longer one that the rule is about. */
export function outsidersOf(
  question: Question,
  asked: Asked,
  at: readonly Trial[],
): { readonly made: readonly Made[]; readonly left: readonly Left[] } {
  const found = scopeSites(question).map((site) => {
    const loose = question.engineWith(site.loosened)
    const trial = at.flatMap((beyond) => {
      const subject = rowOf(beyond.document, question.collection, question.subject)
      if (subject === undefined || loose === undefined) return []
      const scenes = Object.entries(site.tests).map(([path, test]) =>
        scenesWhere(question, beyond.document, subject, path, test, site.asks),
      )
      // one test that fails takes the subject out; to be left out, all tests must hold
      const [first = [], ...rest] = scenes
      const all = rest.reduce(
        (so, next) => so.flatMap((one) => next.slice(0, 3).map((two) => together(one, two))),
        first,
      )
      return all.flatMap((change) => {
        const scene = together(beyond.scene, change)
        const next = question.ask(scene)
        if (next === undefined || verdictOf(asked, next) !== 'nothing') return []
        const other = question.ask(scene, loose)
        return other === undefined || verdictOf(asked, other) === 'nothing' ? [] : [next]
      })
    })
    return { site, trial: trial[0] }
  })
  return {
    made: found.flatMap(({ site, trial }) =>
      trial === undefined
        ? []
        : [{ kind: 'outside', name: `outside its scope by ${site.name}`, asked, trial }],
    ),
    left: found.flatMap(({ site, trial }) =>
      trial === undefined
        ? [{ what: `the subject outside the scope by ${site.name}`, why: 'the field could not be set so' }]
        : [],
    ),
  }
}
