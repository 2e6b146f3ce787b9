import type { Facts, FieldReference, Quantity, Reading, Truth, WordReading } from '../../index.ts'

/** Facts as plain data, so that a disagreement can be written down and read again. */
export interface StatedFacts {
  /** By the text of the quantity; one that is shifted is a number of its own. */
  readonly numbers: Readonly<Record<string, StatedNumber>>
  /** By the text of the field. */
  readonly words: Readonly<Record<string, StatedWords>>
  readonly known: Readonly<Record<string, Truth>>
  /** What a word stands under, itself included; `open` where that may be more. Others stand by themselves. */
  readonly under: Readonly<Record<string, StatedWords>>
}

/** A number in decimal digits, for it may be longer than JSON can hold; or `-Infinity`, or `Infinity`. */
export interface StatedNumber {
  readonly low: string
  readonly high: string
  readonly none?: 'maybe' | 'surely'
}

export interface StatedWords {
  readonly words: readonly string[]
  readonly open: boolean
}

/**
 * The facts that a disagreement shows, ready to be asked again.
 *
 * @example
 * const number = { low: '36', high: 'Infinity' }
 * const facts = factsFrom({ numbers: { 'measure departments': number }, words: {}, known: {}, under: {} })
 * facts.number({ kind: 'measure', measure: 'departments' }).low // → 36n
 */
export function factsFrom({ numbers, words, known, under }: StatedFacts): Facts {
  const above = new Map(Object.entries(under))
  const lineage: WordReading['lineage'] = (word) => {
    const { words: all, open } = above.get(word) ?? { words: [word], open: false }
    return { words: all, missing: open ? [lacking(word)] : [] }
  }
  return {
    number: (quantity) => readingOf(quantityText(quantity), numbers),
    words: (field) => {
      const { words: all, open } = stated(words, quantityText(field))
      return { words: all, open, missing: open ? [lacking(field.path)] : [], lineage }
    },
    known: (field) => {
      const truth = stated(known, quantityText(field))
      return { truth, missing: truth === 'unknown' ? [lacking(field.path)] : [] }
    },
  }
}

/** Equal texts are the same number, or the same field. */
export function quantityText(quantity: Quantity | FieldReference): string {
  const { years = 0, months = 0, days = 0 } = quantity.shift ?? {}
  const shift = quantity.shift === undefined ? [] : [`shifted by ${years} ${months} ${days}`]
  switch (quantity.kind) {
    case 'measure': {
      const { measure, on, at } = quantity
      const place = [...(on === undefined ? [] : [`on ${on}`]), ...(at === undefined ? [] : [`at ${at}`])]
      return [`measure ${measure}`, ...place, ...shift].join(' ')
    }
    case 'field':
      return [`field ${quantity.path}`, ...(quantity.of === undefined ? [] : ['of subject']), ...shift].join(
        ' ',
      )
    case 'facts-day':
      return ['day', ...shift].join(' ')
  }
}

function readingOf(name: string, numbers: StatedFacts['numbers']): Reading {
  const { low, high, none } = stated(numbers, name)
  const isExact = low === high && none === undefined
  return {
    low: endOf(low),
    high: endOf(high),
    ...(none === undefined ? {} : { none }),
    missing: isExact || none === 'surely' ? [] : [lacking(name)],
    rows: [],
  }
}

const endOf = (text: string): bigint | number => (text.endsWith('Infinity') ? Number(text) : BigInt(text))

const lacking = (id: string) => ({ snapshot: 'after', collection: 'agencies', id })

function stated<T>(given: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(given, name) ? given[name] : undefined
  if (found === undefined) throw new RangeError(`no condition asks for \`${name}\``)
  return found
}
