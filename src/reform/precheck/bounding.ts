import type { Margin } from '../../engine/margins.ts'
import { relations } from '../../measures/relations.ts'
import { rowId } from '../../model/collections.ts'
import type { Localized } from '../../model/localized.ts'
import { readSnapshot, type Snapshot } from '../../model/snapshot.ts'
import type { Effect } from './effects-of-change.ts'
import { type Margins, marginsOf, type World } from './judging.ts'
import { type Move, movesOf } from './moves.ts'
import { bodyName, rowTitle } from './titles.ts'
import { keyOf, restsOn, type Touched, wholeRow } from './touched.ts'
import type { Asked } from './worlds.ts'
import { type Outcome, outcomeOf } from './worsening.ts'

/** What of a change some rule bounds in the direction in which it goes, and what none does. */
export interface Bounding {
  readonly isBounded: boolean
  readonly unbounded: readonly Localized[]
}

/**
 * Whether rules bound what a change raises: each figure, and each body that is founded.
 *
 * A rule bounds a figure where more of the same would bring it nearer to a limit; that one merely reads it, or is
 * eased, is no pass. What only falls is asked where nothing rises: it gives room to others, and ends at nothing.
 */
export function boundingOf(asked: Asked, worlds: readonly World[], effects: readonly Effect[]): Bounding {
  const { snapshot, alone } = asked
  const given = worlds[0]?.then ?? new Map()
  const moves = movesOf(alone.touched, snapshot, alone.snapshot)
  const founded = foundedIn(snapshot, alone.snapshot)
  const more = moves.filter(({ way }) => way !== 'falls')
  const open = more.length + founded.length > 0 ? more : moves
  const free = [
    ...founded.filter((id) => !isCounted(id, given, effects)).map((id) => foundingText(id, alone.snapshot)),
    ...unboundedOf(open, moves, asked, given, effects).map((one) => moveText(one, alone.snapshot)),
  ]
  const count = founded.length + open.length
  // what changes no figure is bounded by whatever rests on it
  const isBounded = count > 0 ? free.length < count : isRead(worlds, alone.touched) || effects.length > 0
  return { isBounded, unbounded: free }
}

const isRead = (worlds: readonly World[], touched: Touched): boolean =>
  worlds.some(({ then }) => [...then.values()].some((one) => restsOn(one, touched)))

function unboundedOf(
  open: readonly Move[],
  moves: readonly Move[],
  asked: Asked,
  given: Margins,
  effects: readonly Effect[],
): readonly Move[] {
  // of a single figure it is clear what brought a judgement nearer to its limit
  const isSingle = new Set(moves.map(({ collection, figure }) => `${collection} ${figure}`)).size === 1
  const left = open.filter((move) => {
    const at = touchedBy(move)
    if (waits(given, at)) return false
    return (
      !isSingle ||
      !effects.some(({ before, after, outcome }) => {
        return isNearer(outcome, before, after) && restsOn(after, at)
      })
    )
  })
  return kindsOf(left).flatMap((kind) => {
    // a figure that is not said cannot be tried
    if (kind[0]?.way === 'unsaid') return kind
    const tried = marginsOf(asked, withMore(asked.alone.snapshot, kind))
    return kind.filter((move) => {
      const at = touchedBy(move)
      return ![...tried].some(([key, after]) => {
        const before = given.get(key)
        return restsOn(after, at) && isNearer(outcomeOf(before, after, at), before, after)
      })
    })
  })
}

/** Whether a judgement comes nearer to a limit; one of a subject that was not there says so only when it is passed. */
function isNearer(outcome: Outcome, before: Margin | undefined, after: Margin): boolean {
  if (outcome === 'apart' || (before?.verdict === 'unknown' && after.verdict === 'unknown')) return false
  return before !== undefined || outcome === 'broken' || outcome === 'permitted'
}

