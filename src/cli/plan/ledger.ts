import { suggest } from '../../index.ts'
import { type Ledgers, ledgersOf } from '../../reform/index.ts'
import { type Sheet, writeCsv, writeMarkdown, writeWorkbook } from '../../tables/index.ts'
import type { Io } from '../io.ts'
import { writeOut } from '../output/write-out.ts'
import { refused } from '../refused.ts'
import { type CarriedOut, carriedOutOn } from './carried-out.ts'
import type { PlanLedgerRequest, SheetName } from './request.ts'

/** `bianzhi plan ledger` and `compare`: writes the tables of a reform. */
export async function planLedger(request: PlanLedgerRequest, io: Io): Promise<number> {
  const done = await carriedOutOn(request, io)
  if ('problems' in done) return refused(done.problems, request.locale, io)
  const { before, plan, applied } = done
  const places = [...(before.jurisdictions ?? []), ...(applied.after.jurisdictions ?? [])]
  const isThere = (place: string) => places.some(({ id }) => id === place)
  if (request.jurisdiction !== undefined && !isThere(request.jurisdiction)) {
    const hint = suggest(
      request.jurisdiction,
      places.flatMap(({ id }) => id ?? []),
    )
    const message = `there is no jurisdiction \`${request.jurisdiction}\``
    const problem = { path: ['--jurisdiction'], message, ...(hint === undefined ? {} : { hint }) }
    return refused([problem], request.locale, io)
  }
  const jurisdiction = request.jurisdiction ?? plan.jurisdiction
  const ledgers = ledgersOf(before, applied, { jurisdiction })
  const sheets = request.sheets.flatMap((name) => pick[name](ledgers))
  return writeOut(await written(request, done, sheets), request, io)
}

const pick: Readonly<Record<SheetName, (ledgers: Ledgers) => readonly Sheet[]>> = {
  functions: ({ functions }) => [functions],
  leadership: ({ leadership }) => [leadership],
  establishment: ({ establishment }) => [establishment],
  comparison: ({ comparison }) => [comparison],
  reductions: ({ reductions }) => [reductions],
  transfers: ({ transfers }) => transfers,
  'loose-ends': ({ looseEnds }) => [looseEnds],
}

async function written(
  { format, locale, plan, before }: PlanLedgerRequest,
  { applied }: CarriedOut,
  sheets: readonly Sheet[],
): Promise<string | Uint8Array> {
  if (format === 'json') {
    const { day } = applied.after
    return `${JSON.stringify({ format: 'bianzhi/ledger@1', plan, before, day, sheets }, undefined, 2)}\n`
  }
  // a plan may transfer nothing
  if (sheets.length === 0) return ''
  if (format === 'xlsx') return writeWorkbook(sheets, { locale })
  return format === 'csv' ? writeCsv(sheets, { locale }) : writeMarkdown(sheets, { locale })
}
