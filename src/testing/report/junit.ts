import { type Locale, localize } from '../../index.ts'
import type { CaseResult } from '../scenario/run-scenarios.ts'
import { type FileRun, failureLines, type ReportOptions, runProblemText, totalsOf } from './file-run.ts'
import { type Element, xmlDocument } from './xml.ts'

/**
 * The results of scenarios as JUnit XML, which build servers read: a suite for each file, a test for each case.
 *
 * No times are written: what comes of a case does not hang on the clock.
 *
 * @example
 * junitReport([{ file: 'town.scenarios.yaml', cases: [], problems: [] }]).includes('<testsuite name="town.scenarios.yaml"')
 * // → true
 */
export function junitReport(runs: readonly FileRun[], { locale = 'en' }: ReportOptions = {}): string {
  const { cases, failed, wrong } = totalsOf(runs)
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'bianzhi', tests: cases + wrong, failures: failed, errors: wrong },
    within: runs.map((run) => suite(run, locale)),
  })
}

function suite(run: FileRun, locale: Locale): Element {
  const { file, cases, problems } = run
  const { failed, wrong } = totalsOf([run])
  return {
    name: 'testsuite',
    attributes: { name: file, tests: cases.length + wrong, failures: failed, errors: wrong, skipped: 0 },
    within: [
      ...cases.map((one) => testcase(one, file, locale)),
      ...(problems.length === 0 ? [] : [unread(run, locale)]),
    ],
  }
}

function testcase({ name, failures }: CaseResult, file: string, locale: Locale): Element {
  const [first] = failures
  const failure = (): Element => ({
    name: 'failure',
    attributes: { message: first && localize(first.message, locale), type: 'expectation' },
    // servers show one failure of a test
    within: failures.map((one) => failureLines(file, one, locale).join('\n')).join('\n\n'),
  })
  return {
    name: 'testcase',
    attributes: { name, classname: file },
    within: first === undefined ? [] : [failure()],
  }
}

/** A file that cannot be run is a test that ended in an error, so that nobody takes its silence for a pass. */
function unread({ file, problems }: FileRun, locale: Locale): Element {
  const texts = problems.map((one) => runProblemText(file, one))
  return {
    name: 'testcase',
    attributes: { name: locale === 'zh-CN' ? '文件可以运行' : 'the file can be run', classname: file },
    within: [
      {
        name: 'error',
        attributes: { message: texts[0], type: problems[0]?.code ?? 'input' },
        within: texts.join('\n'),
      },
    ],
  }
}
