import type { Result } from './check.ts'

/** One JSON document of all results, its keys in one order whatever was found. */
export function jsonText(results: readonly Result[], beside: Readonly<Record<string, unknown>> = {}): string {
  const document = {
    format: 'bianzhi/check@1',
    ...beside,
    results: results.map(({ snapshot, report, findings, only }) => ({
      snapshot,
      outcome: report.outcome,
      lawOn: report.lawOn,
      factsOn: report.factsOn,
      counts: report.counts,
      waived: report.waived,
      ...(only.length === 0 ? {} : { only }),
      findings,
      claims: report.claims(),
      skipped: report.skipped,
      uncompared: report.uncompared,
      superseded: report.superseded,
      successions: report.successions,
      suspicions: report.suspicions,
      waivers: report.waivers,
      receipt: report.receipt(),
    })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
