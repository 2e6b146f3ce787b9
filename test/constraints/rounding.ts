import { createEngine, type EvaluateOptions } from '../../src/index.ts'
import { townPack } from '../engine/town.ts'
import { type Posts, townId, towns, verdictText } from './judging.ts'

/** How a bound that is no whole number becomes one; nothing where the text does not say. */
export const roundings = [undefined, 'up', 'down', 'half-up'] as const
export type Rounding = (typeof roundings)[number]

/** Which way the administrative posts of a town are bounded. */
export type End = 'max' | 'min' | 'exactly'

/** So many parts of so many. */
export type Fraction = readonly [above: number, below: number]

/** A requirement on the administrative posts of a town, and the bound that it means. */
export interface Bounded {
  readonly require: object
  readonly end: End
  readonly rounding: Rounding
  readonly bound: (posts: Posts) => Fraction
}

/** What an engine says otherwise than the definition does, over all towns and requirements. */
export function misjudged(
  cases: readonly Bounded[],
  posts: readonly Posts[],
  options: EvaluateOptions = {},
): { readonly judged: number; readonly otherwise: readonly string[] } {
  const rules = Object.fromEntries(cases.map(({ require }, index) => [`rule-${index}`, { require }]))
  const engine = createEngine({ packs: [townPack(rules)] })
  const findings = [...engine.evaluate(towns(posts), options).judged()]
  const said = new Map(findings.map((one) => [`${one.rule} ${one.subject.id}`, verdictText(one)]))
  const otherwise = cases.flatMap((one, index) =>
    posts.flatMap((of) => {
      const is = said.get(`towns/rule-${index} ${townId(of)}`)
      const meant = byDefinition(of.administrative, one.bound(of), one)
      return is === meant ? [] : [`${JSON.stringify(one)} of ${townId(of)}: ${is}, not ${meant}`]
    }),
  )
  return { judged: findings.length, otherwise: otherwise.slice(0, 5) }
}

/** The verdict on a number by trying all numbers: which are allowed, and which of them is nearest. */
export function byDefinition(
  value: number,
  bound: Fraction,
  { end, rounding }: Pick<Bounded, 'end' | 'rounding'>,
): string {
  const [above, below] = rounding === undefined ? bound : [rounded(bound, rounding), 1]
  const allows: Record<End, (one: number) => boolean> = {
    max: (one) => one * below <= above,
    min: (one) => one * below >= above,
    exactly: (one) => one * below === above,
  }
  if (allows[end](value)) return 'satisfied'
  const away = numbers.filter(allows[end]).map((one) => value - one)
  const [nearest] = away.toSorted((a, b) => Math.abs(a) - Math.abs(b))
  if (nearest === undefined) throw new RangeError('no number is allowed')
  return `violated, ${Math.abs(nearest)} ${nearest > 0 ? 'over' : 'under'}`
}

/** A fraction as a whole number, found by trying all of them. */
export function rounded([above, below]: Fraction, rounding: NonNullable<Rounding>): number {
  const distance = (one: number) => Math.abs(one * below - above)
  const found = {
    up: numbers.find((one) => one * below >= above),
    down: numbers.findLast((one) => one * below <= above),
    'half-up': numbers.toSorted((a, b) => distance(a) - distance(b) || b - a)[0],
  }[rounding]
  if (found === undefined) throw new RangeError('the fraction is too large')
  return found
}

const numbers = Array.from({ length: 121 }, (_, at) => at - 60)
