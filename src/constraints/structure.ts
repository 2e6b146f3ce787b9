import * as z from 'zod/mini'
import { type Comparison, compareWithin, type Rounding, single } from '../condition/boundary.ts'
import { multiplied, number, type Polynomial, sum } from '../condition/build.ts'
import { roundingSchema } from '../measures/rounding.ts'
import { termSchema } from '../measures/term.ts'
import { wordSchema } from '../model/field.ts'
import { type Localized, localizedSchema } from '../model/localized.ts'
import { isWhole, type Proportion } from '../model/proportion.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import { firstQuantity, lowerEnd, shortfallSchema } from './ends.ts'
import { shareSchema, sharesOf, sharesTogether } from './shares.ts'

const classSchema = z.strictObject({
  name: wordSchema,
  of: termSchema,
  share: shareSchema,
  title: z.optional(localizedSchema),
  rest: z.optional(z.literal(true)),
})

const schema = z.strictObject({
  kind: z.literal('structure'),
  whole: z.optional(termSchema),
  classes: z.array(classSchema).check(z.minLength(2), z.maxLength(50)),
  sense: z.enum(['ceilings', 'cumulative', 'exact']),
  rounding: z.optional(roundingSchema),
  shortfall: z.optional(shortfallSchema),
})

type Written = z.output<typeof schema>

/**
 * 结构约束: the classes of one whole stand in given proportions (33%、52%、15%，或1∶3∶6).
 *
 * What a proportion means is said by `sense`: a ceiling for each class but the rest; a ceiling for the first
 * classes together, so that what a higher one leaves may go to a lower one; or the number itself.
 *
 * @example
 * {
 *   kind: 'structure', sense: 'cumulative',
 *   classes: [
 *     { name: 'senior', of: 'senior-posts', share: 1 },
 *     { name: 'middle', of: 'middle-posts', share: 3 },
 *     { name: 'junior', of: 'junior-posts', share: 6 },
 *   ],
 * }
 */
