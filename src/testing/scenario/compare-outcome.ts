import type { Outcome } from '../../index.ts'
import { said, type Unplaced } from './failure.ts'
import { type Judged, skippedText } from './judged.ts'
import { traceOf } from './trace.ts'

/** Compares the outcome; a case in which nothing at all was judged proves nothing, and must say that it knows. */
export function compareOutcome(expected: Outcome | undefined, { report }: Judged): readonly Unplaced[] {
  const { outcome } = report
  const skipped = skippedText(report)
  if (expected === undefined) {
    if (outcome !== 'not-judged') return []
    const message = said(
      `no rule judged anything, so that the case proves nothing${skipped.en}; expect \`outcome: not-judged\` if that is meant`,
      `没有任何规则作出判断，用例不能证明什么${skipped.zh}；若确有此意，请写 \`outcome: not-judged\``,
    )
    return [{ path: ['expect'], message }]
  }
  if (outcome === expected) return []
  const decisive = report.findings.find(
    ({ verdict, force, waiver }) =>
      force === 'mandatory' &&
      waiver === undefined &&
      verdict === (outcome === 'unlawful' ? 'violated' : 'unknown'),
  )
  const why = decisive === undefined ? skipped : said(`: ${decisive.message.en}`, `：${decisive.message.zh}`)
  return [
    {
      path: ['expect', 'outcome'],
      message: said(
        `the outcome is \`${outcome}\` where \`${expected}\` is expected${why.en}`,
        `结果为 \`${outcome}\`，应为 \`${expected}\`${why.zh}`,
      ),
      ...(decisive === undefined ? {} : { trace: traceOf(report.explain(decisive)) }),
    },
  ]
}
