import { type Locale, localize, type Outcome, type Verdict } from '../../index.ts'
import type { Cell, MatrixRow, VersionComparison } from './compare.ts'
import type { Sweep } from './sweep.ts'
import type { Table } from './table.ts'

export interface ComparisonTableOptions {
  readonly locale?: Locale
  /** Which judgements have a row: those that are not the same under all versions, or all. */
  readonly rows?: 'differing' | 'all'
  /** What a row is called: by its title and its subject, or by its id. */
  readonly by?: 'title' | 'id'
}

/** 对比表: a comparison or a sweep with a column for each version: outcome, counts, then judgement by judgement. */
export function comparisonTable(
  comparison: VersionComparison | Sweep,
  options: ComparisonTableOptions = {},
): Table {
  const { locale = 'en', rows = 'differing', by = 'title' } = options
  const { versions } = comparison
  const said = words[locale]
  const listed = comparison.rows.filter(({ same }) => rows === 'all' || !same)
  const labels = labelsOf(listed, by, locale)
  return {
    heads: ['parameter' in comparison ? comparison.parameter : '', ...versions.map(({ name }) => name)],
    rows: [
      [said.outcome, ...versions.map(({ outcome }) => said.outcomes[outcome])],
      ...counted.map((verdict) => [
        said.verdicts[verdict],
        ...versions.map(({ counts }) => String(counts[verdict])),
      ]),
      ...listed.map(({ cells }, at) => [labels[at] ?? '', ...cells.map((cell) => cellText(cell, locale))]),
    ],
  }
}

const counted = ['violated', 'permitted', 'unknown'] as const

function labelsOf(
  rows: readonly MatrixRow[],
  by: NonNullable<ComparisonTableOptions['by']>,
  locale: Locale,
): readonly string[] {
  if (by === 'id') return rows.map(({ id }) => id)
  const titles = rows.map((row) => titleOf(row, locale))
  const seen = new Map<string, number>()
  for (const title of titles) seen.set(title, (seen.get(title) ?? 0) + 1)
  return titles.map((title, at) => (seen.get(title) === 1 ? title : `${title} [${rows[at]?.id ?? ''}]`))
}

function titleOf({ title, subject: { name, item } }: MatrixRow, locale: Locale): string {
  const about = item === undefined || title.zh.includes(String(item)) ? name : `${name} · ${item}`
  return `${localize(title, locale)} · ${about}`
}

/** What a version says of a subject, in words: `violated, 1 over`, as scenarios write it; 违反，多1. */
export function cellText({ verdict, excess }: Cell, locale: Locale): string {
  const { verdicts, beyond } = words[locale]
  if (excess === undefined) return verdicts[verdict]
  return `${verdicts[verdict]}${beyond(excess)}`
}

interface Words {
  readonly outcome: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly verdicts: Readonly<Record<Verdict | 'nothing', string>>
  readonly beyond: (excess: NonNullable<Cell['excess']>) => string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    outcome: 'outcome',
    outcomes: {
      lawful: 'lawful',
      unlawful: 'unlawful',
      undetermined: 'undetermined',
      'not-judged': 'not judged',
    },
    verdicts: {
      satisfied: 'satisfied',
      violated: 'violated',
      permitted: 'permitted',
      exempt: 'exempt',
      unknown: 'unknown',
      nothing: 'nothing',
    },
    beyond: ({ by, side, atLeast }) => `, ${atLeast === true ? 'at least ' : ''}${by} ${side}`,
  },
  'zh-CN': {
    outcome: '结论',
    outcomes: { lawful: '合规', unlawful: '违规', undetermined: '待定', 'not-judged': '未作判断' },
    verdicts: {
      satisfied: '符合',
      violated: '违反',
      permitted: '允许',
      exempt: '豁免',
      unknown: '无法判断',
      nothing: '无',
    },
    beyond: ({ by, side, atLeast }) =>
      `，${atLeast === true ? '至少' : ''}${side === 'over' ? '多' : '少'}${by}`,
  },
}
