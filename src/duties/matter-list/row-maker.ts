import { quoted } from '../../json/wording.ts'
import { agencyFinder, type KnownAgency } from './agencies.ts'
import { assignmentMaker } from './assignments.ts'
import { oneLine } from './cell-text.ts'
import type { ColumnName } from './columns.ts'
import { factsOf, type ItemFacts, type Understanding } from './item-facts.ts'
import type { Item, WholeItem } from './items.ts'
import type { FunctionRow, ListRows, MatterRow } from './list-rows.ts'
import { numberWatch } from './numbers.ts'
import { idMaker } from './row-ids.ts'

/** Makes rows of a snapshot of what lists say, one list after another; ids and bodies are shared by them. */
export function rowMaker(jurisdiction: string, known: readonly KnownAgency[]) {
  const makeId = idMaker([jurisdiction, ...known.map(({ id }) => id)])
  const agencies = agencyFinder(known, jurisdiction, makeId)
  const assigned = assignmentMaker(agencies)
  const matters: MatterRow[] = []
  const functions: FunctionRow[] = []
  const duties = new Map<string, string>()
  const byCode = new Map<string, { readonly matter: MatterRow; readonly row: number }>()

  const addFunction = (row: Omit<FunctionRow, 'id' | 'jurisdiction'>, wish: string): string => {
    const id = makeId(`${jurisdiction}/${wish}`)
    functions.push({ id, jurisdiction, ...row })
    return id
  }
  const dutyOf = (name: string): string => {
    const id = duties.get(name) ?? addFunction({ name }, name)
    duties.set(name, id)
    return id
  }

  const add = (items: readonly Item[], understanding: Understanding): void => {
    const { heading, report } = understanding
    const wholes = new Map<WholeItem, string>()
    const watch = numberWatch(heading, report)
    const again = (row: number, column: ColumnName, message: string) =>
      report({
        code: 'duplicate-id',
        path: [row, heading.columns.get(column)?.heading ?? column],
        message,
        hint: 'look which of the two is meant',
      })
    for (const item of items) {
      const facts = factsOf(item, understanding)
      const base = baseOf(item, facts)
      const name = item.item === undefined ? item.name : `${item.name}（${item.item}）`
      watch(item, facts)
      const duty = facts.function === undefined ? {} : { parent: dutyOf(facts.function) }
      if (item.isWhole) {
        wholes.set(item.whole, addFunction({ name, ...duty, ...codeOf(facts), ...basisOf(facts) }, base))
        continue
      }
      const before = facts.code === undefined ? undefined : byCode.get(facts.code)
      if (before?.matter.name === name) {
        // a list may say one matter in several rows, one for each holder or level
        if (!assigned.add(before.matter.id, facts)) {
          again(item.row, 'code', `the row says again what row ${before.row} says`)
        }
        continue
      }
      if (before !== undefined) {
        again(item.row, 'code', `code ${quoted(facts.code ?? '')} stands already in row ${before.row}`)
      }
      let whole = wholes.get(item.whole)
      if (item.item !== undefined && whole === undefined) {
        whole = addFunction({ name: item.name, ...duty }, wholeBase(item, facts))
        wholes.set(item.whole, whole)
      }
      const of = item.item === undefined ? duty.parent : whole
      const matter: MatterRow = {
        id: makeId(`${jurisdiction}/${base}`),
        name,
        jurisdiction,
        ...codeOf(facts),
        ...(of === undefined ? {} : { function: of }),
        ...(facts.powerType === undefined ? {} : { powerType: facts.powerType }),
        ...basisOf(facts),
        ...(facts.object.length === 0 ? {} : { object: facts.object }),
        ...(facts.note === undefined ? {} : { note: facts.note }),
      }
      matters.push(matter)
      if (facts.code !== undefined && before === undefined) byCode.set(facts.code, { matter, row: item.row })
      assigned.add(matter.id, facts)
    }
  }
  return {
    add,
    rows: { matters, functions, agencies: agencies.rows, assignments: assigned.rows } satisfies ListRows,
  }
}

const codeOf = ({ code }: ItemFacts) => (code === undefined ? {} : { code })
const basisOf = ({ basis }: ItemFacts) => (basis.length === 0 ? {} : { basis })

/** What the id of an entry is made of: its code, else its holder and its number, or its name. */
const baseOf = (item: Item, facts: ItemFacts): string =>
  facts.code ?? (item.item === undefined ? wholeBase(item, facts) : `${wholeBase(item, facts)}/${item.place}`)

function wholeBase({ whole }: Item, { holders }: ItemFacts): string {
  const code = whole.texts.code === undefined ? undefined : oneLine(whole.texts.code)
  const number = whole.texts.number === undefined ? undefined : oneLine(whole.texts.number)
  return code ?? [holders[0]?.name ?? '', number ?? whole.name].filter((step) => step !== '').join('/')
}
