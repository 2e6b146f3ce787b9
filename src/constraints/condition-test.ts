import * as z from 'zod/mini'
import { above, atLeast, atMost, below, equal, not } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { found, quoted } from '../json/wording.ts'
import type { At } from '../measures/lowering.ts'
import { measureName, pathSchema } from '../measures/names.ts'
import type { Term } from '../measures/term.ts'
import type { Meaning, TestedAt } from './constraint.ts'

const scalar = z.union([z.string().check(z.minLength(1), z.maxLength(1000)), z.int(), z.boolean()])

/** A test of one fact, as json-rules-engine writes it. */
export const testSchema = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  fact: pathSchema,
  operator: z.enum([
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
    'someFact:in',
    'everyFact:in',
    'startsWith',
    'endsWith',
    'includes',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ]),
  value: z.union([
    scalar,
    z.null(),
    z.array(scalar).check(z.minLength(1), z.maxLength(10_000)),
    z.strictObject({ fact: pathSchema }),
  ]),
})

export type ConditionTest = z.output<typeof testSchema>

/** What an operator asks of a fact. */
interface Operator {
  readonly test: keyof typeof comparisons | TextTest
  /** It holds where its opposite is known not to, and is as unknown as that. */
  readonly negated?: true
  /** It is about a list that is given. */
  readonly among?: true
  /** It is about a list that the fact holds. */
  readonly inside?: true
  /** It is about each of that list, and holds where the list is empty. */
  readonly every?: true
}

const operators: Readonly<Record<ConditionTest['operator'], Operator>> = {
  equal: { test: 'is' },
  notEqual: { test: 'is', negated: true },
  in: { test: 'is', among: true },
  notIn: { test: 'is', among: true, negated: true },
  contains: { test: 'is', inside: true },
  doesNotContain: { test: 'is', inside: true, negated: true },
  'someFact:in': { test: 'is', among: true, inside: true },
  'everyFact:in': { test: 'is', among: true, inside: true, every: true },
  startsWith: { test: 'startsWith' },
  endsWith: { test: 'endsWith' },
  includes: { test: 'contains' },
  lessThan: { test: 'below' },
  lessThanInclusive: { test: 'atMost' },
  greaterThan: { test: 'above' },
  greaterThanInclusive: { test: 'atLeast' },
}

type TextTest = 'startsWith' | 'endsWith' | 'contains'

const comparisons = { is: equal, below, atMost, above, atLeast }
const reversed = { is: 'is', below: 'above', atMost: 'atLeast', above: 'below', atLeast: 'atMost' } as const

/** The condition that a test stands for, or nothing where something in it was reported. */
export function lowerConditionTest(
  written: ConditionTest | undefined,
  meaning: Meaning,
  at: At,
): Condition | undefined {
  if (written === undefined || !takesValue(written, meaning, at)) return undefined
  const { fact, value } = written
  const { test, negated, every } = operators[written.operator]
  const condition =
    value === null
      ? meaning.tested(fact, { known: true }, factAt(at, 'fact'))
      : isOther(value)
        ? betweenFacts(written, value.fact, meaning, at)
        : meaning.tested(fact, { [test]: value }, factAt(at, 'fact'))
  if (condition === undefined) return undefined
  if (value === null) return negated === true ? condition : not(condition)
  if (!suits(condition, written, meaning, at)) return undefined
  if (every === true && condition.kind === 'words') return { ...condition, every }
  return negated === true ? not(condition) : condition
}

const isOther = (value: ConditionTest['value']): value is { fact: string } =>
  typeof value === 'object' && value !== null && 'fact' in value

