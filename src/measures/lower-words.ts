import type { Condition, FieldReference, Words } from '../condition/nodes.ts'
import type { Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { suggestByTitle } from '../json/titles.ts'
import { readDivisionCode } from '../model/division-code.ts'
import type { Field } from '../model/field.ts'
import { levels } from '../model/level.ts'
import { ranks } from '../model/rank.ts'
import { declareIt } from '../model/vocabulary.ts'
import type { Operand } from './filter.ts'
import { constants, otherField } from './lower-operand.ts'
import type { At, Lookup, Lowering } from './lowering.ts'
import type { Path } from './path.ts'

/** Whether a field holds words: they are tested against lists, ranks and levels also by their order. */
export const isWordy = ({ holds }: Field): boolean =>
  ['text', 'word', 'tree', 'code', 'reference', 'rank', 'level'].includes(holds.type)

/** A test of words against given ones, or against those of another field. */
export function lowerWords(
  test: Words['test'],
  operand: Operand,
  { text, end }: Path,
  lookup: Lookup,
  at: At,
): Condition | undefined {
  const of: FieldReference = { kind: 'field', path: text }
  const other = otherField(operand, lookup, at)
  if (other === 'wrong') return undefined
  if (other !== undefined) return { kind: 'words', of, test, among: other.field }
  const among = constants(operand, lookup.lowering, at)?.map(String)
  if (among === undefined) return undefined
  const looksAtText = test !== 'is' && test !== 'within'
  if (!looksAtText) for (const word of among) checkWord(word, end, lookup.lowering, at)
  return { kind: 'words', of, test, among }
}

/** A word that nobody declared would never match, and hide a slip. */
function checkWord(word: string, end: Field | undefined, { words, report }: Lowering, at: At): void {
  if (end?.holds.type === 'code') {
    if (readDivisionCode(word) === undefined) {
      const hint = 'a division code has 6 digits down to a county, 9 to a township, 12 to a village'
      report({ code: 'malformed-code', path: at, message: `\`${word}\` is not a division code`, hint })
    }
    return
  }
  const known = end === undefined ? undefined : wordsFor(end, words)
  if (known === undefined || Object.hasOwn(known, word)) return
  const message = `\`${word}\` is not a declared word`
  const hint = suggest(word, Object.keys(known)) ?? suggestByTitle(word, known) ?? wayOut(word, end, known)
  report({ code: 'unknown-word', path: at, message, hint } satisfies Problem)
}

function wordsFor({ holds }: Field, words: Lowering['words']): Declared | undefined {
  switch (holds.type) {
    case 'tree':
      return words(holds.tree)
    case 'word':
      return holds.names && Object.fromEntries(holds.names.map((word) => [word, {}]))
    case 'rank':
      return byWord(ranks)
    case 'level':
      return byWord(levels)
    default:
      return undefined
  }
}

const byWord = (scale: readonly (Declared[string] & { readonly word: string })[]): Declared =>
  Object.fromEntries(scale.map((one) => [one.word, one]))

const wayOut = (word: string, end: Field | undefined, known: Declared): string =>
  end?.holds.type === 'tree'
    ? declareIt(end.holds.tree, word)
    : `choose one of ${Object.keys(known).join(', ')}`

type Declared = ReturnType<Lowering['words']>
