import { factsAbout } from '../../backends/memory/facts.ts'
import type { Row } from '../../backends/memory/view.ts'
import { and, interpret, not, type Truth } from '../../condition/interpret.ts'
import { EstablishmentError } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import type { ParameterValue } from '../../measures/lowering.ts'
import type { Localized } from '../../model/localized.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import { declaredRelation } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'
import { type Citation, citationOf } from '../citation.ts'
import { findingOf } from '../finding.ts'
import { covers } from '../in-force.ts'
import { noSubject } from '../report.ts'
import type { Run } from '../run.ts'
import { territoryOf } from '../territory.ts'
import { extended } from './extended.ts'
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
  readonly code: 'outside-territory' | 'outside-days' | 'superseded' | 'disabled' | 'out-of-scope' | 'unknown'
  readonly reason: Localized
  /** `pack/rule`, or the pack that disables it. */
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
  const placed = placedIn(packs)
  const asked = placed.get(name)
  if (asked === undefined) throw noRule(name, [...placed.keys()])
  const type = asked.rule.forEach.subject
  const row = run.world.views.get('after')?.find([type], subject)
  if (row === undefined) throw noSubject(type, subject, run.world)
  const found = relatedTo(name, placed)
    .flatMap((one) => placed.get(one) ?? [])
    .filter(({ rule }) => rule.forEach.subject === type)
    .map((one) => speaks(one, row, packs, run, choice))
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

/** Every rule, the lowest layers first; another reading stands for no rule of its own. */
function placedIn(packs: readonly CompiledPack[]): ReadonlyMap<string, Placed> {
  const above = extended(packs.map(({ pack }) => pack))
  const depth = ({ pack }: CompiledPack) => above.get(pack.id)?.size ?? 0
  return new Map(
    packs
      .toSorted((a, b) => depth(b) - depth(a))
      .flatMap((compiled) =>
        Object.entries<Rule>(compiled.pack.rules).flatMap(([id, rule]): [string, Placed][] => {
          const name = `${compiled.pack.id}/${id}`
          return rule.alternativeTo === undefined ? [[name, { name, compiled, rule }]] : []
        }),
      ),
  )
}

/** The rules that are related to one, directly or over others. */
function relatedTo(name: string, placed: ReadonlyMap<string, Placed>): readonly string[] {
  const found = new Set<string>()
  const open = [name]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    for (const [other, { rule }] of placed) {
      const to = declaredRelation(rule)?.to
      if (other === next && to !== undefined) open.push(to)
      if (to === next) open.push(other)
    }
  }
  return [...placed.keys()].filter((one) => found.has(one))
}

function speaks(
  { name, compiled, rule }: Placed,
  row: Row,
  packs: readonly CompiledPack[],
  { world, judged }: Run,
  choice: Choice,
): Effective | Loser {
  const { pack } = compiled
  const lost = (code: Loser['code'], by?: string): Loser => ({
    rule: name,
    code,
    reason: loserReason(code, by),
    ...(by === undefined ? {} : { by }),
  })
  const isOn = covers(pack.inForce, choice.lawOn)
  if (!isOn || (rule.inForce !== undefined && !covers(rule.inForce, choice.lawOn)))
    return lost('outside-days')
  const facts = factsAbout(row, world)
  const territory = territoryOf(pack, rule.forEach.subject, choice.assumeTerritory.includes(pack.id))
  const here = territory === 'nowhere' ? 'no' : territory === undefined ? 'yes' : interpret(territory, facts)
  if (here === 'no') return lost('outside-territory')
  const scope = scopeOf(compiled, rule, choice)
  const inside = scope === 'nowhere' ? 'unknown' : scope === undefined ? 'yes' : interpret(scope, facts)
  if (inside === 'no') return lost('out-of-scope')
  const others = (supersedingOn(packs, choice).get(name) ?? []).map(({ where, ...one }) => ({
    ...one,
    truth: where === undefined ? ('yes' as Truth) : interpret(where, facts),
  }))
  const instead = others.find(({ truth }) => truth === 'yes')
  if (instead !== undefined)
    return lost(instead.relation === 'disables' ? 'disabled' : 'superseded', instead.by)
  if (others.map(({ truth }) => not(truth)).reduce(and, and(here, inside)) === 'unknown')
    return lost('unknown')
  const own = judged.filter((one) => `${one.compiled.pack.id}/${one.id}` === name && one.row.id === row.id)
  const values = own.flatMap(({ candidates }) => [...candidates])
  return {
    rule: name,
    demands: own.map((one) => findingOf(one, world, choice.lawOn).demand),
    values: Object.fromEntries(
      values.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]])),
    ),
    citation: citationOf(pack, rule.cite, [rule.status]),
  }
}

function noRule(name: string, known: readonly string[]): EstablishmentError {
  const hint = suggest(name, known) ?? 'name a rule as `pack/rule`'
  return new EstablishmentError('the question', [
    { code: 'wrong-value', path: [], message: `there is no rule \`${name}\``, hint },
  ])
}
