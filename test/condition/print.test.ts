import { describe, expect, it } from 'vitest'
import {
  all,
  any,
  atLeast,
  atMost,
  below,
  equal,
  multiplied,
  not,
  number,
  quantity,
  scale,
  sum,
} from '../../src/condition/build.ts'
import type { Condition, FieldReference, Quantity } from '../../src/condition/nodes.ts'
import { type Names, print } from '../../src/condition/print.ts'
import type { Localized } from '../../src/model/localized.ts'

const titles: Readonly<Record<string, Localized>> = {
  institution: { zh: '事业编制', en: 'institution establishment' },
  administrative: { zh: '行政编制', en: 'administrative establishment' },
  established: { zh: '设立日期', en: 'established' },
  name: { zh: '名称', en: 'name' },
  tags: { zh: '标签', en: 'tags' },
}
const titleOf = (name: string): Localized => titles[name] ?? { zh: name, en: name }
const names: Names = {
  field: ({ path }: FieldReference) => titleOf(path),
  quantity: (one: Quantity) =>
    one.kind === 'measure'
      ? titleOf(one.measure)
      : one.kind === 'field'
        ? titleOf(one.path)
        : { zh: '事实日', en: 'the day of the facts' },
}
const of = (measure: string) => quantity({ kind: 'measure', measure })
const day = quantity({ kind: 'field', path: 'established' })
const shown = (condition: Condition, by: Names = names) =>
  [print(condition, by, 'zh-CN'), print(condition, by, 'en')].join('\n')

describe('a condition on one line', () => {
  it('shows a ratio with what is added on both sides', () => {
    expect(shown(atMost(scale(5, of('institution')), scale(6, of('administrative'))))).toMatchInlineSnapshot(`
      "5 × 事业编制 ≤ 6 × 行政编制
      5 × institution establishment ≤ 6 × administrative establishment"
    `)
  })

  it('shows sums, products, constants and nothing at all', () => {
    const product = multiplied(of('institution'), of('administrative'))
    const condition = atMost(sum(product, number(3)), sum(of('administrative'), number(10)))
    expect(shown(condition)).toMatchInlineSnapshot(`
      "行政编制 × 事业编制 ≤ 行政编制 + 7
      administrative establishment × institution establishment ≤ administrative establishment + 7"
    `)
    expect(shown(equal(of('institution'), number(0)))).toMatchInlineSnapshot(`
      "事业编制 = 0
      institution establishment = 0"
    `)
    expect(shown(atLeast(of('institution'), number(1)))).toMatchInlineSnapshot(`
      "事业编制 ≥ 1
      institution establishment ≥ 1"
    `)
  })

  it('puts groups within groups in brackets', () => {
    const one = atMost(of('institution'), number(9))
    const other: Condition = { kind: 'known', of: { kind: 'field', path: 'established' } }
    expect(shown(all(one, any(other, not(one))))).toMatchInlineSnapshot(`
      "事业编制 ≤ 9 且 (设立日期已有 或 非(事业编制 ≤ 9))
      institution establishment ≤ 9 and (established is known or not (institution establishment ≤ 9))"
    `)
  })

  it('shows tests of words', () => {
    const words = (test: Extract<Condition, { kind: 'words' }>['test'], every?: true): Condition => ({
      kind: 'words',
      of: { kind: 'field', path: 'name' },
      test,
      among: ['局', '委'],
      ...(every === undefined ? {} : { every }),
    })
    const all = (['is', 'within', 'starts-with', 'ends-with', 'contains'] as const).map((test) => words(test))
    const other: Condition = {
      kind: 'words',
      of: { kind: 'field', path: 'name' },
      test: 'is',
      among: { kind: 'field', path: 'tags' },
    }
    const lines = [...all, words('is', true), other].map((one) => shown(one)).join('\n')
    expect(lines).toMatchInlineSnapshot(`
      "名称为局、委
      name is 局 or 委
      名称属于局、委
      name is within 局 or 委
      名称开头为局、委
      name starts with 局 or 委
      名称结尾为局、委
      name ends with 局 or 委
      名称含局、委
      name contains 局 or 委
      每一名称为局、委
      every name is 局 or 委
      名称为标签
      name is tags"
    `)
  })

  it('shows days before and after that of the facts', () => {
    const since = (shift: object) => quantity({ kind: 'facts-day', shift })
    expect(shown(below(day, since({ years: -5 })))).toMatchInlineSnapshot(`
      "设立日期 < 事实日前5年
      established < 5 years before the day of the facts"
    `)
    expect(shown(atLeast(day, since({ years: 1, months: -18, days: -1 })))).toMatchInlineSnapshot(`
      "事实日后1年前18个月前1日 ≤ 设立日期
      1 day before 18 months before 1 year after the day of the facts ≤ established"
    `)
    expect(shown(atMost(day, since({})))).toMatchInlineSnapshot(`
      "设立日期 ≤ 事实日
      established ≤ the day of the facts"
    `)
  })

  it('shows a constant in the words of what it is compared with, where there are any', () => {
    const inDays: Names = { ...names, constant: (value) => ({ zh: `第${value}日`, en: `day ${value}` }) }
    const lines = [
      atMost(day, number(100)),
      atLeast(day, number(0)),
      equal(day, number(7)),
      // two days, or a multiple of one, are compared as numbers
      atMost(scale(2, day), number(99)),
      atMost(day, sum(of('institution'), number(3))),
    ]
    expect(lines.map((one) => shown(one, inDays)).join('\n')).toMatchInlineSnapshot(`
      "设立日期 ≤ 第100日
      established ≤ day 100
      设立日期 ≥ 第0日
      established ≥ day 0
      设立日期 = 第7日
      established = day 7
      2 × 设立日期 ≤ 99
      2 × established ≤ 99
      设立日期 ≤ 事业编制 + 3
      established ≤ institution establishment + 3"
    `)
  })
})
