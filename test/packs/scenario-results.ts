import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Finding, Report } from '../../src/index.ts'
import { shippedPacks } from '../../src/testing/conformance/shipped-packs.ts'
import {
  type CaseResult,
  type Expectations,
  readScenarios,
  runScenarios,
  type ScenarioFile,
} from '../../src/testing/index.ts'

/** A case of a shipped pack that was run, and what it expects. */
export interface PackCase extends CaseResult {
  /** The pack in whose folder the case stands. */
  readonly folder: string
  /** The packs by which it is judged. */
  readonly packs: ScenarioFile['packs']
  readonly expect: Expectations
}

const known = Object.fromEntries(shippedPacks.map((pack) => [pack.id, pack]))

/** Every case of the shipped packs, run. */
export const packCases: readonly PackCase[] = readdirSync('src/packs', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.scenarios.yaml'))
  .toSorted()
  .flatMap((path) => casesIn(join('src/packs', path)))

function casesIn(path: string): readonly PackCase[] {
  const file = readScenarios(readFileSync(path, 'utf8'), { file: path })
  const read = (name: string) => readFileSync(join(dirname(path), name), 'utf8')
  const expected = new Map(file.cases.map(({ name, expect }) => [name, expect]))
  return runScenarios(file, { packs: known, read }).cases.map((one) => ({
    ...one,
    folder: basename(dirname(path)),
    packs: file.packs,
    expect: expected.get(one.name) ?? {},
  }))
}

/** The results of cases, each with the judgements that it names; others it has by accident. */
export function withWhatIsNamed(cases: readonly PackCase[]): readonly { readonly report: Report }[] {
  return cases.flatMap(({ report, expect }) => {
    if (report === undefined) return []
    const named = [...report.judged()].filter((finding) => isNamed(finding, expect))
    return [{ report: { ...report, judged: () => named } }]
  })
}

function isNamed(finding: Finding, { verdicts = {}, findings = [] }: Expectations): boolean {
  const name = finding.id.slice(finding.rule.indexOf('/') + 1)
  if ([finding.id, name].some((id) => id in verdicts)) return true
  return findings.some(({ rule, end, subject, item }) => {
    const check = rule.includes('/') ? rule : `${finding.rule.split('/')[0]}/${rule}`
    return (
      check === finding.rule &&
      (end === undefined || finding.check === `${check}#${end}`) &&
      (subject === undefined || subject === finding.subject.id) &&
      (item === undefined || item === finding.subject.item)
    )
  })
}
