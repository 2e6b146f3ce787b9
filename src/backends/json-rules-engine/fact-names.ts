import type { Addend, FieldReference, Quantity } from '../../condition/nodes.ts'
import { shiftedName } from '../../condition/shift.ts'

/**
 * What a number is called among the facts: `departments of parent at before`.
 *
 * Equal names are the same number. A field is called one, for a measure may have its name.
 */
export function quantityName(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'measure': {
      const { measure, on, at } = quantity
      const there = on === undefined ? measure : `${measure} of ${on}`
      return moved(at === undefined ? there : `${there} at ${at}`, quantity)
    }
    case 'field':
      return moved(`field ${reached(quantity)}`, quantity)
    case 'facts-day':
      return moved('day of the facts', quantity)
  }
}

/** What the words of a field are called among the facts, or whether it is known: `level of the subject`. */
export const fieldName = (field: FieldReference): string => moved(reached(field), field)

/** What a sum of products is called among the facts: a number by itself, or `(5 × staff − 6 × departments)`. */
export function sumName(sum: readonly Addend[]): string {
  const [first, ...rest] = sum
  if (first === undefined) return '0'
  if (first.times === 1 && first.of.length === 1 && rest.length === 0) return quantityName(first.of[0])
  const [sign, product] = signed(first)
  const start = sign === '+' ? product : `${sign}${product}`
  return `(${[start, ...rest.map((addend) => signed(addend).join(' '))].join(' ')})`
}

const reached = ({ path, of }: FieldReference): string => (of === undefined ? path : `${path} of the ${of}`)

const moved = (name: string, { shift }: Quantity): string =>
  shift === undefined ? name : shiftedName({ zh: name, en: name }, shift).en

function signed({ times, of }: Addend): readonly [sign: '+' | '−', product: string] {
  const factor = Math.abs(times)
  const product = [...(factor === 1 ? [] : [`${factor}`]), ...of.map(quantityName)].join(' × ')
  return [times < 0 ? '−' : '+', product]
}
