import * as z from 'zod/mini'
import { errorCodes } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'

/** What may be expected of a check: a verdict, or that there is none. */
export const verdictWords = ['satisfied', 'violated', 'permitted', 'exempt', 'unknown', 'nothing'] as const
export type VerdictWord = (typeof verdictWords)[number]

/** How far beyond its bound somebody is said to be; what is left out is not compared. */
export interface ExpectedExcess {
  readonly by?: number | undefined
  readonly side?: 'over' | 'under' | undefined
  readonly atLeast?: boolean | undefined
  readonly unit?: string | undefined
}

/** A verdict as it is written: by how much, and whether a waiver excuses it. */
export interface ExpectedVerdict {
  readonly verdict: VerdictWord
  readonly excess?: ExpectedExcess
  readonly waived?: true
}

/** Reads `violated, at least 3 under, waived`; nothing where the words are no verdict. */
export function readVerdict(text: string): ExpectedVerdict | undefined {
  const [, word, least, by, side, waived] =
    /^([a-z]+)(?:, (at least )?(\d+) (over|under))?(, waived)?$/.exec(text) ?? []
  const verdict = verdictWords.find((one) => one === word)
  if (verdict === undefined) return undefined
  if (waived !== undefined && verdict !== 'violated') return undefined
  const excused = waived === undefined ? {} : { waived: true as const }
  if (side !== 'over' && side !== 'under') return { verdict, ...excused }
  if (verdict !== 'violated' && verdict !== 'permitted') return undefined
  return { verdict, excess: { by: Number(by), side, atLeast: least !== undefined }, ...excused }
}

const beyond = ', (?:at least )?\\d+ (?:over|under)'
const verdictPattern = `^(?:${verdictWords.join('|')}|permitted${beyond}|violated(?:${beyond})?(?:, waived)?)$`

const verdict = z.string().check(
  (ctx) => {
    if (readVerdict(ctx.value) !== undefined) return
    const [word = ''] = ctx.value.split(/[^a-z]/)
    const known = verdictWords.some((one) => one === word)
    const hint = known ? 'write it as `violated, 1 over`' : (suggest(word, verdictWords) ?? verdictHint)
    const params = { code: known ? 'wrong-value' : 'unknown-word', hint }
    ctx.issues.push({ code: 'custom', input: ctx.value, message: `\`${ctx.value}\` is no verdict`, params })
  },
  z.meta({ pattern: verdictPattern }),
)

const verdictHint = `write ${verdictWords.map((word) => `\`${word}\``).join(', ')}`

const finding = z.strictObject({
  rule: z.string(),
  end: z.optional(z.string()),
  subject: z.optional(z.string()),
  item: z.optional(z.union([z.string(), z.int()])),
  verdict: z.optional(z.enum(verdictWords.filter((word) => word !== 'nothing'))),
  force: z.optional(z.enum(['mandatory', 'principle', 'general', 'advisory'])),
  excess: z.optional(
    z.strictObject({
      by: z.optional(z.int()),
      side: z.optional(z.enum(['over', 'under'])),
      atLeast: z.optional(z.boolean()),
      unit: z.optional(z.string()),
    }),
  ),
  citation: z.optional(z.string()),
  missing: z.optional(z.array(z.string())),
  waived: z.optional(z.boolean()),
  message: z.optional(z.string()),
})
export type ExpectedFinding = z.output<typeof finding>

const claim = z.strictObject({
  reconciles: z.optional(z.enum(['yes', 'no', 'unknown'])),
  difference: z.optional(z.string()),
  computed: z.optional(z.string()),
})
export type ExpectedClaim = z.output<typeof claim>

const error = z.strictObject({
  code: z.enum(errorCodes),
  path: z.optional(z.string()),
  message: z.optional(z.string()),
})
export type ExpectedError = z.output<typeof error>

/** 预期: what a case expects to be found, or to be refused. */
export const expectationsSchema = z
  .strictObject({
    verdicts: z.optional(z.record(z.string(), verdict)),
    findings: z.optional(z.array(finding)),
    noOther: z.optional(z.literal(true)),
    outcome: z.optional(z.enum(['lawful', 'unlawful', 'undetermined', 'not-judged'])),
    claims: z.optional(z.record(z.string(), claim)),
    error: z.optional(z.union([error, z.array(error).check(z.minLength(1))])),
  })
  .check(
    (ctx) => {
      const wrong = ctx.issues.length > 0 ? undefined : wrongTogether(ctx.value)
      if (wrong !== undefined) {
        const params = { code: 'wrong-value', hint: wrong.hint }
        ctx.issues.push({ code: 'custom', input: ctx.value, message: wrong.message, params })
      }
    },
    z.meta({ minProperties: 1 }),
  )
export type Expectations = z.output<typeof expectationsSchema>

function wrongTogether(expected: Readonly<Record<string, unknown>>) {
  const said = Object.entries(expected).filter(([, value]) => value !== undefined && !isEmpty(value))
  if (said.length === 0) {
    return { message: 'nothing is expected', hint: 'write `verdicts`, `findings`, `outcome` or another' }
  }
  if (expected['error'] !== undefined && said.length > 1) {
    const message = 'what is refused is not judged, so that nothing stands beside `error`'
    return { message, hint: 'make it two cases' }
  }
  return undefined
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
