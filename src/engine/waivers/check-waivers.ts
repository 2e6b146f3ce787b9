import type { Problem } from '../../errors.ts'
import { mostProblems } from '../../json/limits.ts'
import { nearest, suggest } from '../../json/suggest.ts'
import { collectionOf, rowId } from '../../model/collections.ts'
import type { Subject } from '../../model/field.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Rule } from '../../rules/rule.ts'
import { conditionsOf } from '../conditions.ts'
import { covers } from '../in-force.ts'
import { forbidsWaiver } from '../layers/waivable.ts'
import type { Waiver } from './waiver.ts'

/** A rule by its name outside its pack. */
interface Named {
  readonly compiled: CompiledPack
  readonly id: string
  readonly rule: Rule
}

/** What is wrong with waivers for a snapshot: rules, ends and subjects that are not there, or not to be waived. */
export function waiverProblems(
  waivers: readonly Waiver[],
  snapshot: Snapshot,
  packs: readonly CompiledPack[],
  lawOn: string,
): readonly Problem[] {
  if (waivers.length === 0) return []
  const rules = new Map(
    packs.flatMap((compiled) =>
      Object.entries<Rule>(compiled.pack.rules).map(([id, rule]): [string, Named] => [
        `${compiled.pack.id}/${id}`,
        { compiled, id, rule },
      ]),
    ),
  )
  const idsOf = idsIn(snapshot)
  const forbiddenBy = forbidsWaiver(packs)
  return waivers
    .flatMap((waiver, index): readonly Problem[] => {
      const path = ['waivers', index]
      const name = waiver.rule.split('#')[0] ?? ''
      const named = rules.get(name)
      if (named === undefined) return [unknownRule(name, rules.keys(), [...path, 'rule'])]
      const { subject } = named.rule.forEach
      return [
        ...ruleProblems(waiver, named, lawOn, forbiddenBy, path),
        // whom a waiver of other days names need not stand any more, or not yet
        ...(covers(waiver, lawOn) ? unknownSubjects(waiver, subject, idsOf(subject), path) : []),
      ]
    })
    .slice(0, mostProblems)
}

function idsIn(snapshot: Snapshot): (subject: Subject) => ReadonlySet<string> {
  const known = new Map<Subject, ReadonlySet<string>>()
  return (subject) => {
    const collection = collectionOf[subject]
    const rows: readonly Readonly<Record<string, unknown>>[] = snapshot[collection] ?? []
    const ids = known.get(subject) ?? new Set(rows.map((row, index) => rowId(collection, row, index)))
    known.set(subject, ids)
    return ids
  }
}

function ruleProblems(
  waiver: Waiver,
  named: Named,
  lawOn: string,
  forbiddenBy: ReturnType<typeof forbidsWaiver>,
  path: Problem['path'],
): readonly Problem[] {
  const { rule: written, item } = waiver
  const [name = '', end] = written.split('#')
  const problems: Problem[] = []
  const forbidding = forbiddenBy(name)
  if (forbidding !== undefined) {
    const message = `\`${name}\` may not be waived`
    const who = isOwn(forbidding, named) ? 'the pack' : `\`${forbidding}\`, in whose place it stands,`
    const hint = `take the waiver away; ${who} says \`waivable: false\``
    problems.push({ code: 'wrong-value', path: [...path, 'rule'], message, hint })
  }
  // one of other days may name what the rule had then
  const day = covers(waiver, lawOn) ? lawOn : waiver.from
  const there = end === undefined && item === undefined ? undefined : partsOf(named, day)
  if (end !== undefined && there !== undefined && !there.ends.includes(end)) {
    const known = there.ends.map((one) => `${name}#${one}`)
    const hint =
      suggest(written, known) ?? `write ${[...known, name].map((one) => `\`${one}\``).join(' or ')}`
    problems.push({
      code: 'wrong-value',
      path: [...path, 'rule'],
      message: `there is no \`${written}\``,
      hint,
    })
  }
  if (item === undefined) return problems
  const at = [...path, 'item']
  if (named.rule.forEach.each === undefined) {
    const message = `\`${name}\` is not asked for each of several items`
    problems.push({ code: 'wrong-value', path: at, message, hint: 'take `item` away' })
  } else if (there !== undefined && !there.items.includes(item)) {
    const message = `\`${name}\` is asked for no item \`${item}\``
    const known = there.items.map(String)
    const hint = suggest(String(item), known) ?? `choose among ${known.slice(0, 12).join(', ')}`
    problems.push({ code: 'wrong-value', path: at, message, hint })
  }
  return problems
}

/** Whether a rule is the one that is named, or that of which it is another reading. */
const isOwn = (name: string, { compiled, id, rule }: Named): boolean =>
  [id, rule.alternativeTo].some((one) => name === `${compiled.pack.id}/${one}`)

/** The ends and the items of a rule under the law of a day; nothing where they are only known from the facts of a run. */
function partsOf({ compiled, id, rule }: Named, lawOn: string) {
  const { pack } = compiled
  const name = `${pack.id}/${id}`
  const { subject } = rule.forEach
  const alternatives = rule.alternativeTo === undefined ? [] : [name]
  const of = { subject, lawOn, assumeTerritory: [pack.id], alternatives }
  const found = conditionsOf(compiled, of).find((one) => one.rule === name)
  if (found === undefined || found.left !== undefined) return undefined
  const ends = found.versions.flatMap(({ lowered }) =>
    lowered.checks.flatMap(({ end }) => (end === undefined ? [] : [end])),
  )
  const items = found.versions.flatMap(({ item }) => (item === undefined ? [] : [item.value]))
  return { ends: [...new Set(ends)], items: [...new Set(items)] }
}

function unknownRule(name: string, known: Iterable<string>, path: Problem['path']): Problem {
  const names = [...known]
  const few = names.slice(0, 12).join(', ')
  const meant = suggest(name, names) ?? withoutPack(name, names)
  const hint = meant ?? (few === '' ? 'the packs have no rules' : `choose among ${few}`)
  return { code: 'wrong-value', path, message: `there is no rule \`${name}\``, hint }
}

/** A rule may be called by its id alone, or nearly so, where its name is `pack/rule`. */
function withoutPack(name: string, names: readonly string[]): string | undefined {
  const bare = new Map(names.map((one) => [one.slice(one.indexOf('/') + 1), one]))
  const whole = bare.get(name) ?? bare.get(nearest(name, bare.keys()) ?? '')
  return whole === undefined ? undefined : `did you mean \`${whole}\`?`
}

function unknownSubjects(
  { subjects }: Waiver,
  subject: Subject,
  ids: ReadonlySet<string>,
  path: Problem['path'],
): readonly Problem[] {
  return subjects.flatMap((id, index): readonly Problem[] => {
    if (ids.has(id)) return []
    const hint = suggest(id, ids)
    const message = `there is no ${subject} \`${id}\``
    const at = [...path, 'subjects', index]
    return [{ code: 'unknown-subject', path: at, message, ...(hint === undefined ? {} : { hint }) }]
  })
}
