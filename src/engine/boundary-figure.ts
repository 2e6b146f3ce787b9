import type { World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import { type Boundary, numbersIn, type Rounding, setIn } from '../condition/boundary.ts'
import { number, type Polynomial } from '../condition/build.ts'
import { type Facts, interpret } from '../condition/interpret.ts'
import type { Localized } from '../model/localized.ts'
import { add, ceilOf, compare, floorOf, type Proportion, proportion } from '../model/proportion.ts'
import { exactValue, type Figure, figureOf, unitOf } from './numbers.ts'

/** A bound as it comes out for a subject: rounded, and the largest or the smallest of several. */
export function boundFigure(
  boundary: Boundary,
  plain: (of: Polynomial) => Figure,
  facts: Facts,
  row: Row,
  world: World,
  unit: string,
): Figure {
  if (boundary.kind === 'one' && boundary.rounding === undefined && boundary.more === undefined) {
    return plain(boundary.of)
  }
  const value = evaluated(boundary, facts)
  const [first] = numbersIn(boundary)
  if (value !== undefined && first !== undefined) {
    return figureOf(number(value), facts, unit === '' ? unitOf(first, row, world) : unit)
  }
  return chosenFigure(boundary, plain)
}

/** Several figures of which the largest or the smallest counts, each by itself. */
export function chosenFigure(boundary: Boundary, plain: (of: Polynomial) => Figure): Figure {
  if (boundary.kind === 'one') {
    const own = plain(boundary.of)
    if (boundary.more === undefined) return own
    const { zh, en } = plain(boundary.more).text
    return { low: null, high: null, text: { zh: `${zh} + ${own.text.zh}`, en: `${en} + ${own.text.en}` } }
  }
  const texts = boundary.of.map((one) => chosenFigure(one, plain).text)
  const zh = `${texts.map((text) => text.zh).join('与')}中${boundary.kind === 'largest' ? '较大' : '较小'}者`
  const en = `the ${boundary.kind === 'largest' ? 'larger' : 'smaller'} of ${texts.map((text) => text.en).join(' and ')}`
  return { low: null, high: null, text: { zh, en } satisfies Localized }
}

function evaluated(boundary: Boundary, facts: Facts): Proportion | undefined {
  if (boundary.kind === 'one') {
    const [value, more] = [exactValue(boundary.of, facts), boundary.more]
    if (value === undefined) return undefined
    const whole = boundary.rounding === undefined ? value : rounded(value, boundary.rounding)
    const extra = more === undefined ? undefined : exactValue(more, facts)
    return more === undefined ? whole : extra === undefined ? undefined : add(whole, extra)
  }
  const values = boundary.of.filter((one) => setsLimit(one, facts)).map((one) => evaluated(one, facts))
  const known = values.filter((value) => value !== undefined)
  if (known.length < values.length) return undefined
  const sorted = known.toSorted(compare)
  return boundary.kind === 'largest' ? sorted.at(-1) : sorted[0]
}

function rounded(value: Proportion, by: Rounding): Proportion {
  if (by === 'up') return proportion(ceilOf(value), 1n)
  return proportion(floorOf(by === 'down' ? value : add(value, proportion(1n, 2n))), 1n)
}

/** Whether a bound sets a limit: a ceiling that is none does not. */
function setsLimit(boundary: Boundary, facts: Facts): boolean {
  const set = setIn(boundary)
  return set === undefined || interpret(set, facts) !== 'no'
}
