import * as z from 'zod/mini'
import { not } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import type { FilterTest } from '../measures/filter.ts'
import type { At } from '../measures/lowering.ts'
import { parameterName, pathSchema } from '../measures/names.ts'
import { wordSchema } from '../model/field.ts'
import type { Detail, Meaning, NamedField } from './constraint.ts'

const text = z.string().check(z.minLength(1), z.maxLength(1000))

/** Words with which a kind compares a field: written out, of a parameter, the item at hand, or another field's. */
export const wordsSchema = z.union([
  text,
  z.array(text).check(z.minLength(1), z.maxLength(10_000)),
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
  z.strictObject({ each: wordSchema }),
  z.strictObject({ field: pathSchema }),
])

export type GivenWords = z.output<typeof wordsSchema>

/** How a field is compared with words. */
export interface WordForm {
  readonly path: string
  readonly field: NamedField
  readonly test: keyof FilterTest
  /** None of what the field holds may be so; else all of it must. */
  readonly forbidden: boolean
}

/** The condition that a field is as the words say, and how a message shows these. */
export function heldTo(
  { path, field, test, forbidden }: WordForm,
  given: GivenWords,
  meaning: Meaning,
  at: At,
): { readonly condition: Condition; readonly words: Detail } | undefined {
  const words = shown(given, field, meaning, at)
  const found =
    words === undefined
      ? undefined
      : meaning.tested(path, { [test]: given }, { path: at, operand: (deeper) => [...at, ...deeper] })
  if (words === undefined || found === undefined) return undefined
  if (forbidden) return { condition: not(found), words }
  const every = field.list && found.kind === 'words'
  return { condition: every ? { ...found, every: true } : found, words }
}

function shown(given: GivenWords, { of }: NamedField, meaning: Meaning, at: At): Detail | undefined {
  if (typeof given === 'object' && 'field' in given) {
    const other = meaning.field(given.field, [...at, 'field'])
    return other === undefined ? undefined : { text: other.of }
  }
  const words = meaning.words(given, at)
  return words === undefined ? undefined : { words, of }
}

/** Reports two forms written out of which one forbids all that the other asks for. */
export function refuseForbiddenWords(
  [asked, wanted]: readonly [name: string, GivenWords | undefined],
  [refused, forbidden]: readonly [name: string, GivenWords | undefined],
  { report }: Pick<Meaning, 'report'>,
): void {
  const [yes, no] = [writtenOut(wanted), writtenOut(forbidden)]
  if (yes.length === 0 || !yes.every((word) => no.includes(word))) return
  const message = `\`${refused}\` forbids everything that \`${asked}\` asks for`
  report({ code: 'contradictory-bounds', path: [refused], message, hint: 'take one of them back' })
}

// what parameters and fields hold is another matter for each subject
const writtenOut = (given: GivenWords | undefined): readonly string[] =>
  typeof given === 'string' ? [given] : Array.isArray(given) ? given : []