export const structure = defineConstraint({
  kind: 'structure',
  title: { zh: '结构约束', en: 'Structure' },

  schema,

  messages: {
    max: {
      demand: { zh: '{of}占{in}的比重不得高于{bound}', en: '{of} may be at most {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，高于{bound}[，超出{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; over the share of {bound}[ by {excess}]',
      },
    },
    min: {
      demand: { zh: '{of}占{in}的比重不得低于{bound}', en: '{of} may be no less than {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，低于{bound}[，少{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; under the share of {bound}[ by {excess}]',
      },
    },
    exactly: {
      demand: { zh: '{of}占{in}的比重应为{bound}', en: '{of} must be {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，应为{bound}[，相差{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; off the share of {bound}[ by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    refuseMisnamed(written, meaning)
    const { classes, sense, rounding, shortfall } = written
    const known = classes.map(({ of }, index) => meaning.term(of, ['classes', index, 'of']))
    const terms = known.filter((term) => term !== undefined)
    const shares = sharesOf(classes, meaning)
    const whole = written.whole === undefined ? sum(...terms) : meaning.term(written.whole, ['whole'])
    if (terms.length < known.length || shares === undefined || whole === undefined) return []
    const bounded = boundedParts(written, terms, shares, meaning)
    if (sense === 'exact') refuseUnrounded(bounded, whole, rounding, meaning)
    const check = ({ name, title, of, share, vary }: Part, end: End): Check => ({
      end: shortfall === undefined ? name : `${name}-${end}`,
      condition: compareWithin(of, comparisons[end], single(multiplied(number(share), whole)), rounding),
      ...firstQuantity(vary),
      message: end,
      whole,
      details: {
        of: title,
        in: wholeTitle(written, meaning),
        value: of,
        wholeValue: whole,
        share: { share: of, in: whole },
        bound: { proportion: single(number(share)) },
      },
    })
    if (sense !== 'exact') return bounded.map((part) => check(part, 'max'))
    return bounded.flatMap((part) =>
      shortfall === undefined
        ? [check(part, 'exactly')]
        : [lowerEnd(check(part, 'min'), written), check(part, 'max')],
    )
  },
})

type End = 'max' | 'min' | 'exactly'
const comparisons: Readonly<Record<End, Comparison>> = {
  max: 'at-most',
  min: 'at-least',
  exactly: 'exactly',
}

/** What the classes are classes of; a plain number is no name. */
function wholeTitle({ whole }: Written, meaning: Meaning): Localized {
  if (whole === undefined) return { zh: '各类合计', en: 'all classes together' }
  return typeof whole === 'number' ? { zh: '总数', en: 'the whole' } : meaning.title(whole)
}

/** A class, or the first classes together, and what they take of the whole. */
interface Part {
  readonly name: string
  readonly title: Localized
  readonly of: Polynomial
  readonly share: Proportion
  /** The class whose number would have to change. */
  readonly vary: Polynomial
}

/** What is bounded under the sense. */
function boundedParts(
  { classes, sense, whole }: Written,
  terms: readonly Polynomial[],
  shares: readonly Proportion[],
  meaning: Meaning,
): readonly Part[] {
  const titles = classes.map((one) => one.title ?? meaning.title(one.of))
  return classes.flatMap(({ name, rest }, index) => {
    const from = sense === 'cumulative' ? 0 : index
    const [first, ...others] = titles.slice(from, index + 1)
    const vary = terms[index]
    // all classes together are all of their own sum, whatever they are
    const isAll = from < index && whole === undefined && index === classes.length - 1
    if (first === undefined || vary === undefined || rest === true || isAll) return []
    const title = others.length === 0 ? first : joined([first, ...others])
    const of = sum(...terms.slice(from, index + 1))
    return [{ name, title, of, share: sharesTogether(shares.slice(from, index + 1)), vary }]
  })
}

const joined = (titles: readonly Localized[]): Localized => ({
  zh: `${titles.map(({ zh }) => zh).join('、')}合计`,
  en: `${titles.map(({ en }) => en).join(', ')} together`,
})

/** Reports a class that cannot be told from another, and words that have no meaning under the sense. */
function refuseMisnamed({ classes, sense, shortfall }: Written, { report }: Meaning): void {
  const names = classes.map(({ name }) => name)
  const rest = classes.findIndex((one) => one.rest === true)
  classes.forEach((one, index) => {
    const at = ['classes', index]
    if (names.indexOf(one.name) < index) {
      const message = `there are two classes \`${one.name}\``
      report({ code: 'name-clash', path: [...at, 'name'], message, hint: 'rename one of them' })
    }
    if (one.rest !== true || (sense === 'ceilings' && rest === index)) return
    const message =
      sense === 'ceilings'
        ? 'there is a `rest` already'
        : `a \`rest\` has no bound of its own, and \`${sense}\` bounds every class`
    report({ code: 'wrong-value', path: [...at, 'rest'], message, hint: 'leave it out' })
  })
  if (shortfall === undefined || sense === 'exact') return
  const message = `\`shortfall\` is the force of a lower end, and \`${sense}\` has none`
  report({ code: 'wrong-value', path: ['shortfall'], message, hint: 'leave it out' })
}

/** Reports shares that must be met exactly and may ask for a fraction. */
function refuseUnrounded(
  parts: readonly Part[],
  whole: Polynomial,
  rounding: Rounding | undefined,
  { report }: Meaning,
): void {
  const isMet = ({ share }: Part) => {
    const { constant, addends } = multiplied(number(share), whole)
    return [constant, ...addends.map(({ times }) => times)].every(isWhole)
  }
  if (rounding !== undefined || parts.every(isMet)) return
  report({
    code: 'rounding-missing',
    path: ['sense'],
    message: '`exact` may ask for a fraction, which no number of posts is',
    hint: 'say how it is rounded: `rounding` is `up`, `down` or `half-up`',
  })
}
