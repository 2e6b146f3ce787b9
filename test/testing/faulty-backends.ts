import {
  type Backend,
  type Condition,
  type Facts,
  interpret,
  type Question,
  type Reading,
  type Truth,
  type WordReading,
} from '../../src/index.ts'

type Decided = (question: Question) => Truth

/** A backend that decides each question by itself. */
export const backendOf = (name: string, decided: Decided): Backend => ({
  name,
  decide: async (questions) => questions.map(decided),
})

/** The interpreter as a backend. */
export const reference = backendOf('reference', ({ condition, facts }) => interpret(condition, facts))

/** Backends that are wrong in one way each, by what they do. */
export const faulty: readonly Backend[] = [
  backendOf('reads unknown as no', ({ condition, facts }) => {
    const truth = interpret(condition, facts)
    return truth === 'unknown' ? 'no' : truth
  }),
  backendOf('reads every unknown leaf as no', ({ condition, facts }) => closed(condition, facts)),
  withNumbers('takes intervals by their low end', (one) => ({ ...one, high: one.low })),
  withNumbers('takes intervals by their high end', (one) => ({ ...one, low: one.high })),
  withNumbers('drops none', ({ none: _, ...one }) => one),
  withNumbers('takes maybe none for surely none', (one) => (one.none ? { ...one, none: 'surely' } : one)),
  withNumbers('counts in doubles', (one) => ({ ...one, low: rounded(one.low), high: rounded(one.high) })),
  withNumbers('bounds what is unbounded', (one) => ({
    ...one,
    high: one.high === Infinity ? one.low : one.high,
  })),
  withWords('takes open fields for closed ones', (one) => ({ ...one, open: false })),
  withWords('takes lineages for complete', (one) => ({
    ...one,
    lineage: (word) => ({ ...one.lineage(word), missing: [] }),
  })),
  withWords('reads the first word only', (one) => ({ ...one, words: one.words.slice(0, 1) })),
  withConditions('ignores `every`', (one) => {
    if (one.kind !== 'words') return one
    const { every: _, ...rest } = one
    return rest
  }),
  withConditions('ignores `within`', (one) =>
    one.kind === 'words' && one.test === 'within' ? { ...one, test: 'is' } : one,
  ),
  withConditions('takes endings for beginnings', (one) =>
    one.kind === 'words' && one.test === 'ends-with' ? { ...one, test: 'starts-with' } : one,
  ),
  withConditions('takes zero for at most zero', (one) =>
    one.kind === 'compare' ? { ...one, is: 'at-most-zero' } : one,
  ),
  withConditions('is off by one', (one) =>
    one.kind === 'compare' && one.is === 'at-most-zero' ? { ...one, constant: one.constant - 1 } : one,
  ),
  withConditions('forgets the constant', (one) => (one.kind === 'compare' ? { ...one, constant: 0 } : one)),
  backendOf('mistakes the subject for the row', ({ condition, facts }) =>
    interpret(condition, {
      ...facts,
      number: (of) => facts.number(of.kind === 'field' ? withoutSubject(of) : of),
      words: (of) => facts.words(withoutSubject(of)),
    }),
  ),
  backendOf('reads a shifted day as it stands', ({ condition, facts }) =>
    interpret(condition, {
      ...facts,
      number: ({ shift: _, ...of }) => facts.number(of),
    }),
  ),
  backendOf('takes the judged snapshot for the earlier one', ({ condition, facts }) =>
    interpret(condition, {
      ...facts,
      number: (of) => {
        if (of.kind !== 'measure') return facts.number(of)
        const { at: _, ...now } = of
        return facts.number(now)
      },
    }),
  ),
  {
    name: 'answers in the wrong order',
    decide: async (questions) => (await reference.decide(questions)).toReversed(),
  },
  {
    name: 'takes the facts of the first question for all',
    decide: async (questions) =>
      questions.map(({ condition }, _, [first]) => (first ? interpret(condition, first.facts) : 'unknown')),
  },
  { name: 'answers with nothing', decide: async () => JSON.parse('null') },
  {
    name: 'leaves the last question out',
    decide: async (questions) => (await reference.decide(questions)).slice(0, -1),
  },
  backendOf('throws at products', ({ condition, facts }) => {
    if (JSON.stringify(condition).includes('},{"kind":"measure"')) throw new RangeError('too hard')
    return interpret(condition, facts)
  }),
]

function withNumbers(name: string, change: (reading: Reading) => Reading): Backend {
  return backendOf(name, ({ condition, facts }) =>
    interpret(condition, { ...facts, number: (of) => change(facts.number(of)) }),
  )
}

function withWords(name: string, change: (reading: WordReading) => WordReading): Backend {
  return backendOf(name, ({ condition, facts }) =>
    interpret(condition, { ...facts, words: (of) => change(facts.words(of)) }),
  )
}

function withConditions(name: string, change: (leaf: Condition) => Condition): Backend {
  return backendOf(name, ({ condition, facts }) => interpret(eachLeaf(condition, change), facts))
}

function eachLeaf(condition: Condition, change: (leaf: Condition) => Condition): Condition {
  const inside = (of: Condition) => eachLeaf(of, change)
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const [first, ...rest] = condition.of
      return { ...condition, of: [inside(first), ...rest.map(inside)] }
    }
    case 'not':
      return { ...condition, of: inside(condition.of) }
    default:
      return change(condition)
  }
}

function closed(condition: Condition, facts: Facts): Truth {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => closed(one, facts) === 'yes') ? 'yes' : 'no'
    case 'any':
      return condition.of.some((one) => closed(one, facts) === 'yes') ? 'yes' : 'no'
    case 'not':
      return closed(condition.of, facts) === 'yes' ? 'no' : 'yes'
    default:
      return interpret(condition, facts) === 'yes' ? 'yes' : 'no'
  }
}

const withoutSubject = <T extends { readonly of?: 'subject' }>({ of: _, ...field }: T) => field

const rounded = (end: Reading['low']) => (typeof end === 'bigint' ? BigInt(Number(end)) : end)
