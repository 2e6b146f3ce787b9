import { readSnapshot, type Snapshot } from '../../index.ts'
import { type Applied, applyPlan, type Plan, readPlan } from '../../reform/index.ts'
import { attempt } from '../attempt.ts'
import { readDocument } from '../input/document.ts'
import { inFiles } from '../input/pack-places.ts'
import type { Io } from '../io.ts'
import type { InputProblem } from '../problems.ts'

/** A plan, what stood before it, and what becomes of that. */
export interface CarriedOut {
  readonly plan: Plan
  readonly before: Snapshot
  readonly applied: Applied
}

/** Carries out the plan in a file; else says where in it stands why that cannot be done. */
export async function carriedOut(
  file: string,
  before: Snapshot,
  day: string | undefined,
  io: Io,
): Promise<CarriedOut | { readonly problems: readonly InputProblem[] }> {
  const read = await readDocument(file, io, 'plan', readPlan)
  if ('problems' in read) return read
  const { value: plan } = read
  const made = attempt(() => applyPlan(before, plan, { day }))
  if ('value' in made) return { plan, before, applied: made.value }
  const problems = made.problems.map((one): InputProblem => {
    const [first, ...rest] = one.path
    if (first === 'day' && day !== undefined) return { ...one, path: ['--day', ...rest] }
    if (first === undefined || Object.hasOwn(plan, first)) return { ...one, file }
    // what stands afterwards is in no file
    return { ...one, file, path: [], message: `afterwards, ${String(first)}: ${one.message}` }
  })
  return { problems: await inFiles(problems, io) }
}

/** The same, where what stands before it is in a file as well. */
export async function carriedOutOn(
  { plan, before, day }: { readonly plan: string; readonly before: string; readonly day?: string },
  io: Io,
): Promise<CarriedOut | { readonly problems: readonly InputProblem[] }> {
  const read = await readDocument(before, io, 'snapshot', readSnapshot)
  if ('value' in read) return carriedOut(plan, read.value, day, io)
  const other = await readDocument(plan, io, 'plan', readPlan)
  return { problems: [...read.problems, ...('problems' in other ? other.problems : [])] }
}