/** Whether a list is given where one is needed, and nowhere else; a fact says nothing of itself. */
function takesValue({ fact, operator, value }: ConditionTest, meaning: Meaning, at: At): boolean {
  const { report } = meaning
  const among = operators[operator].among === true
  if (value === null) {
    const takesNull = operator === 'equal' || operator === 'notEqual'
    if (takesNull && measureAt(fact, meaning) === undefined) return true
    const why = takesNull ? 'a number is expected' : `\`${operator}\` takes ${among ? 'a list' : 'one value'}`
    const hint = takesNull ? 'a measure is never nothing' : 'only `equal` and `notEqual` take it'
    report({ code: 'wrong-type', path: [...at, 'value'], message: `\`null\` is given where ${why}`, hint })
    return false
  }
  if (isOther(value)) {
    if (value.fact !== fact) return true
    const message = `${quoted(fact)} is compared with itself`
    report({ code: 'wrong-value', path: [...at, 'value', 'fact'], message, hint: 'name another fact' })
    return false
  }
  if (Array.isArray(value) === among) return true
  const message = `${found(value)} where \`${operator}\` takes ${among ? 'a list' : 'one value'}`
  const hint = among ? 'put it in a list' : 'write `in` or `notIn`'
  report({ code: 'wrong-type', path: [...at, 'value'], message, hint })
  return false
}

/** Two facts compared: fields through a filter, which knows what they hold; measures as numbers. */
function betweenFacts(
  { fact, operator }: ConditionTest,
  other: string,
  meaning: Meaning,
  at: At,
): Condition | undefined {
  const { test, among, inside } = operators[operator]
  const ofWords = among || inside || isTextTest(test)
  const right = ofWords ? undefined : measureAt(other, meaning)
  if (ofWords || right === undefined)
    return meaning.tested(fact, { [test]: { field: other } }, factAt(at, 'fact'))
  const left = measureAt(fact, meaning)
  if (left === undefined)
    return meaning.tested(other, { [reversed[test]]: { field: fact } }, factAt(at, 'value'))
  const [a, b] = [meaning.term(left, [...at, 'fact']), meaning.term(right, [...at, 'value', 'fact'])]
  return a === undefined || b === undefined ? undefined : comparisons[test](a, b)
}

const isTextTest = (test: Operator['test']): test is TextTest => !(test in comparisons)

/** Where the one fact is written, and where what it is compared with. */
const factAt = (at: At, side: 'fact' | 'value'): TestedAt => {
  const [own, other] = [
    [...at, 'fact'],
    [...at, 'value'],
  ] as const
  if (side === 'value') return { path: [...other, 'fact'], operand: () => own }
  return { path: own, operand: (deeper) => (deeper.length === 0 ? other : [...other, 'fact']) }
}

/** The measure that a fact is, of the subject or of a row it refers to: only a measure has a title of its own. */
function measureAt(fact: string, { title }: Meaning): Term | undefined {
  const dot = fact.lastIndexOf('.')
  const { data: measure } = z.safeParse(measureName, fact.slice(dot + 1))
  if (measure === undefined) return undefined
  const { zh, en } = title(measure)
  if (zh === measure && en === measure) return undefined
  return dot < 0 ? measure : { measure, on: fact.slice(0, dot) }
}

/** Whether a test suits what its facts hold: one of it or a list, text or numbers. */
function suits(
  condition: Condition,
  { fact, operator, value }: ConditionTest,
  { field, report }: Meaning,
  at: At,
): boolean {
  const { among = false, inside = false } = operators[operator]
  const isWords = condition.kind === 'words'
  const isList = (path: string) => isWords && field(path, at)?.list === true
  const held = (list: boolean) => (list ? 'a list' : 'no list')
  if (isList(fact) !== inside) {
    const message = `\`${operator}\` does not suit ${quoted(fact)}, which holds ${held(!inside)}`
    const hint = inside ? 'write `equal`' : 'write `contains`'
    report({ code: 'wrong-value', path: [...at, 'operator'], message, hint })
    return false
  }
  if (isOther(value)) {
    if (isList(value.fact) === among) return true
    const message = `\`${operator}\` compares with ${among ? 'a list' : 'one value'}, and ${quoted(value.fact)} holds ${held(!among)}`
    report({ code: 'wrong-value', path: [...at, 'value', 'fact'], message })
    return false
  }
  const wrong = isWords ? [value].flat().find((one) => typeof one !== 'string') : undefined
  if (wrong === undefined) return true
  report({ code: 'wrong-type', path: [...at, 'value'], message: `${found(wrong)} where text is expected` })
  return false
}
