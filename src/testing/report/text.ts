import { printable } from '../../documents/printable.ts'
import type { Locale } from '../../index.ts'
import { type FileRun, failureLines, type ReportOptions, runProblemText, totalsOf } from './file-run.ts'

/** How parts of a text are set off; a terminal colours them. */
export interface Paint {
  readonly passed: (text: string) => string
  readonly failed: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

export interface TextReportOptions extends ReportOptions {
  readonly paint?: Paint
}

const plain = (text: string): string => text
const unpainted: Paint = { passed: plain, failed: plain, strong: plain, faint: plain }

/**
 * The results of scenarios as people read them: what failed, where it is expected, and how it came about.
 *
 * @example
 * textReport([{ file: 'town.scenarios.yaml', cases: [], problems: [] }])
 * // → '✓ town.scenarios.yaml  0 passed\n\n0 cases in 1 file: 0 passed\n'
 */
export function textReport(
  runs: readonly FileRun[],
  { locale = 'en', paint = unpainted }: TextReportOptions = {},
): string {
  const said = words[locale]
  const blocks = runs.map((run) => fileLines(run, locale, paint))
  const lines = blocks.flatMap((block, index) =>
    block.length > 1 || index === blocks.length - 1 ? [...block, ''] : block,
  )
  const { failed, wrong } = totalsOf(runs)
  const summary = said.summary(totalsOf(runs))
  const end = paint.strong(failed + wrong > 0 ? paint.failed(summary) : paint.passed(summary))
  return `${[...lines, end].join('\n')}\n`
}

function fileLines(run: FileRun, locale: Locale, paint: Paint): readonly string[] {
  const { cases, problems } = run
  const file = printable(run.file)
  const { passed, failed } = totalsOf([run])
  const isFine = failed === 0 && problems.length === 0
  const counts = problems.length > 0 ? words[locale].notRun : words[locale].counts(passed, failed)
  const mark = isFine ? paint.passed('✓') : paint.failed('✗')
  return [
    `${mark} ${paint.strong(file)}  ${paint.faint(counts)}`,
    ...problems.map((one) => `  ${printable(runProblemText(run.file, one))}`),
    ...cases
      .filter(({ ok }) => !ok)
      .flatMap(({ name, failures }) => [
        '',
        `  ${paint.failed('✗')} ${paint.strong(printable(name))}`,
        ...failures.flatMap((failure) => {
          const [place = '', message = '', ...trace] = failureLines(run.file, failure, locale).map(printable)
          return [
            `    ${paint.faint(place)}`,
            `    ${message}`,
            ...trace.map((line) => paint.faint(`    ${line}`)),
          ]
        }),
      ]),
  ]
}

type Totals = ReturnType<typeof totalsOf>

const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`

const words = {
  en: {
    counts: (passed: number, failed: number) => `${passed} passed${failed === 0 ? '' : `, ${failed} failed`}`,
    notRun: 'not run',
    summary: ({ files, cases, passed, failed, wrong }: Totals) =>
      [
        `${many(cases, 'case')} in ${many(files, 'file')}: ${passed} passed`,
        ...(failed === 0 ? [] : [`${failed} failed`]),
        ...(wrong === 0 ? [] : [`${many(wrong, 'file')} not run`]),
      ].join(', '),
  },
  'zh-CN': {
    counts: (passed: number, failed: number) => `通过${passed}个${failed === 0 ? '' : `，未通过${failed}个`}`,
    notRun: '未运行',
    summary: ({ files, cases, passed, failed, wrong }: Totals) =>
      [
        `${files}个文件${cases}个用例：通过${passed}个`,
        ...(failed === 0 ? [] : [`未通过${failed}个`]),
        ...(wrong === 0 ? [] : [`${wrong}个文件未运行`]),
      ].join('，'),
  },
} as const
