import type { Counting } from '../../measures/compiled.ts'
import { findPath } from '../../measures/path.ts'
import { placePath, relations } from '../../measures/relations.ts'
import type { World } from './facts.ts'
import type { Row, View } from './view.ts'
import { walk } from './walk.ts'

/**
 * Whether rows of a relation that were not given may belong to a subject.
 *
 * Where a collection is partial for some places, rows are unseen in these and in all that lies in them. A
 * row of one place may still belong to a subject of any other (a person holds posts in two towns), unless
 * the way it belongs is its place itself.
 */
export function mayBeUnseen(how: Counting, subject: Row, world: World): boolean {
  if (subject.imagined === true) return true
  const { view } = subject
  const completeness = view.completeness(relations[how.relation].from)
  if (completeness === 'complete') return false
  if (typeof completeness === 'string') return true
  const place = placeOf(subject, world)
  const ofPlace = subject.relation.subject === 'jurisdiction'
  // a tree of agencies may reach into any place
  if (place === undefined || (how.reach === 'subtree' && !ofPlace)) return true
  // what belongs by another way than its place may lie anywhere
  if (!belongsByPlace(how, subject)) return true
  const downwards = how.reach === 'subtree'
  return completeness.some((named) => lies(view, place, named) || (downwards && lies(view, named, place)))
}

/** Whether a place is another one, or may lie in it. */
function lies(view: View, place: string, within: string): boolean {
  const { words, missing } = view.above(['jurisdiction'], place)
  return words.includes(within) || missing.length > 0
}

/** The place of a subject, or nothing where that is not known. */
function placeOf(subject: Row, { space, views }: World): string | undefined {
  const { subject: kind, name } = subject.relation
  const text = kind === undefined ? undefined : placePath[kind]
  const path = text === undefined ? undefined : findPath(name, text, space)
  if (path === undefined || 'wrong' in path) return undefined
  const { rows, open } = walk(subject, path, views, 'rows')
  return open ? undefined : rows[0]?.id
}

/** Whether a row belongs to subjects of the very place in which it lies. */
function belongsByPlace({ relation, link }: Counting, { relation: { subject } }: Row): boolean {
  if ('subject' in link) return false
  const above = subject === undefined ? undefined : placePath[subject]
  const through = above === undefined ? undefined : [link.text, above].filter((part) => part !== '').join('.')
  return through !== undefined && through === rowPlace(relation)
}

/** The path from a row to the place in which it lies; a place lies in the one above it. */
function rowPlace(relation: Counting['relation']): string | undefined {
  if (relation === 'jurisdictions') return 'parent'
  if (relation === 'nameplates') return 'agency.jurisdiction'
  const { subject } = relations[relation]
  return subject === undefined ? undefined : placePath[subject]
}
