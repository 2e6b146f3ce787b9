import type { FileRun } from './file-run.ts'
import { totalsOf } from './file-run.ts'

/**
 * The results of scenarios as one JSON document, its keys in one order whatever was found.
 *
 * @example
 * JSON.parse(jsonReport([])).format // → bianzhi/test@1
 */
export function jsonReport(runs: readonly FileRun[]): string {
  const document = {
    format: 'bianzhi/test@1',
    ...totalsOf(runs),
    results: runs.map(({ file, cases, problems }) => ({
      file,
      problems,
      cases: cases.map(({ name, line, column, ok, report, failures }) => ({
        name,
        line,
        column,
        ok,
        outcome: report?.outcome,
        failures: failures.map(({ message, trace, ...place }) => ({ ...place, message, trace })),
      })),
    })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
