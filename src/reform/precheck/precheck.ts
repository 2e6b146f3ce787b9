import type { Engine } from '../../engine/engine.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Margin } from '../../engine/margins.ts'
import type { Localized } from '../../model/localized.ts'
import { assertSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { type OpenWay, openWaysOf } from './approvals.ts'
import { type Binding, bindingOf, tightestFirst } from './binding.ts'
import { assertNotOvertaken, type Book, heldOn, readBook } from './book.ts'
import { assertBodiesStand } from './book-bodies.ts'
import { boundingOf } from './bounding.ts'
import { carryOut, stepsOf } from './carry-out.ts'
import type { Change, ChangeDocument } from './change.ts'
import { type Effect, worstEffects } from './effects-of-change.ts'
import { assertFacts } from './facts.ts'
import { keyOf, marginsOf, type World } from './judging.ts'
import { knownMoves } from './known-moves.ts'
import { dayAsked, judgingOptions, type PrecheckOptions } from './options.ts'
import { readChange } from './read-change.ts'
import type { Touched } from './touched.ts'
import { type Asked, type Clash, worldsOf } from './worlds.ts'

/** Whether something may happen now; what needs an approval may not happen before that is given. */
export type Allowed = 'yes' | 'no' | 'needs-approval' | 'unknown'

/** 预审结果: whether a change may happen now, which rules bind it, and what would open it. */
export interface Precheck {
  readonly allowed: Allowed
  /** Every rule that the change brings nearer to its limit, or beyond, the tightest first. */
  readonly binding: readonly Binding[]
  /** What the change would break, or break by more than before. */
  readonly newFindings: readonly Finding[]
  readonly openWays: readonly OpenWay[]
  /** Why it cannot be told. */
  readonly missing: readonly Missing[]
  /** Why it cannot be carried out beside what the book keeps. */
  readonly clashes: readonly Localized[]
  /** The reservations that were counted. */
  readonly held: readonly string[]
  /** The reservations that have run out, and count no more. */
  readonly expired: readonly string[]
}

/** What is not known, for which rule and subject. */
export interface Missing {
  readonly check?: string
  readonly subject?: Finding['subject']
  readonly what: Localized
}

/**
 * 预审: whether one more post, leader, agency, transfer or recruitment may happen now.
 *
 * Only what gets worse counts: what is broken already refuses no change that has nothing to do with it. What is
 * kept in the book counts as it would if it were carried out, and as it would if it never were.
 *
 * @throws EstablishmentError when the change is malformed, or cannot be carried out even by itself, or when the
 * snapshot is older than what was last carried out of the book.
 *
 * @example
 * const town = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2010-11-17',
 *   agencies: [{ id: 'station', name: '农技站' }],
 *   establishment: null,
 * })
 * const engine = createEngine({ packs: [] })
 * precheck(engine, { snapshot: town }, { post: { agency: 'station', category: 'institution' } }).allowed // → unknown
 */
export function precheck(
  engine: Engine,
  facts: { readonly snapshot: Snapshot; readonly book?: Book | object },
  change: Change | ChangeDocument,
  options: PrecheckOptions = {},
): Precheck {
  assertFacts(facts, false)
  assertSnapshot(facts.snapshot, 'the snapshot')
  const book = facts.book === undefined ? undefined : readBook(facts.book)
  if (book !== undefined) assertNotOvertaken(book, facts.snapshot)
  const day = dayAsked(facts.snapshot, options)
  if (book !== undefined) assertBodiesStand(book, day, facts.snapshot)
  const { held, expired } = book === undefined ? { held: [], expired: [] } : heldOn(book, day)
  const snapshot = book?.complete === true ? knownMoves(facts.snapshot) : facts.snapshot
  const read = readChange(change)
  const alone = carryOut(snapshot, stepsOf(read, 'done'))
  const asked: Asked = { engine, snapshot, held, change: read, alone, options: judgingOptions(options) }
  const worlds = worldsOf(asked)
  const told = { held: held.map(({ id }) => id), expired: expired.map(({ id }) => id) }
  if ('clash' in worlds) return { ...nothing, ...told, allowed: 'no', clashes: [clashText(worlds)] }
  return { ...judged(asked, worlds, alone.touched), ...told }
}

const nothing = { binding: [], newFindings: [], openWays: [], missing: [], clashes: [] }

const clashText = ({ clash, stale }: Clash): Localized =>
  stale === undefined
    ? {
        zh: `与登记簿中的占用不能同时办理：${clash}`,
        en: `it cannot be carried out beside what the book keeps: ${clash}`,
      }
    : {
        zh: `登记簿中的占用 ${stale} 按这一快照已不能办理，先释放或更正：${clash}`,
        en: `the book keeps \`${stale}\`, which cannot be carried out on this snapshot; release it or mend it first: ${clash}`,
      }

function judged(asked: Asked, worlds: readonly World[], touched: Touched) {
  const effects = worstEffects(worlds, touched)
  const broken = effects.filter(({ outcome }) => outcome === 'broken')
  const undecided = effects.filter(({ outcome, after }) => outcome === 'undecided' && binds(after))
  const ways = broken
    .filter(({ after }) => binds(after))
    .map((one) => ({ one, open: openWaysFor(one, asked) }))
  const refused = ways.filter(({ one, open }) => one.after.force === 'mandatory' && open.length === 0)
  const { isBounded, unbounded } = boundingOf(asked, worlds, effects)
  const allowed: Allowed =
    refused.length > 0
      ? 'no'
      : undecided.length > 0 || unbounded.length > 0 || !isBounded
        ? 'unknown'
        : ways.length > 0
          ? 'needs-approval'
          : 'yes'
  return {
    allowed,
    binding: effects.map(bindingOf).toSorted(tightestFirst),
    newFindings: broken.map(({ after }) => after.finding()),
    openWays: ways.flatMap(({ open }) => open),
    missing:
      isBounded || effects.length > 0
        ? [...undecided.flatMap(missingOf), ...unbounded.map((what) => ({ what }))]
        : [noRule],
    clashes: [],
  }
}

/** Whether a rule refuses anything; a target or a proposal is only told. */
const binds = ({ force }: Margin): boolean => force === 'mandatory' || force === 'principle'

const noRule: Missing = {
  what: { zh: '没有适用的规则约束这一事项', en: 'no rule in force bounds what this changes' },
}

function openWaysFor({ after, world }: Effect, { engine, options }: Asked): readonly OpenWay[] {
  const key = keyOf(after)
  const judge = (snapshot: Snapshot) => marginsOf({ engine, options }, snapshot).get(key)
  return openWaysOf(engine, world.after, after, judge)
}

function missingOf({ after }: Effect): readonly Missing[] {
  const { check, subject, missing, message } = after.finding()
  return (missing.length === 0 ? [message] : missing).map((what) => ({ check, subject, what }))
}
