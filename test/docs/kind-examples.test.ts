import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import * as constraints from '../../src/constraints/index.ts'
import { type CheckedPack, createEngine, type Finding, readPack, readSnapshot } from '../../src/index.ts'

const folder = new URL('../../docs/examples/kinds/', import.meta.url)
const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'))

const kinds = Object.values(constraints).map(({ kind }) => kind)
const files = readdirSync(folder).filter((name) => name !== 'cases.yaml')
const examples = kinds.filter((kind) => files.includes(`${kind}.yaml`))
const packOf = (kind: string): CheckedPack => readPack(read(`${kind}.yaml`) as object)

/** What a reader finds in one of the files at least: keys, and keys with their value. */
const words = [
  'kind: count, kind: sum, kind: distinct, kind: repeats, kind: min, kind: max, kind: earliest, kind: latest',
  'kind: longestGap, kind: uses, kind: days, kind: years, kind: attribute, kind: term',
  'match, over, through, except, reach: subtree, relation: nameplates, unit',
  'parameter, by, field, measure, at, on, where, plus, minus, times, proportion',
  'value: none, max: none, ceiling, rate, per, largest, smallest, exactly, above, below',
  'round: up, round: down, rounding: half-up, min: down, max: up, shortfall: advisory',
  'day: today, shift, years, months, days, order, done',
  'subject, is, within, known, last, olderThan, atLeast, atMost',
  'each, as, titles, all, any, not, when, then, inForce, exempt, allowances',
  'approval, until, raises: 1, raises: as-approved, with, reading, alternativeTo',
  'since: every, cut, grow, only: decrease, only: increase, only: unchanged',
  'sense: ceilings, sense: cumulative, sense: exact, rest, total, orNone, roles',
  'startsWith, endsWith, contains, oneOf, notStartsWith, notEndsWith, notContains, notOneOf, outside',
  'onward, held, inNameOf: delegator, inNameOf: holder, agreement',
  'fact, operator: equal, operator: notEqual, operator: in, operator: notIn, operator: contains',
  'operator: doesNotContain, operator: lessThan, operator: lessThanInclusive, operator: greaterThan',
  'operator: greaterThanInclusive',
].flatMap((line) => line.split(', '))

const facts = z.record(z.string(), z.unknown())
const caseSchema = z.strictObject({
  pack: z.string(),
  name: z.string(),
  snapshot: facts,
  before: z.optional(facts),
  baselines: z.optional(z.record(z.string(), facts)),
  lawOn: z.optional(z.string()),
  alternatives: z.optional(z.array(z.string())),
  verdicts: z.record(z.string(), z.string()),
})
type Case = z.output<typeof caseSchema>
const cases = z.array(caseSchema).parse(read('cases.yaml'))
const casesOf = (kind: string) => cases.filter(({ pack }) => pack === kind)

describe('the worked examples of the kinds', () => {
  it('are one for each kind, and no others', () => {
    expect(files.toSorted()).toEqual(kinds.map((kind) => `${kind}.yaml`).toSorted())
    expect(cases.filter(({ pack }) => !kinds.some((kind) => kind === pack))).toEqual([])
  })

  it.each(words)('show how `%s` is written', (word) => {
    expect(examples.some((kind) => says(read(`${kind}.yaml`), word))).toBe(true)
  })
})

describe.each(examples)('the example of %s', (kind) => {
  const pack = packOf(kind)
  const own = casesOf(kind)

  it('is a pack, and the same as its own JSON', () => {
    expect(pack.id).toBe(`kind-${kind}`)
    expect(readPack(JSON.stringify(read(`${kind}.yaml`)))).toEqual(pack)
  })

  it('is about its kind', () => {
    const about = Object.values(pack.rules).filter(({ require }) => says(require, `kind: ${kind}`))
    expect(about.length).toBeGreaterThan(1)
  })

  it.each(own)('judges: $name', (one) => {
    expect(verdictsOf(pack, one)).toEqual(one.verdicts)
  })

  it.each(Object.entries(pack.rules))('tries rule %s with every verdict that it may have', (id, rule) => {
    const said = own.flatMap(({ verdicts }) =>
      Object.entries(verdicts).flatMap(([key, verdict]) => (ruleOf(key) === id ? [verdictIn(verdict)] : [])),
    )
    const wanted = [
      'satisfied',
      'violated',
      'unknown',
      ...(rule.allowances === undefined ? [] : ['permitted']),
      ...(rule.exempt === undefined ? [] : ['exempt']),
    ]
    expect(said).toEqual(expect.arrayContaining(wanted))
  })

  it('is tried on both sides of every check', () => {
    const sides = new Map<string, Set<string>>()
    for (const [key, verdict] of own.flatMap(({ verdicts }) => Object.entries(verdicts))) {
      const check = checkOf(key)
      sides.set(check, (sides.get(check) ?? new Set()).add(verdictIn(verdict)))
    }
    // a series without any step is a check that can only be unknown
    const oneSided = [...sides].filter(([, seen]) => seen.has('satisfied') !== seen.has('violated'))
    expect(oneSided.map(([check]) => check)).toEqual([])
  })
})

/** `rule#end@subject/item` names a rule, and a check of it. */
const checkOf = (key: string): string => key.replace(/@.*$/u, '')
const ruleOf = (key: string): string => checkOf(key).replace(/#.*$/u, '')
const verdictIn = (said: string): string => said.replace(/,.*$/u, '')

/** All that a pack finds of the rules that a case names; of what it names and no rule is about, `nothing`. */
function verdictsOf(pack: CheckedPack, one: Case): Readonly<Record<string, string>> {
  const named = new Set(Object.keys(one.verdicts).map(ruleOf))
  const found = findingsOf(pack, one).flatMap((finding): readonly [string, string][] => {
    const id = finding.id.slice(pack.id.length + 1)
    return named.has(ruleOf(id)) ? [[id, inWords(finding)]] : []
  })
  return Object.fromEntries([...Object.keys(one.verdicts).map((key) => [key, 'nothing']), ...found])
}

/** Earlier facts are written by what differs from those that are judged. */
function findingsOf(pack: CheckedPack, { snapshot, before, baselines = {}, lawOn, alternatives = [] }: Case) {
  const earlier = { ...(before === undefined ? {} : { before }), ...baselines }
  const standing = (more: object) => readSnapshot({ schema: 'bianzhi/snapshot@1', ...snapshot, ...more })
  const report = createEngine({ packs: [pack] }).evaluate(standing({}), {
    baselines: Object.fromEntries(Object.entries(earlier).map(([name, more]) => [name, standing(more)])),
    ...(lawOn === undefined ? {} : { lawOn }),
    alternatives: alternatives.map((rule) => `${pack.id}/${rule}`),
  })
  return [...report.judged()]
}

function inWords({ verdict, excess }: Finding): string {
  if (excess === undefined) return verdict
  return `${verdict}, ${excess.atLeast === true ? 'at least ' : ''}${excess.by} ${excess.side}`
}

/** Whether a word stands in what was written: as a key, or as a key with that value. */
function says(written: unknown, word: string): boolean {
  if (typeof written !== 'object' || written === null) return false
  return Object.entries(written).some(
    ([key, value]) => key === word || `${key}: ${value}` === word || says(value, word),
  )
}
