import { type Draft, refuse } from './draft.ts'
import { ofKind, stepName } from './step.ts'

/** Refuses matters that one operation adds and another one ends: nobody knows which of the two is meant. */
export function checkAdded(draft: Draft): void {
  const ended = new Map(
    ofKind(draft.steps, 'cancel-matters').flatMap((step) => step.op.matters.map((of) => [of, step] as const)),
  )
  for (const step of ofKind(draft.steps, 'add-matters')) {
    for (const [index, matter] of step.op.matters.entries()) {
      const of = typeof matter === 'string' ? matter : (matter.id ?? '')
      const other = ended.get(of)
      if (other === undefined) continue
      const message = `\`${stepName(other)}\` ends \`${of}\`, and \`${stepName(step)}\` adds it`
      refuse(draft, step, ['matters', index], message, 'leave out one of the two')
    }
  }
}
