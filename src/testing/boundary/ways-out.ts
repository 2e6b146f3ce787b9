import type { CheckedPack } from '../../index.ts'
import { type Asked, checksOf, limitsOf } from './bounds.ts'
import { declaredAs } from './declared.ts'
import { freeId, rowOf, rowsOf, split } from './fields.ts'
import { casesOf, type FilterCase, insideValues } from './filter-values.ts'
import { type Left, type Made, wordOf } from './made.ts'
import { moved, whyNotMoved } from './moved.ts'
import { exactNumber } from './quantities.ts'
import type { Question, Trial } from './question.ts'
import { type Scene, together } from './scene.ts'
import { scenesWhere } from './variants.ts'

export type Allowance = NonNullable<CheckedPack['rules'][string]['allowances']>[number]

interface Found {
  readonly made: readonly Made[]
  readonly left: readonly Left[]
}

/** 例外: beyond the limit with a way out open, beyond what the way out allows, and with it half open. */
export function waysOutOf(question: Question, asked: Asked, beyond: Trial): Found {
  const allowances = question.pack.rules[question.id]?.allowances ?? []
  const each = allowances.map((allowance, index) => wayOut(question, asked, beyond, allowance, index))
  return { made: each.flatMap(({ made }) => made), left: each.flatMap(({ left }) => left) }
}

function wayOut(question: Question, asked: Asked, beyond: Trial, allowance: Allowance, index: number): Found {
  const name = allowance.title?.en ?? `way out ${index + 1}`
  const relaxed = asked.lowered.allowances[index]?.relaxed.get(asked.end)
  if (relaxed !== undefined && JSON.stringify(relaxed.condition) === JSON.stringify(asked.check.condition)) {
    return { made: [], left: [{ what: `with the way out – ${name}`, why: 'it asks the same of this end' }] }
  }
  const opened = openings(question, beyond, allowance)
    .map((opening) => ({ ...opening, trial: question.ask(together(beyond.scene, ...opening.scenes)) }))
    .find(({ trial }) => trial !== undefined && wordOf(asked, trial) === 'permitted')
  if (opened?.trial === undefined) {
    return {
      made: [],
      left: [{ what: `with the way out – ${name}`, why: 'no change of facts opens it alone' }],
    }
  }
  const { trial, scenes, names } = opened
  const half = scenes.flatMap((_, at): readonly Made[] => {
    const others = scenes.filter((__, other) => other !== at)
    const next = question.ask(
      together(beyond.scene, ...others, closing(question, beyond, allowance, names[at])),
    )
    return next !== undefined && wordOf(asked, next) === 'violated'
      ? [{ kind: 'way-out', name: `without ${names[at]} – ${name}`, asked, trial: next }]
      : []
  })
  const farther = atItsLimit(question, asked, trial, index, name)
  return {
    made: [{ kind: 'way-out', name: `with the way out – ${name}`, asked, trial }, ...farther.made, ...half],
    left: farther.left,
  }
}

/** Where the way out itself has a limit: at it, and beyond it. */
function atItsLimit(question: Question, asked: Asked, opened: Trial, index: number, name: string): Found {
  const { check, end } = asked
  const now = checksOf(question, opened).find(({ key }) => key === asked.key)
  const relaxed = now?.lowered.allowances[index]?.relaxed.get(end)
  const { vary } = check
  if (relaxed === undefined || vary === undefined) {
    return { made: [], left: [{ what: `beyond the way out – ${name}`, why: 'it excuses altogether' }] }
  }
  const value = exactNumber(opened.known.number(vary))
  const [side] = opened.found.filter(({ id }) => id === asked.key).flatMap(({ excess }) => excess?.side ?? [])
  const limits = value === undefined ? [] : limitsOf(relaxed.condition, vary, value, opened.known)
  const limit = limits.find((one) => one.side === side)?.limit
  if (limit === undefined || side === undefined) {
    return { made: [], left: [{ what: `beyond the way out – ${name}`, why: 'it sets no limit of its own' }] }
  }
  const step = side === 'over' ? 1n : -1n
  const wanted = [
    { to: limit, what: `at the limit of the way out – ${name}`, verdict: 'permitted' },
    { to: limit + step, what: `beyond the way out – ${name}`, verdict: 'violated' },
  ]
  const found = wanted.map(({ to, what, verdict }) => {
    const trial = moved(question, opened, check, vary, to)
    const isSo = trial !== undefined && wordOf(asked, trial) === verdict
    return { what, trial: isSo ? trial : undefined, why: whyNot(question, asked, trial, verdict, to) }
  })
  return {
    made: found.flatMap(({ what, trial }) =>
      trial === undefined || trial === opened ? [] : [{ kind: 'way-out', name: what, asked, trial }],
    ),
    left: found.flatMap(({ what, trial, why }) => (trial === undefined ? [{ what, why }] : [])),
  }
}

function whyNot(
  question: Question,
  asked: Asked,
  trial: Trial | undefined,
  verdict: string,
  to: bigint,
): string {
  const { vary } = asked.check
  if (trial === undefined) return vary === undefined ? '' : whyNotMoved(question, vary, to)
  return `the verdict is \`${wordOf(asked, trial)}\`, not \`${verdict}\``
}

