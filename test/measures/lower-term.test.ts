import { describe, expect, it } from 'vitest'
import type { Compare } from '../../src/condition/nodes.ts'
import type { ParameterValue } from '../../src/measures/lowering.ts'
import { compilePack, vocabularyOf } from '../../src/rules/compile-pack.ts'
import { kindsOf, readPack } from '../../src/rules/read-pack.ts'
import { measures, packOf } from './sample-world.ts'

const parameters = (value: unknown) => ({ most: { values: [{ from: '2000-01-01', value }] } })
const rule = (require: unknown, subject = 'jurisdiction', more: object = {}) => ({
  title: { zh: '规则', en: 'rule' },
  forEach: { subject },
  require,
  force: 'mandatory',
  cite: { source: 'plan' },
  ...more,
})

/** The comparison to which `of ≤ max` lowers, as `5x -6y +1 <= 0`. */
function lowered(of: unknown, max: unknown, subject?: string, value: ParameterValue = 3): string {
  const document = packOf({
    parameters: parameters(value),
    rules: { r: rule({ kind: 'limit', of, max }, subject) },
    ...measures({ double: { kind: 'term', subject: 'jurisdiction', term: { times: [2, 'departments'] } } }),
  })
  const pack = readPack(document)
  const compiled = compilePack(pack, vocabularyOf([pack], kindsOf([])))
  const [check] = compiled.lowered('r', new Map([['most', value]])).checks
  return check === undefined ? 'nothing' : written(check.condition as Compare)
}

function written({ sum, constant }: Compare): string {
  const parts = sum.map(({ times, of }) => `${times} ${of.map(quantityText).join(' × ')}`)
  return [...parts, ...(constant === 0 ? [] : [`${constant}`])].join(' + ')
}

function quantityText(one: Compare['sum'][number]['of'][0]): string {
  if (one.kind === 'facts-day') return 'day'
  if (one.kind === 'field') return one.path
  return [
    one.measure,
    ...(one.on === undefined ? [] : [`on ${one.on}`]),
    ...(one.at === undefined ? [] : [`at ${one.at}`]),
  ].join(' ')
}

describe('a term', () => {
  it.each<[string, unknown, unknown, string]>([
    ['a number', 'departments', 3, '1 departments + -3'],
    ['a measure', 'departments', 'institutions', '1 departments + -1 institutions'],
    ['a parameter', 'departments', { parameter: 'most' }, '1 departments + -3'],
    [
      'another snapshot',
      'departments',
      { measure: 'departments', at: 'before' },
      '1 departments + -1 departments at before',
    ],
    [
      'the snapshot itself',
      'departments',
      { measure: 'institutions', at: 'after' },
      '1 departments + -1 institutions',
    ],
    [
      'another row',
      'departments',
      { measure: 'departments', on: 'parent' },
      '1 departments + -1 departments on parent',
    ],
    [
      'both',
      'departments',
      { measure: 'departments', on: 'parent', at: 'before' },
      '1 departments + -1 departments on parent at before',
    ],
    [
      'a sum and a difference',
      { plus: ['departments', 2], minus: ['institutions'] },
      0,
      '1 departments + -1 institutions + 2',
    ],
    ['what is taken away alone', { minus: ['departments'] }, 0, '-1 departments'],
    ['a product', { times: [3, 'departments'] }, 'institutions', '3 departments + -1 institutions'],
    [
      'a fraction',
      'departments',
      { times: [{ proportion: '1/3' }, 'institutions'] },
      '3 departments + -1 institutions',
    ],
    [
      'a product of measures',
      'departments',
      { times: ['institutions', 'institutions'] },
      '1 departments + -1 institutions × institutions',
    ],
    ['a sum that is multiplied', { times: [2, { plus: ['departments', 1] }] }, 5, '2 departments + -3'],
    [
      'the same on both sides',
      { plus: ['departments', 'institutions'] },
      { plus: ['institutions', 4] },
      '1 departments + -4',
    ],
    ['a measure of the pack', 'double', 5, '1 pack/double + -5'],
    ['a ceiling', 'departments', { ceiling: 'departments' }, '1 departments + -1 ceilings.departments'],
    ['no limit', 'departments', 'none', 'nothing'],
  ])('may be %s', (_, of, max, expected) => {
    expect(lowered(of, max)).toBe(expected)
  })

  it.each<[ParameterValue, string]>([
    [3, '1 departments + -3'],
    [-2, '1 departments + 2'],
    ['1/2', '2 departments + -1'],
    ['none', 'nothing'],
  ])('may be a parameter that holds %j', (value, expected) => {
    expect(lowered('departments', { parameter: 'most' }, 'jurisdiction', value)).toBe(expected)
  })

  it.each([
    ['agency', 'jurisdiction.ceilings.leader-posts'],
    ['leadership', 'agency.jurisdiction.ceilings.leader-posts'],
    ['post', 'agency.jurisdiction.ceilings.leader-posts'],
    ['holding', 'post.agency.jurisdiction.ceilings.leader-posts'],
  ])('that is a ceiling is that of the place of a %s', (subject, path) => {
    expect(lowered(1, { ceiling: 'leader-posts' }, subject)).toBe(`-1 ${path} + 1`)
  })

  it.each([
    ['agency', 'leader-post', '`ceilings` has no `leader-post`; did you mean `leader-posts`?'],
    ['record', 'leader-posts', 'a ceiling is set for a place, and a record lies in none'],
  ])('that is a ceiling of a %s called `%s` is refused', (subject, ceiling, message) => {
    expect(() => lowered(1, { ceiling }, subject)).toThrow(`rules.r.require.max.ceiling: ${message}`)
  })

  it('that is a ceiling may be raised by an allowance', () => {
    const document = packOf({
      rules: {
        r: rule({ kind: 'limit', of: 'departments', max: { ceiling: 'departments' } }, 'jurisdiction', {
          allowances: [{ approval: { kind: 'approval' }, raises: 1 }],
        }),
      },
    })
    const pack = readPack(document)
    const { allowances } = compilePack(pack, vocabularyOf([pack], kindsOf([]))).lowered('r', new Map())
    const [raised] = [...(allowances[0]?.relaxed.values() ?? [])]
    expect(written(raised?.condition as Compare)).toBe('1 departments + -1 ceilings.departments + -1')
  })
})
