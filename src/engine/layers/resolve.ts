import { factsAbout, type World } from '../../backends/memory/facts.ts'
import type { Row } from '../../backends/memory/view.ts'
import { and, interpret, not, type Truth } from '../../condition/interpret.ts'
import { EstablishmentError } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import type { ParameterValue } from '../../measures/lowering.ts'
import type { Localized } from '../../model/localized.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { PackDocument } from '../../rules/pack.ts'
import type { Rule } from '../../rules/rule.ts'
import { assign, type Candidate } from '../assign.ts'
import { type Citation, citationOf } from '../citation.ts'
import type { Decide } from '../decide.ts'
import { findingOf } from '../finding.ts'
import { covers, isInForce } from '../in-force.ts'
import { noSubject } from '../report.ts'
import type { Run } from '../run.ts'
import { territoryOf } from '../territory.ts'
import { extended, nameParts, readingsOf, relationIn } from './extended.ts'
import { loserReason } from './loser-reasons.ts'
import { type Choice, scopeOf, supersedingOn } from './superseding.ts'

/** 适用规则: which of the rules that stand to one another speak for a subject, and why the others do not. */
export interface Resolution {
  /** Most specific first; several where one supplements another. */
  readonly effective: readonly Effective[]
  readonly losers: readonly Loser[]
}

export interface Effective {
  /** `pack/rule`. */
  readonly rule: string
  /** What it demands of the subject, end by end. */
  readonly demands: readonly Localized[]
  /** The values that its parameters have for the subject. */
  readonly values: Readonly<Record<string, ParameterValue>>
  readonly citation: Citation
}

export interface Loser {
  readonly rule: string
  readonly code:
    | 'outside-territory'
    | 'outside-days'
    | 'superseded'
    | 'disabled'
    | 'out-of-scope'
    | 'other-reading'
    | 'unknown'
  readonly reason: Localized
  /** `pack/rule`, another reading of it that is taken, or the pack that disables it. */
  readonly by?: string
}

/** Which rule of those related to one speaks for a subject. */
export function resolve(
  name: string,
  subject: string,
  packs: readonly CompiledPack[],
  run: Run,
  choice: Choice,
): Resolution {
  const placed = placedIn(packs, [name, ...choice.alternatives])
  const asked = placed.get(name)
  if (asked === undefined) throw noRule(name, [...placed.keys()])
  const type = asked.rule.forEach.subject
  const row = run.world.views.get('after')?.find([type], subject)
  if (row === undefined) throw noSubject(type, subject, run.world)
  const superseding = supersedingOn(packs, choice)
  const found = relatedTo(name, placed)
    .flatMap((one) => placed.get(one) ?? [])
    .filter(({ rule }) => rule.forEach.subject === type)
    .map((one) => speaks(one, row, superseding, run, choice))
  return {
    effective: found.filter((one) => 'demands' in one),
    losers: found.filter((one) => 'code' in one),
  }
}

interface Placed {
  readonly name: string
  readonly compiled: CompiledPack
  readonly rule: Rule
}

/** Every rule, the lowest layers first, and other readings that are named. */
function placedIn(packs: readonly CompiledPack[], readings: readonly string[]): ReadonlyMap<string, Placed> {
  const above = extended(packs.map(({ pack }) => pack))
  const depth = ({ pack }: CompiledPack) => above.get(pack.id)?.size ?? 0
  return new Map(
    packs
      .toSorted((a, b) => depth(b) - depth(a))
      .flatMap((compiled) =>
        Object.entries<Rule>(compiled.pack.rules).flatMap(([id, rule]): [string, Placed][] => {
          const name = `${compiled.pack.id}/${id}`
          const isAsked = rule.alternativeTo === undefined || readings.includes(name)
          return isAsked ? [[name, { name, compiled, rule }]] : []
        }),
      ),
  )
}

