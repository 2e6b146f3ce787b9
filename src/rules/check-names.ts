import type { Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { quoted } from '../json/wording.ts'
import { everySnapshot } from '../measures/lower-term.ts'
import { relations } from '../measures/relations.ts'
import { standardMeasures } from '../measures/standard.ts'
import { vocabulary as shared } from '../model/vocabulary.ts'
import { attributeKey } from './attribute.ts'
import type { PackDocument } from './pack.ts'
import type { Rule } from './rule.ts'

/** Takes note of a problem. */
export type Report = (problem: Problem) => void

/** Names that are taken, words that stand under none, attributes that are nobody's. */
export function checkNames(pack: PackDocument, report: Report): void {
  for (const name of Object.keys(pack.measures ?? {})) {
    if (!Object.hasOwn(standardMeasures, name)) continue
    const message = `measure \`${name}\` ships already and cannot mean something else`
    report({ code: 'name-clash', path: ['measures', name], message, hint: 'give it another name' })
  }
  for (const [tree, words] of Object.entries(pack.words ?? {})) {
    const known = shared[tree as keyof typeof shared]
    for (const [word, { under }] of Object.entries(words ?? {})) {
      if (word in known) {
        report({
          code: 'name-clash',
          path: ['words', tree, word],
          message: `\`${word}\` is a shared word already`,
        })
      }
      if (under !== undefined && !(under in known) && !(under in (words ?? {}))) {
        const hint = suggest(under, [...Object.keys(known), ...Object.keys(words ?? {})])
        report({
          code: 'unknown-word',
          path: ['words', tree, word, 'under'],
          message: `\`${under}\` is not a declared word`,
          ...(hint === undefined ? {} : { hint }),
        })
      }
    }
  }
  // a path leads to a snapshot before it leads to a field
  const fields = new Set(Object.values(relations).flatMap((relation) => Object.keys(relation.fields)))
  pack.baselines?.forEach((name, index) => {
    if (!reservedSnapshots.includes(name) && !fields.has(name)) return
    const message = `\`${name}\` is no name for an earlier snapshot`
    report({ code: 'name-clash', path: ['baselines', index], message, hint: 'give it another name' })
  })
  for (const key of Object.keys(pack.attributes ?? {})) {
    if (attributeKey(key) !== undefined) continue
    const message = `${quoted(key)} does not say whose attribute it is`
    report({
      code: 'unknown-attribute',
      path: ['attributes', key],
      message,
      hint: 'write it as `agency.beds`',
    })
  }
}

/** Words that mean a snapshot of their own: the one that is judged, and each of a series. */
export const reservedSnapshots: readonly string[] = ['after', everySnapshot]

/** Every citation leads to a declared source. */
export function checkSources(
  pack: PackDocument,
  written: unknown,
  at: readonly (string | number)[],
  report: Report,
): void {
  if (typeof written !== 'object' || written === null) return
  for (const [key, value] of Object.entries(written)) {
    const here = [...at, Array.isArray(written) ? Number(key) : key]
    if (
      (key === 'cite' || key === 'authority') &&
      typeof value === 'object' &&
      value !== null &&
      'source' in value
    ) {
      const { source } = value as { source: string }
      if (!Object.hasOwn(pack.sources, source)) {
        const hint = suggest(source, Object.keys(pack.sources)) ?? 'declare it under `sources`'
        report({
          code: 'unknown-source',
          path: [...here, 'source'],
          message: `source \`${source}\` does not exist`,
          hint,
        })
      }
    }
    checkSources(pack, value, here, report)
  }
}

/** Another reading stands beside a rule that is none itself. */
export function checkAlternative(
  pack: PackDocument,
  id: string,
  { alternativeTo }: Rule,
  report: Report,
): void {
  if (alternativeTo === undefined) return
  const other = Object.hasOwn(pack.rules, alternativeTo) ? pack.rules[alternativeTo] : undefined
  if (other !== undefined && other.alternativeTo === undefined && alternativeTo !== id) return
  const message =
    other === undefined
      ? `there is no rule \`${alternativeTo}\``
      : `\`${alternativeTo}\` is another reading itself, and only a rule can have one`
  const hint = suggest(
    alternativeTo,
    Object.keys(pack.rules).filter((name) => name !== id),
  )
  report({
    code: 'wrong-value',
    path: ['rules', id, 'alternativeTo'],
    message,
    hint: (other === undefined ? hint : undefined) ?? 'name the rule of which this is another sense',
  })
}

/** Something that ends before it begins would judge nothing, and say so to nobody. */
export function checkInForce(
  days: { from: string; until?: string | undefined } | undefined,
  at: Problem['path'],
  report: Report,
): void {
  if (days?.until === undefined || days.until >= days.from) return
  const message = `\`${days.until}\` is before \`${days.from}\``
  report({ code: 'wrong-order', path: [...at, 'until'], message, hint: 'exchange the two days' })
}
