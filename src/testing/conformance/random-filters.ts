import { standardMeasures } from '../../index.ts'
import { type Chance, isSeveral } from './chance.ts'

/** Whom the rules of random packs are about. */
export const ruled = ['jurisdiction', 'agency'] as const
export type Ruled = (typeof ruled)[number]

/** A filter over the subjects of a rule: fields, paths, measures, words and days. */
export function randomFilter(chance: Chance, subject: Ruled): object {
  const drawn = chance.some(tests(chance, subject), 0.25)
  const [first] = drawn.length > 0 ? drawn : [chance.one(tests(chance, subject))]
  return Object.assign({}, ...[first, ...drawn.slice(1)].map((make) => make?.()))
}

type Test = () => object

const tests = (chance: Chance, subject: Ruled): readonly [Test, ...Test[]] =>
  subject === 'jurisdiction'
    ? [
        () => ({ level: chance.one(['township', 'county', 'prefecture']) }),
        () => ({ level: { atLeast: chance.one(['township', 'county']) } }),
        () => ({ class: chance.one<unknown>(['large', ['small', 'class-1'], { parameter: 'classes' }]) }),
        () => ({ 'parent.class': { is: chance.one(['large', 'small']) } }),
        () => ({
          departments: { [chance.one(['atLeast', 'atMost', 'above', 'below'])]: chance.between(0, 3) },
        }),
        () => ({
          name: {
            [chance.one(['startsWith', 'endsWith', 'contains'])]: chance.one(['某', '地', ['镇', '县']]),
          },
        }),
        () => ({ population: { below: 30_000 } }),
        () => ({ code: { known: chance.is(0.5) } }),
        () => ({ code: { within: '330000' } }),
      ]
    : [
        () => ({
          kind: chance.one<unknown>([
            'government-department',
            'internal-organ',
            ['institution', 'township-office'],
          ]),
        }),
        () => ({ kind: { within: chance.one(['institution', 'party-organ']) } }),
        () => ({ 'jurisdiction.level': { atLeast: chance.one(['township', 'county']) } }),
        () => ({
          name: {
            [chance.one(['startsWith', 'endsWith', 'contains'])]: chance.one(['财', '局', ['中心', '室']]),
          },
        }),
        () => ({
          rank: {
            [chance.one(['atLeast', 'below'])]: chance.one(['section-chief', 'unit', 'section-deputy']),
          },
        }),
        () => ({ established: { [chance.one(['olderThan', 'last'])]: chance.one(['1 year', '18 months']) } }),
        () => ({ nameplates: { known: chance.is(0.5) } }),
        () => ({ 'approved-posts': { above: chance.between(0, 30) } }),
        () => ({ busy: chance.is(0.5) }),
        () => ({ 'parent.kind': { is: { field: 'kind' } } }),
      ]

/** The numbers that a rule about a subject may bind. */
export const measuresOf = (subject: Ruled): readonly [string, ...string[]] => {
  const named = Object.entries(standardMeasures).flatMap(([name, one]) =>
    one.subject === subject ? [name] : [],
  )
  if (!isSeveral(named)) throw new TypeError(`no measure of ${subject} ships`)
  return named
}