interface Opening {
  readonly scenes: readonly Scene[]
  /** What each of the scenes sees to. */
  readonly names: readonly string[]
}

/** The ways in which facts may open a way out: each criterion set, an approval recorded. */
function openings(question: Question, trial: Trial, allowance: Allowance): readonly Opening[] {
  const { collection, subject } = question
  const own = rowOf(trial.document, collection, subject)
  if (own === undefined) return []
  const cases: readonly FilterCase[] = allowance.where === undefined ? [{}] : casesOf(allowance.where)
  const approvals = allowance.approval === undefined ? [undefined] : approvalsFor(question, trial, allowance)
  return cases.flatMap((one) => {
    const settable = Object.entries(one).filter(([path]) => isField(question, path))
    const set = settable.flatMap(([path, test]) => {
      const [scene] = scenesWhere(question, trial.document, own, path, test, 'inside')
      return scene === undefined ? [] : [{ scene, name: path }]
    })
    return approvals.map(
      (approval): Opening => ({
        scenes: [...set.map(({ scene }) => scene), ...(approval === undefined ? [] : [approval])],
        names: [...set.map(({ name }) => name), ...(approval === undefined ? [] : [approvalName])],
      }),
    )
  })
}

const approvalName = 'the approval'

/** Whether a path of a filter ends in a field, and not in a measure, which no field sets. */
const isField = ({ pack }: Question, path: string): boolean =>
  /(^|\.)ceilings\./.test(path) || declaredAs(pack, path.slice(path.lastIndexOf('.') + 1)) === undefined

function approvalsFor(
  { subject }: Question,
  { document }: Trial,
  { approval, raises }: Allowance,
): readonly Scene[] {
  if (approval === undefined) return []
  const record = {
    id: freeId(document, 'extra-approval'),
    kind: approval.kind,
    about: [subject],
    on: document['day'],
    ...(raises === 'as-approved' ? { amount: 2 } : {}),
  }
  const { by } = approval
  if (by === undefined) return [{ add: { records: [record] } }]
  const [asked = {}]: readonly FilterCase[] = typeof by === 'string' ? [{ kind: by }] : casesOf(by)
  const standing = [...rowsOf(document, 'agencies'), ...rowsOf(document, 'jurisdictions')]
  const id = freeId(document, 'extra-authority')
  const fields = Object.entries(asked).flatMap(([path, test]): [string, unknown][] => {
    const [step, rest] = split(path)
    return rest === undefined ? [[step, insideValues(step, test)[0]]] : []
  })
  const made = { id, ...Object.fromEntries(fields) }
  return [
    ...standing.map((one): Scene => ({ add: { records: [{ ...record, by: one.id }] } })),
    { add: { agencies: [made], records: [{ ...record, by: id }] } },
    { add: { jurisdictions: [made], records: [{ ...record, by: id }] } },
  ]
}

/** One of the things that open a way out, known not to be so: the approval has ended, the criterion is not met. */
function closing(question: Question, trial: Trial, allowance: Allowance, name: string | undefined): Scene {
  const { collection, subject } = question
  if (name === approvalName) return noApproval(trial, allowance)
  const own = rowOf(trial.document, collection, subject)
  const test = casesOf(allowance.where).find((one) => name !== undefined && name in one)?.[name ?? '']
  if (own === undefined || name === undefined) return {}
  return scenesWhere(question, trial.document, own, name, test, 'outside')[0] ?? {}
}

/** No approval of that kind is in force: those that stand are taken away, and there are no others. */
export function noApproval({ document }: Trial, { approval }: Allowance): Scene {
  if (approval === undefined) return {}
  const records = rowsOf(document, 'records').filter(({ row }) => row['kind'] === approval.kind)
  const complete: unknown = document['complete']
  const listed = Object(complete)['records']
  const kinds = new Set<unknown>([...(Array.isArray(listed) ? listed : []), approval.kind])
  const given = { complete: { ...Object(complete), records: [...kinds] } }
  return {
    given: Array.isArray(document['records']) ? given : { ...given, records: [] },
    ...(records.length === 0 ? {} : { drop: { records: records.map(({ id }) => id) } }),
  }
}

/** Scenes in which all ways out of the rule are closed, the smallest change first. */
export function closings(question: Question, trial: Trial): readonly Scene[] {
  const allowances = question.pack.rules[question.id]?.allowances ?? []
  const own = rowOf(trial.document, question.collection, question.subject)
  const without = together(...allowances.map((one) => noApproval(trial, one)))
  const unmet = together(
    ...allowances.flatMap((one) =>
      casesOf(one.where).map((asked) => {
        const [first] = Object.entries(asked).filter(([path]) => isField(question, path))
        if (first === undefined || own === undefined) return {}
        return scenesWhere(question, trial.document, own, first[0], first[1], 'outside')[0] ?? {}
      }),
    ),
  )
  return [{}, without, unmet, together(without, unmet)]
}
