import type { Sheet, SheetRow } from '../../tables/sheet.ts'
import type { Sides } from './sides.ts'
import { operationCells, operationColumns, textColumn, titleWith } from './wording.ts'

/** 职责台账: every matter that moves, comes or goes, and those that nobody takes over. */
export function functionsLedger({ ledger, looseEnds, nameOf, nameBefore }: Sides): Sheet {
  const own = ledger.rows.filter(({ what }) => what === 'matters')
  const withMatters = new Set(
    own.flatMap(({ matters = [], operation }) => (matters.length > 0 ? operation : [])),
  )
  const moved = own
    .filter(({ matters = [], operation }) => matters.length > 0 || !withMatters.has(operation))
    .flatMap((row): readonly SheetRow[] => {
      const { from, to, matters = [] } = row
      const ends = {
        from: from === undefined ? null : nameBefore(from),
        to: to === undefined ? null : nameOf(to),
        ...operationCells(row),
      }
      // an operation of which no matter is known did something all the same
      if (matters.length === 0) return [{ matter: notNamed, ...ends }]
      return matters.map((id) => ({ matter: nameOf(id), id, ...ends }))
    })
  const orphans = looseEnds
    .filter(({ kind }) => kind === 'orphaned-matter')
    .map(({ about: [id = ''], attributes, on, document }): SheetRow => {
      const { agency, operation } = attributes ?? {}
      return {
        matter: nameOf(id),
        id,
        from: typeof agency === 'string' ? nameBefore(agency) : null,
        to: null,
        operation: { zh: '无人承接', en: 'nobody takes it over' },
        item: typeof operation === 'string' ? operation : null,
        on: on ?? null,
        document: document ?? null,
      }
    })
  const known = moved.filter(({ id }) => id !== undefined).length
  return {
    name: { zh: '职责台账', en: 'Functions' },
    title: titleWith(ledger.title, '职责台账', 'ledger of functions'),
    columns: [
      textColumn('matter', '事项', 'matter'),
      textColumn('id', '事项标识', 'id'),
      textColumn('from', '划出机构', 'from'),
      textColumn('to', '划入机构', 'to'),
      ...operationColumns,
    ],
    rows: [...moved, ...orphans],
    totals: [
      {
        matter: {
          zh: `共${known}项，无人承接${orphans.length}项`,
          en: `${known} in all, ${orphans.length} taken over by nobody`,
        },
      },
    ],
    notes: [],
  }
}

const notNamed = { zh: '（未列明事项）', en: '(no matter named)' }
