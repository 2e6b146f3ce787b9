import { shiftDay } from '../../model/day.ts'
import { type Draft, note, type RowOf, refuse, stands } from './draft.ts'
import { type Flow, placeKey } from './figures.ts'
import { isTakeover, ofKind, type Step, stepName, type Takeover, takeoversOf } from './step.ts'

/** Where a post or a person goes, by which operation. */
interface Move {
  readonly step: Step
  readonly from: string | undefined
  readonly to: string
}

/**
 * Moves posts and people: who holds a post that moves goes with it, and all of a body that is merged.
 *
 * Gives back what that changes in the numbers of people.
 */
export function movePeople(draft: Draft): readonly Flow[] {
  const posts = movesOf(
    draft,
    'posts',
    ofKind(draft.steps, 'transfer-posts').map((step) => ({ step, ids: step.op.posts })),
  )
  const people = movesOf(
    draft,
    'people',
    ofKind(draft.steps, 'transfer-people').map((step) => ({ step, ids: step.op.people })),
  )
  for (const [person, move] of holdersOf(draft, posts)) if (!people.has(person)) people.set(person, move)
  const takeovers = takeoversOf(draft.steps)
  takeOver(draft, takeovers, draft.rows.posts, posts)
  takeOver(draft, takeovers, draft.rows.people, people)
  carryOut(draft, 'posts', posts)
  const counted = countedIn(draft)
  const flows = [...people].flatMap(([id, { step, from, to }]): readonly Flow[] => {
    const category = draft.rows.people.get(id)?.category
    // those of a body that is merged are in its figures, which are added up
    if (from === undefined || typeof category !== 'string' || isTakeover(step)) return []
    const [source, target] = [
      { agency: from, category },
      { agency: to, category },
    ]
    return counted.has(placeKey(source)) || counted.has(placeKey(target))
      ? [
          {
            step,
            field: step.op.kind === 'transfer-posts' ? 'posts' : 'people',
            figure: 'actual',
            from: source,
            to: target,
            amount: 1,
          },
        ]
      : []
  })
  leavePosts(draft, people)
  carryOut(draft, 'people', people)
  return flows
}

type Name = 'posts' | 'people'

function movesOf(
  draft: Draft,
  name: Name,
  listed: readonly {
    readonly step: Step<'transfer-posts' | 'transfer-people'>
    readonly ids: readonly string[]
  }[],
): Map<string, Move> {
  const moves = new Map<string, Move>()
  for (const { step, ids } of listed) {
    for (const [index, id] of ids.entries()) {
      const field = [name, index]
      if (!stands(draft, step, field, id, name)) continue
      const { agency } = draft.rows[name].get(id) ?? {}
      const own = agency ?? undefined
      const { from = own, to } = step.op
      const other = moves.get(id)
      if (other !== undefined) {
        const message = `both \`${stepName(other.step)}\` and \`${stepName(step)}\` move \`${id}\``
        refuse(draft, step, field, message, 'let one of them have it')
      } else if (own !== undefined && own !== from) {
        refuse(
          draft,
          step,
          field,
          `\`${id}\` belongs to \`${own}\`, not to \`${from}\``,
          'name the body that has it',
        )
      } else if (from === to) {
        refuse(draft, step, field, `\`${id}\` belongs to \`${to}\` already`, 'leave it out')
      } else moves.set(id, { step, from, to })
    }
  }
  return moves
}

/** Who holds a post that moves, and is counted where that was. */
function* holdersOf(draft: Draft, posts: ReadonlyMap<string, Move>): Iterable<readonly [string, Move]> {
  for (const holding of draft.rows.holdings.values()) {
    const move = posts.get(holding.post)
    if (move === undefined || !isOpen(draft, holding) || (holding.mode ?? 'substantive') !== 'substantive')
      continue
    const agency = draft.rows.people.get(holding.person)?.agency
    if (typeof agency === 'string' && agency === move.from) yield [holding.person, move]
  }
}

function takeOver(
  { rows }: Draft,
  takeovers: readonly Takeover[],
  own: Draft['rows'][Name],
  moves: Map<string, Move>,
): void {
  const heirs = new Map(
    takeovers.flatMap(({ step, agencies, agency: to }) =>
      agencies.flatMap((from) => (rows.agencies.has(from) ? [[from, { step, from, to }] as const] : [])),
    ),
  )
  for (const [id, { agency }] of own) {
    const move = typeof agency === 'string' ? heirs.get(agency) : undefined
    if (move !== undefined && !moves.has(id)) moves.set(id, move)
  }
}

/** The posts that people leave behind when they move without them. */
function leavePosts(draft: Draft, people: ReadonlyMap<string, Move>): void {
  for (const [id, holding] of draft.rows.holdings) {
    const move = people.get(holding.person)
    if (move === undefined || move.step.op.kind !== 'transfer-people' || !isOpen(draft, holding)) continue
    const { agency } = draft.rows.posts.get(holding.post) ?? {}
    if (agency !== move.from || move.from === undefined) continue
    const last = shiftDay(move.step.on ?? draft.day, { days: -1 })
    const { from } = holding
    draft.rows.holdings.set(id, { ...holding, until: typeof from === 'string' && from > last ? from : last })
  }
}

const isOpen = ({ day }: Draft, { until }: RowOf<'holdings'>): boolean =>
  until === undefined || until === null || until >= day

/** Where people are counted in the figures of a body. */
const countedIn = ({ rows }: Draft): ReadonlySet<string> =>
  new Set(
    [...rows.establishment.values()].flatMap((row) =>
      typeof row.actual === 'number' ? [placeKey(row)] : [],
    ),
  )

function carryOut(draft: Draft, name: Name, moves: ReadonlyMap<string, Move>): void {
  const told = new Map<Step, Map<string, { from: string | undefined; to: string; ids: string[] }>>()
  for (const [id, { step, from, to }] of moves) {
    const own = told.get(step) ?? new Map<string, { from: string | undefined; to: string; ids: string[] }>()
    const group = own.get(from ?? '') ?? { from, to, ids: [] }
    group.ids.push(id)
    told.set(step, own.set(from ?? '', group))
    assign(draft, name, id, to)
  }
  for (const [step, groups] of told) {
    for (const { from, to, ids } of groups.values()) {
      note(draft, step, { what: name, from, to, [name]: ids, amount: ids.length })
      if (from !== undefined) draft.movements.push({ step, from, to, what: name })
    }
  }
}

function assign({ rows }: Draft, name: Name, id: string, agency: string): void {
  const post = name === 'posts' ? rows.posts.get(id) : undefined
  const person = name === 'people' ? rows.people.get(id) : undefined
  if (post !== undefined) rows.posts.set(id, { ...post, agency })
  if (person !== undefined) rows.people.set(id, { ...person, agency })
}
