import { type CollectionName, collectionNames } from '../../model/collections.ts'
import { type Draft, isTaken, note, refuse, stands } from './draft.ts'
import type { Leaving } from './leaving.ts'
import { ofKind, type Step } from './step.ts'

/** Adds the records that a plan grants. */
export function grantRecords(draft: Draft): void {
  for (const step of ofKind(draft.steps, 'grant-record')) {
    const { record } = step.op
    const key = record.id ?? `operations[${step.at}]`
    if (record.id !== undefined && isTaken(draft, record.id)) {
      refuse(
        draft,
        step,
        ['record', 'id'],
        `\`${key}\` stands already`,
        'choose an id that nothing has',
        'duplicate-id',
      )
      continue
    }
    const names = Object.entries({ about: record.about, by: record.by })
    for (const [field, ids] of names) {
      const list = typeof ids === 'string' ? [ids] : (ids ?? [])
      for (const [index, id] of list.entries()) {
        const at = typeof ids === 'string' ? ['record', field] : ['record', field, index]
        if (standsAnywhere(draft, step, at, id) && draft.endings.has(id)) {
          refuse(draft, step, at, `\`${id}\` ends by this plan`, 'name a body that stands afterwards')
        }
      }
    }
    const { on = step.on, document = step.document } = record
    draft.rows.records.set(key, {
      ...record,
      ...(on === undefined ? {} : { on }),
      ...(document === undefined ? {} : { document }),
    })
    note(draft, step, { what: 'record', row: key, ...(record.id === undefined ? {} : { row: record.id }) })
  }
}

/** Refuses records about what does not stand afterwards: it would leave them without a word. */
export function checkGranted(draft: Draft, { left, standing }: Leaving): void {
  for (const step of ofKind(draft.steps, 'grant-record')) {
    for (const [index, id] of (step.op.record.about ?? []).entries()) {
      const isGone = (name: CollectionName) => left[name].has(id) && !standing[name].has(id)
      if (draft.renamed.has(id) || !collectionNames.some(isGone)) continue
      const message = `\`${id}\` does not stand after this plan`
      refuse(draft, step, ['record', 'about', index], message, 'name what stands afterwards')
    }
  }
}

const standsAnywhere = (draft: Draft, step: Step, field: readonly (string | number)[], id: string): boolean =>
  isTaken(draft, id) ||
  stands(draft, step, field, id, 'agencies', 'jurisdictions', 'matters', 'posts', 'people')
