import { assertNoProblems, EstablishmentError, isEstablishmentError } from '../../errors.ts'
import { guardPlainData } from '../../json/guard.ts'
import { readWith } from '../../json/issues.ts'
import { readJson } from '../../json/read-json.ts'
import { freeze } from '../../model/snapshot.ts'
import { planProblems } from './check-plan.ts'
import { type PlanDocument, planSchema } from './plan.ts'

const brand = Symbol.for('bianzhi.plan')

/** A plan that was read: checked once, frozen, and trusted afterwards. */
export type Plan = PlanDocument & { readonly [brand]: true }

/**
 * Reads a reform plan (改革方案) from JSON text or plain data, or says everything that is wrong with it.
 *
 * Whether it can be carried out depends on what stands before, and is asked by `applyPlan`.
 *
 * @throws EstablishmentError with every problem: unknown kinds of operations, fields that an operation of this
 * kind does not have, lists that name nobody, malformed days, hostile keys.
 *
 * @example
 * readPlan({
 *   schema: 'bianzhi/plan@1',
 *   title: '撤销招商局',
 *   operations: [{ kind: 'abolish', agency: '招商局' }],
 * }).operations.length // → 1
 */
export function readPlan(document: string | object): Plan {
  const given = typeof document === 'string' ? textOf(document) : document
  if (typeof document !== 'string') assertNoProblems('the plan', guardPlainData(given))
  const { value, problems } = readWith(planSchema, given)
  assertNoProblems('the plan', [...problems, ...planProblems(given)])
  if (value === undefined) throw new TypeError('a plan without problems has a value')
  Object.defineProperty(value, brand, { value: true })
  return freeze(value) as Plan
}

/** The value of a text; one that is no JSON at all may be YAML. */
function textOf(text: string): unknown {
  try {
    return readJson(text, { document: 'the plan' })
  } catch (error) {
    if (!isEstablishmentError(error) || error.code !== 'malformed-json' || /^\ufeff?\s*[[{]/.test(text))
      throw error
    throw new EstablishmentError(
      'the plan',
      [
        {
          code: 'wrong-usage',
          path: [],
          message: 'this text is no JSON',
          hint: 'parse YAML first, and hand in what comes of it: `readPlan(parse(text))`',
        },
      ],
      { cause: error },
    )
  }
}

/** Refuses what did not come out of `readPlan`. */
export function assertPlan(plan: unknown): asserts plan is Plan {
  if (typeof plan === 'object' && plan !== null && brand in plan) return
  throw new EstablishmentError('plan', [
    {
      code: 'wrong-usage',
      path: [],
      message: 'this is not a plan that was read',
      hint: 'hand it to `readPlan` first',
    },
  ])
}
