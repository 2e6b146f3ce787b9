import { describe, expect, it } from 'vitest'
import { holdersIn } from '../../../src/duties/matter-list/holders.ts'

const said = (text: string) =>
  holdersIn(text).map(({ name, role }) => (role === undefined ? name : `${name} ${role}`))

describe('the bodies of a cell', () => {
  it.each<[string, readonly string[]]>([
    ['县水利局', ['县水利局']],
    ['县水利局、县林业局；县财政局\n县发改局', ['县水利局', '县林业局', '县财政局', '县发改局']],
    ['县水利局（牵头）、县林业局（配合单位）', ['县水利局 lead', '县林业局 co-organiser']],
    ['县水利局(主办)，县林业局(协办)', ['县水利局 organiser', '县林业局 co-organiser']],
    [
      '牵头单位：县水利局；配合单位：县林业局、县财政局',
      ['县水利局 lead', '县林业局 co-organiser', '县财政局 co-organiser'],
    ],
    ['县水利局会同县林业局、县财政局', ['县水利局 lead', '县林业局 co-organiser', '县财政局 co-organiser']],
    [
      '县水利局（会同县林业局、县财政局）',
      ['县水利局 lead', '县林业局 co-organiser', '县财政局 co-organiser'],
    ],
    ['会同县水利局', ['会同县水利局']],
    ['某市会同县水利局', ['某市会同县水利局']],
    ['县市场监管局（县知识产权局、县药监局）', ['县市场监管局（县知识产权局、县药监局）']],
    ['县自然\n资源局', ['县自然', '资源局']],
    ['县水利局（示\n范区）', ['县水利局（示范区）']],
    ['', []],
    ['、；', []],
  ])('%j are %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
