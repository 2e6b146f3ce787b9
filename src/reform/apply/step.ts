import type { Plan } from '../plan/read-plan.ts'
import type { Operation } from '../plan/steps.ts'

type Kind = Operation['kind']

/** An operation of a plan, with its place and its day. */
export interface StepWith<O extends Operation> {
  readonly at: number
  readonly on: string | undefined
  readonly document: string | undefined
  readonly op: O
}

/** An operation of some kinds. */
export type Step<K extends Kind = Kind> = StepWith<Extract<Operation, { readonly kind: K }>>

/** The operations of a plan; what one does not say of its day and document, the plan says. */
export function stepsOf(plan: Plan): readonly Step[] {
  return plan.operations.map((op, at) => ({
    at,
    on: op.on ?? plan.from,
    document: op.document ?? plan.document,
    op,
  }))
}

/** The operations of some kinds, in their order. */
export function ofKind<K extends Kind>(steps: readonly Step[], ...kinds: readonly K[]): readonly Step<K>[] {
  return steps.filter((step): step is Step<K> => kinds.some((kind) => kind === step.op.kind))
}

/** A body that takes the place of others as a whole, with all that nobody else takes of them. */
export interface Takeover {
  readonly step: Step<'merge' | 'split'>
  /** Those whose place it takes. */
  readonly agencies: readonly string[]
  readonly agency: string
}

/** Mergers, and bodies that are split into a single part, which is their heir. */
export function takeoversOf(steps: readonly Step[]): readonly Takeover[] {
  return ofKind(steps, 'merge', 'split').flatMap((step): readonly Takeover[] => {
    const { op } = step
    if (op.kind === 'merge') {
      return [{ step, agency: op.agency, agencies: op.agencies.filter((one) => one !== op.agency) }]
    }
    const heir = heirOf(op)
    return heir === undefined ? [] : [{ step, agency: heir, agencies: [op.agency] }]
  })
}

/** Whether an operation hands all of a body to one other. */
export const isTakeover = ({ op }: Step): boolean =>
  op.kind === 'merge' || (op.kind === 'split' && heirOf(op) !== undefined)

function heirOf({ agency, into: [part, ...others] }: Step<'split'>['op']): string | undefined {
  return part === undefined || others.length > 0 || part.id === agency ? undefined : part.id
}

/** How an operation is named to its author: its id, or its place. */
export const stepName = ({ at, op }: Step): string => op.id ?? `operations[${at}]`
