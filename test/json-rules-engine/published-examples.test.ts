import { Almanac, Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { createEngine, readPack, readSnapshot } from '../../src/index.ts'
import {
  type FromJsonRules,
  type FromJsonRulesOptions,
  fromJsonRules,
} from '../../src/json-rules-engine/from-json-rules.ts'

type Facts = Readonly<Record<string, unknown>>
type Given = Omit<FromJsonRulesOptions, 'id' | 'subject'>

const day = '2016-12-31'
const carried = (rules: object, options: Given = {}): FromJsonRules =>
  fromJsonRules(rules, { id: 'example', subject: 'person', ...options })

/** By subject, which of their events fire here: the verdict on each rule, judged by the pack's own JSON. */
function ours({ pack, rules, snapshot }: FromJsonRules, rows: Readonly<Record<string, Facts>>) {
  const engine = createEngine({ packs: [readPack(JSON.stringify(pack))] })
  const judged = [...engine.evaluate(readSnapshot(snapshot(day, rows))).judged()]
  return Object.keys(rows).map((id) =>
    rules.map((name) => {
      const found = judged.filter((one) => one.subject.id === id && one.rule === `example/${name}`)
      return name === undefined ? 'left' : found.map(({ verdict }) => verdict).join(' ')
    }),
  )
}

/** The same from json-rules-engine itself. */
async function theirs(
  rules: readonly RuleProperties[],
  rows: Readonly<Record<string, Facts>>,
  setUp: (engine: Engine) => void = () => undefined,
  almanac?: () => Almanac,
) {
  const outcomes: string[][] = []
  for (const facts of Object.values(rows)) {
    const engine = new Engine([], { allowUndefinedFacts: true })
    setUp(engine)
    for (const [index, rule] of rules.entries()) engine.addRule({ ...rule, name: `${index}` })
    const { results } = await engine.run({ ...facts }, almanac === undefined ? {} : { almanac: almanac() })
    const held = results.map(({ name }) => name)
    outcomes.push(rules.map((_, index) => (held.includes(`${index}`) ? 'satisfied' : 'violated')))
  }
  return outcomes
}

/** What is left, in short: where, and whether the rule stands all the same. */
const left = ({ left }: FromJsonRules) =>
  left.map(({ path, carried }) => `${path.join('.')}${carried ? '' : ': rule left'}`)

const test = (fact: string, operator: string, value: unknown, more: object = {}) => ({
  fact,
  operator,
  value,
  ...more,
})
const company = { path: '$.company' }
const account = 'account-information'
const accounts = {
  washington: {
    company: 'microsoft',
    status: 'terminated',
    ptoDaysTaken: ['2016-12-25', '2016-04-01'],
    createdAt: '2012-02-14',
  },
  jefferson: {
    company: 'apple',
    status: 'terminated',
    ptoDaysTaken: ['2015-01-25'],
    createdAt: '2005-04-03',
  },
  lincoln: {
    company: 'microsoft',
    status: 'active',
    ptoDaysTaken: ['2016-02-21', '2016-12-25', '2016-03-28'],
    createdAt: '2015-06-26',
  },
}

describe('the published examples of json-rules-engine', () => {
  it('01: the greeting is shown', async () => {
    const rules = [
      {
        conditions: { all: [test('displayMessage', 'equal', true)] },
        event: { type: 'message', params: { data: 'hello-world!' } },
      },
    ]
    const rows = { someone: { displayMessage: true } }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([['satisfied']])
    expect(await theirs(rules, rows)).toEqual(ours(here, rows))
    expect(here.left).toEqual([])
    expect(here.pack.rules['message']?.note).toBe('event: message; data: hello-world!')
  })

  it('02: six fouls in forty minutes are too many', async () => {
    const rules = [
      {
        conditions: {
          any: [
            {
              all: [test('gameDuration', 'equal', 40), test('personalFoulCount', 'greaterThanInclusive', 5)],
              name: 'short foul limit',
            },
            {
              all: [test('gameDuration', 'equal', 48), { not: test('personalFoulCount', 'lessThan', 6) }],
              name: 'long foul limit',
            },
          ],
        },
        event: { type: 'fouledOut', params: { message: 'Player has fouled out!' } },
      },
    ]
    const rows = {
      player: { personalFoulCount: 6, gameDuration: 40 },
      'at the short limit': { personalFoulCount: 5, gameDuration: 40 },
      'below the long one': { personalFoulCount: 5, gameDuration: 48 },
      'at the long one': { personalFoulCount: 6, gameDuration: 48 },
    }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([['satisfied'], ['satisfied'], ['violated'], ['satisfied']])
    expect(await theirs(rules, rows)).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['0.conditions.any.1.all.1.not'])
  })

  it('03: lincoln took the holiday off; the account, there fetched, is given as data', async () => {
    const rules = [
      {
        conditions: {
          all: [
            test(account, 'equal', 'microsoft', company),
            test(account, 'in', ['active', 'paid-leave'], { path: '$.status' }),
            test(account, 'contains', '2016-12-25', { path: '$.ptoDaysTaken' }),
          ],
        },
        event: {
          type: 'microsoft-christmas-pto',
          params: { message: 'current microsoft employee taking christmas day off' },
        },
      },
    ]
    const rows = {
      lincoln: { [account]: accounts.lincoln },
      washington: { [account]: accounts.washington },
      jefferson: { [account]: accounts.jefferson },
    }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([['satisfied'], ['violated'], ['violated']])
    expect(await theirs(rules, rows)).toEqual(ours(here, rows))
    expect(here.left).toEqual([])
    expect(here.facts).toEqual({
      'account-information $.company': 'account-information-company',
      'account-information $.status': 'account-information-status',
      'account-information $.ptoDaysTaken': 'account-information-pto-days-taken',
    })
  })

  it('04: the tenure, there computed on the day of the example, is given for its parameters', async () => {
    const rules = [
      {
        conditions: {
          all: [
            test(account, 'equal', 'microsoft', company),
            test(account, 'equal', 'terminated', { path: '$.status' }),
          ],
        },
        event: { type: 'microsoft-terminated-employees' },
      },
      {
        conditions: {
          all: [test('employee-tenure', 'greaterThanInclusive', 5, { params: { unit: 'years' } })],
        },
        event: { type: 'five-year-tenure' },
      },
    ]
    const tenure = (createdAt: string) => 2016 - Number(createdAt.slice(0, 4))
    const { washington, jefferson } = accounts
    const rows = {
      washington: {
        [account]: washington,
        'employee-tenure {"unit":"years"}': tenure(washington.createdAt),
      },
      jefferson: { [account]: jefferson, 'employee-tenure {"unit":"years"}': tenure(jefferson.createdAt) },
    }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([
      ['satisfied', 'violated'],
      ['violated', 'satisfied'],
    ])
    const computed = (engine: Engine) =>
      engine.addFact('employee-tenure', async ({ unit }, almanac) => {
        const { createdAt } = await almanac.factValue<{ createdAt: string }>(account)
        return unit === 'years' ? tenure(createdAt) : Number.NaN
      })
    expect(await theirs(rules, rows, computed)).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['1.conditions.all.0.params'])
  })

  it('05: the date decides, and the account need not be known', async () => {
    const rules = [
      {
        conditions: { all: [test(account, 'equal', true), test('date', 'lessThan', 1467331200000)] },
        event: { type: 'microsoft-employees' },
      },
    ]
    const rows = { washington: { accountId: 'washington', date: 1767225600000 } }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([['violated']])
    expect(await theirs(rules, rows)).toEqual(ours(here, rows))
    expect(here.left).toEqual([])
    // before that day it hangs on the account, which nobody gave
    expect(ours(here, { washington: { date: 1467331199999 } })).toEqual([['unknown']])
  })

  it('06: a custom operator is left, and carried once it is said what it amounts to', async () => {
    const rules = ['a', 'b'].map((letter) => ({
      conditions: { all: [test('word', 'startsWith', letter)] },
      event: { type: `start-with-${letter}` },
    }))
    const rows = { bacon: { word: 'bacon' }, antelope: { word: 'antelope' } }
    expect(left(carried(rules))).toEqual(['0.conditions.all.0: rule left', '1.conditions.all.0: rule left'])
    expect(carried(rules).rules).toEqual([undefined, undefined])
    const here = carried(rules, { operators: { startsWith: 'startsWith' } })
    expect(ours(here, rows)).toEqual([
      ['violated', 'satisfied'],
      ['satisfied', 'violated'],
    ])
    const custom = (engine: Engine) =>
      engine.addOperator('startsWith', (word: string, letter: string) => word[0]?.toLowerCase() === letter)
    expect(await theirs(rules, rows, custom)).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['0.conditions.all.0.operator', '1.conditions.all.0.operator'])
  })

  it('07: what a callback adds for later rules is a shared condition, and the account is data', async () => {
    const drinks = { all: [test('drinksOrangeJuice', 'equal', true), test('enjoysVodka', 'equal', true)] }
    const rules: RuleProperties[] = [
      {
        conditions: drinks,
        event: { type: 'drinks-screwdrivers' },
        priority: 10,
        onSuccess: async (_, almanac) => {
          almanac.addFact('screwdriverAficionado', true)
          almanac.addFact('accountInfo', await almanac.factValue('fetched'))
        },
        onFailure: (_, almanac) => {
          almanac.addFact('screwdriverAficionado', false)
        },
      },
      {
        conditions: {
          all: [
            test('screwdriverAficionado', 'equal', true),
            test('isSociable', 'equal', true),
            test('accountInfo', 'equal', 'microsoft', company),
          ],
        },
        event: { type: 'invite-to-screwdriver-social' },
        priority: 5,
      },
    ]
    const rows = {
      washington: {
        drinksOrangeJuice: true,
        enjoysVodka: true,
        isSociable: true,
        accountInfo: accounts.washington,
      },
      jefferson: { drinksOrangeJuice: true, enjoysVodka: false, isSociable: true, accountInfo: {} },
    }
    const here = carried(rules, {
      shared: { screwdriverAficionado: drinks },
      facts: { screwdriverAficionado: { condition: 'screwdriverAficionado' } },
    })
    expect(ours(here, rows)).toEqual([
      ['satisfied', 'satisfied'],
      ['violated', 'violated'],
    ])
    const fetched = Object.fromEntries(
      Object.entries(rows).map(([id, facts]) => [
        id,
        { ...facts, accountInfo: {}, fetched: facts.accountInfo },
      ]),
    )
    expect(await theirs(rules, fetched)).toEqual(ours(here, rows))
    expect(left(here)).toEqual([
      '0.onSuccess',
      '0.onFailure',
      '0.priority',
      '1.priority',
      '1.conditions.all.0',
    ])
  })

  it('08: two facts are compared, each as it is for its parameters', async () => {
    const rules = [
      {
        conditions: {
          all: [
            {
              fact: 'account',
              path: '$.balance',
              params: { accountType: 'customer' },
              operator: 'greaterThanInclusive',
              value: { fact: 'product', path: '$.price', params: { productId: 'giftCard' } },
            },
          ],
        },
        event: { type: 'customer-can-afford-gift-card' },
      },
    ]
    const giftCard = { productId: 'giftCard', price: 50 }
    const customer = (balance: number) => ({
      'account {"accountType":"customer"}': { type: 'customer', balance },
      'product {"productId":"giftCard"}': giftCard,
    })
    const rows = { washington: customer(500), exactly: customer(50), jefferson: customer(30) }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([['satisfied'], ['satisfied'], ['violated']])
    const selected = (engine: Engine) => {
      for (const fact of ['account', 'product'])
        engine.addFact(fact, (params, almanac) => almanac.factValue(`${fact} ${JSON.stringify(params)}`))
    }
    expect(await theirs(rules, rows, selected)).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['0.conditions.all.0.params', '0.conditions.all.0.value.params'])
    expect(Object.values(here.facts)).toEqual(['account-customer-balance', 'product-gift-card-price'])
  })

  it('09: averages with a decimal are held in tenths, and compared exactly', async () => {
    const rules = [
      {
        conditions: { all: [test('athlete', 'equal', true), test('GPA', 'greaterThanInclusive', 3.5)] },
        event: { type: 'honor-roll', params: { message: 'Student made the athletics honor-roll' } },
        name: 'Athlete GPA Rule',
      },
    ]
    const rows = {
      joe: { athlete: false, GPA: 3.9 },
      larry: { athlete: true, GPA: 3.5 },
      jane: { athlete: false, GPA: 3.1 },
      janet: { athlete: true, GPA: 4.0 },
      sarah: { athlete: true, GPA: 1.1 },
    }
    const here = carried(rules)
    const verdicts = ['violated', 'satisfied', 'violated', 'satisfied', 'violated']
    expect(ours(here, rows)).toEqual(verdicts.map((one) => [one]))
    expect(await theirs(rules, rows)).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['0.conditions.all.1.value'])
    // the reasons that the listener of the example puts together
    const engine = createEngine({ packs: [here.pack] })
    const said = engine
      .evaluate(readSnapshot(here.snapshot(day, rows)))
      .findings.map(({ message }) => message.en)
    expect(said[0]).toBe('Is not so: athlete = yes and GPA (in units of 0.1) ≥ 35')
  })

  it('10: a shared condition is written out where it is named, also under not', async () => {
    const shared = {
      screwdriverAficionado: {
        all: [test('drinksOrangeJuice', 'equal', true), test('enjoysVodka', 'equal', true)],
      },
    }
    const named = { condition: 'screwdriverAficionado' }
    const rules = [
      {
        conditions: { all: [named, test('isSociable', 'equal', true)] },
        event: { type: 'invite-to-screwdriver-social' },
      },
      {
        conditions: { all: [{ not: named }, test('isSociable', 'equal', true)] },
        event: { type: 'invite-to-other-social' },
      },
    ]
    const rows = {
      washington: { drinksOrangeJuice: true, enjoysVodka: true, isSociable: true },
      jefferson: { drinksOrangeJuice: true, enjoysVodka: false, isSociable: true, accountInfo: {} },
    }
    const here = carried(rules, { shared })
    expect(ours(here, rows)).toEqual([
      ['satisfied', 'violated'],
      ['violated', 'satisfied'],
    ])
    const set = (engine: Engine) => {
      for (const [name, conditions] of Object.entries(shared)) engine.setCondition(name, conditions)
    }
    expect(await theirs(rules, rows, set)).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['1.conditions.all.0.not'])
    expect(left(carried(rules))).toEqual([
      '0.conditions.all.0: rule left',
      '1.conditions.all.0.not: rule left',
    ])
  })

  it('11: the first score is a high score, the second is not, the third is', async () => {
    const high = { fact: 'currentHighScore', path: '$.score' }
    const rules = [
      {
        conditions: {
          any: [test('currentHighScore', 'equal', null), test('score', 'greaterThan', high)],
        },
        event: {
          type: 'highscore',
          params: { initials: { fact: 'initials' }, score: { fact: 'score' } },
        },
      },
      {
        conditions: { all: [test('score', 'lessThanInclusive', high)] },
        event: {
          type: 'gameover',
          params: { initials: { ...high, path: '$.initials' }, score: high },
        },
      },
    ]
    const dog = { initials: 'DOG', score: 968 }
    const rows = {
      first: { ...dog, currentHighScore: null },
      second: { initials: 'AAA', score: 500, currentHighScore: dog },
      third: { initials: 'AAA', score: 1000, currentHighScore: dog },
    }
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([
      ['satisfied', 'violated'],
      ['violated', 'satisfied'],
      ['satisfied', 'violated'],
    ])
    expect(await theirs(rules, rows)).toEqual(ours(here, rows))
    expect(left(here)).toEqual([
      '0.event.params.initials',
      '0.event.params.score',
      '1.event.params.initials',
      '1.event.params.score',
    ])
  })

  it('12: what an almanac of its own makes of a fact is given as that fact with its parameters', async () => {
    const rules = [
      {
        conditions: {
          all: [test('age', 'greaterThanInclusive', 21, { params: { pipes: ['addOne'] } })],
        },
        event: { type: 'Over 21(ish)' },
      },
    ]
    const ages = { Bob: 19, Alice: 21, Chad: 20 }
    const asked = 'age {"pipes":["addOne"]}'
    const rows = Object.fromEntries(Object.entries(ages).map(([id, age]) => [id, { age, [asked]: age + 1 }]))
    const here = carried(rules)
    expect(ours(here, rows)).toEqual([['violated'], ['satisfied'], ['satisfied']])
    class AddingAlmanac extends Almanac {
      override async factValue<T>(fact: string, params: Record<string, unknown> = {}): Promise<T> {
        return super.factValue<T>('pipes' in params ? asked : fact)
      }
    }
    expect(await theirs(rules, rows, undefined, () => new AddingAlmanac())).toEqual(ours(here, rows))
    expect(left(here)).toEqual(['0.conditions.all.0.params'])
    expect(here.rules).toEqual(['over-21-ish'])
  })

  it('13: tags are all valid; without regard to capitals by a decorator that is said to be equality', async () => {
    const validTags = { fact: 'validTags' }
    const rules = [
      { conditions: { all: [test('tags', 'everyFact:in', validTags)] }, event: { type: 'valid tags' } },
      {
        conditions: { all: [test('tags', 'everyFact:someValue:caseInsensitive:equal', validTags)] },
        event: { type: 'valid tags (case insensitive)' },
      },
    ]
    const valid = ['dev', 'staging', 'load', 'prod']
    const rows = {
      first: { tags: ['dev', 'prod'], validTags: valid },
      second: { tags: ['dev', 'deleted'], validTags: valid },
      third: { tags: ['dev', 'PROD'], validTags: valid },
    }
    const plain = carried(rules)
    expect(ours(plain, rows)).toEqual([
      ['satisfied', 'left'],
      ['violated', 'left'],
      ['violated', 'left'],
    ])
    expect(left(plain)).toEqual(['1.conditions.all.0: rule left'])
    const here = carried([rules[1]], { operators: { 'caseInsensitive:equal': 'equal' } })
    const lower = Object.fromEntries(
      Object.entries(rows).map(([id, { tags }]) => [
        id,
        { tags: tags.map((tag) => tag.toLowerCase()), validTags: valid },
      ]),
    )
    expect(ours(here, lower)).toEqual([['satisfied'], ['violated'], ['satisfied']])
    expect(left(here)).toEqual(['0.conditions.all.0.operator'])
    const decorated = (engine: Engine) =>
      engine.addOperatorDecorator('caseInsensitive', (a: string, b: string, next) =>
        next(a.toLowerCase(), b.toLowerCase()),
      )
    expect(await theirs(rules, rows, decorated)).toEqual([
      ['satisfied', 'satisfied'],
      ['violated', 'violated'],
      ['violated', 'satisfied'],
    ])
  })
})
