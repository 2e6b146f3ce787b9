import { type Draft, refuse, stands } from './draft.ts'
import { type Step, stepName } from './step.ts'

type Use = 'gives' | 'receives' | 'changes' | 'ends'
type Mention = readonly [field: readonly (string | number)[], id: string | null | undefined, use: Use]

/**
 * Looks at every body that an operation names: it must stand, before or by this plan.
 *
 * What a body hands over it may hand over anywhere in the plan; it receives nothing that would be lost with it,
 * and is not changed after it has ended.
 */
export function checkMentions(draft: Draft): void {
  for (const step of draft.steps) {
    for (const [field, id, use] of mentionsOf(step)) {
      if (typeof id !== 'string' || !stands(draft, step, field, id, 'agencies')) continue
      const ending = draft.endings.get(id)
      if (ending === undefined || ending.step === step || use === 'ends') continue
      if (use !== 'receives' && !isAfter(step, ending.step, use)) continue
      const message = `\`${id}\` ends by \`${stepName(ending.step)}\``
      const hint =
        use === 'receives'
          ? 'name a body that stands afterwards'
          : 'put the operation before that, or leave it out'
      refuse(draft, step, field, message, hint)
    }
    for (const [field, id] of placesOf(step))
      if (typeof id === 'string') stands(draft, step, field, id, 'jurisdictions')
  }
}

function isAfter(step: Step, ending: Step, use: Use): boolean {
  if (step.on !== undefined && ending.on !== undefined && step.on !== ending.on) return step.on > ending.on
  return use === 'changes' && step.at > ending.at
}

function mentionsOf({ op }: Step): readonly Mention[] {
  switch (op.kind) {
    case 'create':
      return [
        [['parent'], op.parent, 'receives'],
        [['coLocatedWith'], op.coLocatedWith, 'receives'],
      ]
    case 'abolish':
      return [[['agency'], op.agency, 'ends']]
    case 'merge':
      return [
        ...op.agencies.map((id, index): Mention => [['agencies', index], id, 'ends']),
        [['agency'], op.agency, 'receives'],
        [['parent'], op.parent, 'receives'],
        [['coLocatedWith'], op.coLocatedWith, 'receives'],
      ]
    case 'split':
      return [
        [['agency'], op.agency, 'ends'],
        ...op.into.flatMap(({ parent, coLocatedWith }, index): readonly Mention[] => [
          [['into', index, 'parent'], parent, 'receives'],
          [['into', index, 'coLocatedWith'], coLocatedWith, 'receives'],
        ]),
      ]
    case 'reclassify':
      return [
        [['agency'], op.agency, 'changes'],
        [['parent'], op.parent, 'receives'],
      ]
    case 'co-locate':
      return [
        [['agency'], op.agency, 'changes'],
        [['to'], op.to, 'receives'],
      ]
    case 'add-matters':
      return [[['to'], op.to, 'receives']]
    case 'cancel-matters':
      return [[['from'], op.from, 'gives']]
    case 'devolve-matters':
    case 'transfer-matters':
    case 'transfer-establishment':
    case 'transfer-posts':
    case 'transfer-people':
      return [
        [['from'], op.from, 'gives'],
        [['to'], op.to, 'receives'],
      ]
    case 'convert-establishment':
    case 'adjust-establishment':
      return [[['agency'], op.agency, 'changes']]
    case 'rename':
    case 'change-rank':
    case 'attach-nameplate':
    case 'remove-nameplate':
      return [[['agency'], op.agency, 'changes']]
    // what is set is what stands afterwards
    case 'set-establishment':
    case 'set-leadership':
      return [[['agency'], op.agency, 'receives']]
    case 'grant-record':
    case 'amend':
      return []
  }
}

function placesOf({
  op,
}: Step): readonly (readonly [readonly (string | number)[], string | null | undefined])[] {
  if (op.kind === 'create' || op.kind === 'merge' || op.kind === 'reclassify') {
    return [[['jurisdiction'], op.jurisdiction]]
  }
  return op.kind === 'split'
    ? op.into.map(({ jurisdiction }, index) => [['into', index, 'jurisdiction'], jurisdiction] as const)
    : []
}
