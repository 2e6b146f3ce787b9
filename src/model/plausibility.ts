import type { Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { suggestByTitle } from '../json/titles.ts'
import { collectionNames, fieldsOf } from './collections.ts'
import { type CreditCodeStrictness, creditCodeProblem } from './credit-code.ts'
import { readDivisionCode } from './division-code.ts'
import { declaredWordSchema } from './document.ts'
import type { TreeName } from './field.ts'
import { levelOrdinal } from './level.ts'
import { isObject, problem, type Rows, type Values } from './standing.ts'
import { declareIt, type Words, wordsOf } from './vocabulary.ts'

/** Which values cannot be: words nobody declared, levels and days out of order, codes that do not check. */
export function valueProblems(
  document: Values,
  rows: Rows,
  creditCodes: CreditCodeStrictness,
): readonly Problem[] {
  return [
    ...unknownWords(document, rows),
    ...wrongLevels(rows),
    ...wrongOrder(rows),
    ...wrongCreditCodes(rows, creditCodes),
  ]
}

/** Kinds, categories and grades are declared; record kinds and roles may be declared by packs. */
function unknownWords(document: Values, rows: Rows): readonly Problem[] {
  const words = (tree: TreeName): Words => {
    const given = document['words']
    return wordsOf(tree, isObject(given) ? declaredIn(given[tree]) : undefined)
  }
  const trees = { agencies: words('agencies'), categories: words('categories'), grades: words('grades') }
  const given = document['words']
  const declared = Object.entries(isObject(given) ? given : {}).flatMap(([tree, entries]) =>
    Object.entries(isObject(entries) ? entries : {}).flatMap(([word, entry]) => {
      const under = isObject(entry) ? entry['under'] : undefined
      const all = words(tree as TreeName)
      return typeof under !== 'string' || under in all
        ? []
        : unknownWord(['words', tree, word, 'under'], under, tree as TreeName, all)
    }),
  )
  return [
    ...declared,
    ...collectionNames.flatMap((name) =>
      Object.entries(fieldsOf(name)).flatMap(([field, { holds }]) => {
        if (holds.type !== 'tree' || holds.tree === 'records' || holds.tree === 'roles') return []
        const { tree } = holds
        const known = trees[tree]
        return rows[name].flatMap((row) => {
          const word = row.values[field]
          return typeof word !== 'string' || word in known
            ? []
            : unknownWord([...row.path, field], word, tree, known)
        })
      }),
    ),
  ]
}

/** The words that a document declares; what of them has no form is told elsewhere. */
function declaredIn(words: unknown): Words {
  const entries = Object.entries(isObject(words) ? words : {})
  return Object.fromEntries(
    entries.map(([word, entry]) => {
      const { success, data } = declaredWordSchema.safeParse(entry)
      return [word, success ? data : {}]
    }),
  )
}

const unknownWord = (path: Problem['path'], word: string, tree: TreeName, known: Words) =>
  problem(
    'unknown-word',
    path,
    `\`${word}\` is not a declared word`,
    suggest(word, Object.keys(known)) ?? suggestByTitle(word, known) ?? declareIt(tree, word),
  )

function wrongLevels(rows: Rows): readonly Problem[] {
  const byId = new Map(rows.jurisdictions.map((row) => [row.id, row.values]))
  return rows.jurisdictions.flatMap(({ values, path }) => {
    const [level, code, parent] = [values['level'], values['code'], values['parent']]
    const own = typeof level === 'string' ? levelOrdinal(level) : undefined
    if (own === undefined) return []
    const read = typeof code === 'string' ? readDivisionCode(code) : undefined
    const above = typeof parent === 'string' ? byId.get(parent) : undefined
    const aboveLevel = above?.['level']
    const ofParent = typeof aboveLevel === 'string' ? levelOrdinal(aboveLevel) : undefined
    return [
      ...(read === undefined || read.level === level
        ? []
        : [
            problem(
              'wrong-level',
              [...path, 'level'],
              `\`${level}\` is not the level of \`${code}\``,
              levelHint(read.level, level),
            ),
          ]),
      ...(ofParent === undefined || own < ofParent
        ? []
        : [problem('wrong-level', [...path, 'parent'], `\`${level}\` cannot stand under \`${aboveLevel}\``)]),
    ]
  })
}

const levelHint = (says: string, level: unknown): string =>
  level === 'township'
    ? `its code says \`${says}\`; that of a township has 9 digits`
    : `its code says \`${says}\``

function wrongOrder(rows: Rows): readonly Problem[] {
  const pairs = [
    ['established', 'abolished'],
    ['from', 'until'],
    ['entered', 'left'],
  ] as const
  return collectionNames.flatMap((name) =>
    rows[name].flatMap(({ values, path }) =>
      pairs.flatMap(([first, last]) => {
        const [from, until] = [values[first], values[last]]
        return typeof from === 'string' && typeof until === 'string' && until < from && name !== 'operations'
          ? problem('wrong-order', [...path, last], `\`${until}\` is before \`${from}\``)
          : []
      }),
    ),
  )
}

function wrongCreditCodes(rows: Rows, strictness: CreditCodeStrictness): readonly Problem[] {
  return rows.agencies.flatMap(({ values, path }) => {
    const code = values['creditCode']
    const wrong = typeof code === 'string' ? creditCodeProblem(code, strictness) : undefined
    return wrong === undefined
      ? []
      : problem('malformed-code', [...path, 'creditCode'], wrong.message, wrong.hint)
  })
}