/** The rules that are related to one, directly or over others. */
function relatedTo(name: string, placed: ReadonlyMap<string, Placed>): readonly string[] {
  const beside = new Map<string, string[]>([...placed.keys()].map((one) => [one, []]))
  for (const [one, { rule, compiled }] of placed) {
    const { pack } = compiled
    const original = rule.alternativeTo === undefined ? [] : [`${pack.id}/${rule.alternativeTo}`]
    const relation = relationIn(pack, rule)
    for (const to of [...original, ...(relation === undefined ? [] : [relation.to])]) {
      beside.get(one)?.push(to)
      beside.get(to)?.push(one)
    }
  }
  const found = new Set([name])
  for (const one of found) for (const other of beside.get(one) ?? []) found.add(other)
  return [...placed.keys()].filter((one) => found.has(one))
}

function speaks(
  { name, compiled, rule }: Placed,
  row: Row,
  superseding: ReturnType<typeof supersedingOn>,
  { world, judged }: Run,
  choice: Choice,
): Effective | Loser {
  const { pack } = compiled
  const { id } = nameParts(name)
  const lost = (code: Loser['code'], by?: string): Loser => ({
    rule: name,
    code,
    reason: loserReason(code, by),
    ...(by === undefined ? {} : { by }),
  })
  const isOn = covers(pack.inForce, choice.lawOn)
  if (!isOn || (rule.inForce !== undefined && !covers(rule.inForce, choice.lawOn)))
    return lost('outside-days')
  if (!isInForce(pack, id, rule, choice)) return lost('other-reading', readingTaken(pack, id, choice))
  const facts = factsAbout(row, world)
  const territory = territoryOf(compiled, rule.forEach.subject, choice.assumeTerritory.includes(pack.id))
  const here = territory === 'nowhere' ? 'no' : territory === undefined ? 'yes' : interpret(territory, facts)
  if (here === 'no') return lost('outside-territory')
  const scope = scopeOf(compiled, rule, choice)
  const inside = scope === 'nowhere' ? 'unknown' : scope === undefined ? 'yes' : interpret(scope, facts)
  if (inside === 'no') return lost('out-of-scope')
  const others = (superseding.get(name) ?? []).map(({ where, ...one }) => ({
    ...one,
    truth: where === undefined ? ('yes' as Truth) : interpret(where, facts),
  }))
  const instead = others.find(({ truth }) => truth === 'yes')
  if (instead !== undefined)
    return lost(instead.relation === 'disables' ? 'disabled' : 'superseded', instead.by)
  if (others.map(({ truth }) => not(truth)).reduce(and, and(here, inside)) === 'unknown')
    return lost('unknown')
  const own = judged.filter((one) => `${one.compiled.pack.id}/${one.id}` === name && one.row.id === row.id)
  return {
    rule: name,
    demands: own.map((one) => findingOf(one, world, choice.lawOn).demand),
    values: valuesFor(compiled, rule, row, world, choice),
    citation: citationOf(pack, rule.cite, [rule.status]),
  }
}

/** The reading of a rule that is taken in its stead. */
const readingTaken = (pack: PackDocument, id: string, { alternatives }: Choice): string | undefined =>
  readingsOf(pack, id)
    .map((one) => `${pack.id}/${one}`)
    .find((one) => alternatives.includes(one))

/** The values of the parameters, as far as the facts settle them. */
function valuesFor(
  compiled: CompiledPack,
  rule: Rule,
  row: Row,
  world: World,
  { lawOn }: Choice,
): Effective['values'] {
  const decide: Decide = (condition, of) => interpret(condition, factsAbout(of, world))
  const { sets } = assign(compiled, compiled.parametersOf(rule), row, lawOn, world, decide)
  const [first = new Map<string, Candidate>(), ...others] = sets
  return Object.fromEntries(
    [...first].flatMap(([key, { value }]): [string, ParameterValue][] => {
      const isSettled = others.every((set) => set.get(key)?.value === value)
      return value === undefined || !isSettled ? [] : [[key, value]]
    }),
  )
}

function noRule(name: string, known: readonly string[]): EstablishmentError {
  const hint = suggest(name, known) ?? 'name a rule as `pack/rule`'
  return new EstablishmentError('the question', [
    { code: 'wrong-value', path: [], message: `there is no rule \`${name}\``, hint },
  ])
}