/** Whether a rule that binds cannot be judged for want of facts: then it is that which is told. */
const waits = (given: Margins, at: Touched): boolean =>
  [...given.values()].some(
    (one) =>
      one.verdict === 'unknown' &&
      (one.force === 'mandatory' || one.force === 'principle') &&
      restsOn(one, at),
  )

const touchedBy = ({ collection, ids, figure }: Move): Touched =>
  new Map(ids.map((id) => [keyOf(collection, id), new Set([figure])]))

/** The moves of one figure in one direction, to be tried at once. */
function kindsOf(moves: readonly Move[]): readonly (readonly Move[])[] {
  const kinds = new Map<string, Move[]>()
  for (const move of moves) {
    const key = [move.collection, move.figure, move.way].join(' ')
    kinds.set(key, [...(kinds.get(key) ?? []), move])
  }
  return [...kinds.values()]
}

// more than any limit of posts or people allows
const much = 1_000_000

/** A snapshot in which what rises has risen beyond any limit, and what falls has gone to nothing. */
function withMore(snapshot: Snapshot, kind: readonly Move[]): Snapshot {
  const [first] = kind
  if (first === undefined) return snapshot
  const { collection, figure, way } = first
  const ids = new Set(kind.flatMap((move) => move.ids))
  const moved = <R extends { readonly [F in Move['figure']]?: number | null | undefined }>(
    row: R,
    at: number,
  ): R => {
    const value = row[figure]
    if (value === undefined || !ids.has(rowId(collection, { ...row }, at))) return row
    return { ...row, [figure]: way === 'falls' ? 0 : (value ?? 0) + much }
  }
  const rows =
    collection === 'establishment'
      ? { establishment: (snapshot.establishment ?? []).map(moved) }
      : { leadership: (snapshot.leadership ?? []).map(moved) }
  return readSnapshot({ ...snapshot, ...rows }, { creditCodes: 'off' })
}

function foundedIn(before: Snapshot, after: Snapshot): readonly string[] {
  if (before.agencies === undefined) return []
  const there = new Set((before.agencies ?? []).map(({ id }) => id))
  return (after.agencies ?? []).flatMap(({ id }) => (id === undefined || there.has(id) ? [] : [id]))
}

function isCounted(id: string, given: Margins, effects: readonly Effect[]): boolean {
  const at: Touched = new Map([[keyOf('agencies', id), new Set([wholeRow])]])
  return (
    waits(given, at) ||
    effects.some(({ before, after, outcome }) => isNearer(outcome, before, after) && restsOn(after, at))
  )
}

function foundingText(id: string, snapshot: Snapshot): Localized {
  const name = bodyName(id, snapshot)
  return {
    zh: `没有适用的规则约束设立${name}`,
    en: `no rule in force bounds the founding of ${name}`,
  }
}

function moveText({ collection, ids: [id], figure, way }: Move, snapshot: Snapshot): Localized {
  const name = nameOf(collection, id, snapshot)
  const title = relations[collection].fields[figure]?.title ?? { zh: figure, en: figure }
  return way === 'falls'
    ? {
        zh: `没有适用的规则约束${name.zh}${title.zh}的减少`,
        en: `no rule in force bounds how far \`${title.en}\` of ${name.en} may fall`,
      }
    : {
        zh: `没有适用的规则约束${name.zh}${title.zh}的增加`,
        en: `no rule in force bounds how far \`${title.en}\` of ${name.en} may rise`,
      }
}

function nameOf(collection: Move['collection'], id: string, snapshot: Snapshot): Localized {
  const posts = (snapshot.establishment ?? []).find((row, at) => rowId('establishment', row, at) === id)
  const leaders = (snapshot.leadership ?? []).find((row, at) => rowId('leadership', row, at) === id)
  if (collection === 'establishment' && posts !== undefined)
    return rowTitle(posts.agency, posts.category, 'categories', snapshot)
  if (collection === 'leadership' && leaders !== undefined)
    return rowTitle(leaders.agency, leaders.grade, 'grades', snapshot)
  return { zh: id, en: id }
}
