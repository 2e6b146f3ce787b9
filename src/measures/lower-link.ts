import type { Condition } from '../condition/nodes.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Link } from './compiled.ts'
import { lookUp, wordPath } from './lower-path.ts'
import type { At, Lowering } from './lowering.ts'
import { aOrAn } from './names.ts'
import { defaultPath, type RelationName, relations } from './relations.ts'

/** How rows belong to a subject, and what must agree where fields are matched. */
export interface Linked {
  readonly link: Link
  /** Where several fields are matched, that each of them agrees. */
  readonly pairs: readonly Condition[]
}

/** What a measure says of how rows belong to its subject. */
interface Belonging {
  readonly relation: RelationName
  readonly subject: Subject
  readonly through?: string | undefined
  readonly match?: Readonly<Record<string, string>> | undefined
  readonly reach?: 'own' | 'subtree' | undefined
}

/** By which reference a row belongs to the subject, or in which fields it must agree with it. */
export function lowerLink(
  { relation, subject, through, match, reach }: Belonging,
  lowering: Lowering,
  at: At,
): Linked | undefined {
  if (match !== undefined && (through !== undefined || reach === 'subtree')) {
    const other = through === undefined ? 'reach' : 'through'
    const message = `\`match\` says by which fields rows belong, and leaves \`${other}\` without a meaning`
    lowering.report({ code: 'wrong-value', path: [...at, other], message, hint: 'leave one of the two out' })
    return undefined
  }
  if (match !== undefined) return lowerMatch(match, relation, subject, lowering, [...at, 'match'])
  const text = through ?? defaultPath(relation, subject)
  if (text === undefined) {
    const message = `\`${relation}\` belong to ${aOrAn(subject)} in no or in several ways`
    const hint = 'say by which reference with `through`, or by which fields with `match`'
    lowering.report({ code: 'ambiguous-path', path: at, message, hint })
    return undefined
  }
  const here = [...at, 'through']
  const link = lookUp(relation, text, lowering, here)
  if (link === undefined) return undefined
  if (link.rows.some((name) => relations[name].subject === subject)) return { link, pairs: [] }
  const message = `\`${text}\` of \`${relation}\` does not lead to ${aOrAn(subject)}`
  lowering.report({ code: 'wrong-value', path: here, message })
  return undefined
}

function lowerMatch(
  match: Readonly<Record<string, string>>,
  relation: RelationName,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Linked | undefined {
  const pairs = Object.entries(match).map(([ofRow, ofSubject]) => ({
    row: wordPath(relation, ofRow, lowering, [...at, ofRow]),
    subject: wordPath(collectionOf[subject], ofSubject, lowering, [...at, ofRow]),
  }))
  const same = pairs.flatMap((pair): readonly Condition[] => {
    if (pair.row === undefined || pair.subject === undefined) return []
    const among = { kind: 'field', path: pair.subject.text, of: 'subject' } as const
    return [{ kind: 'words', of: { kind: 'field', path: pair.row.text }, test: 'is', among }]
  })
  if (same.length < pairs.length) return undefined
  const link = {
    row: pairs.flatMap(({ row }) => row ?? []),
    subject: pairs.flatMap(({ subject }) => subject ?? []),
  }
  return { link, pairs: same.length > 1 ? same : [] }
}
