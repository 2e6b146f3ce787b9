import { describe, expect, it } from 'vitest'
import { levelsIn } from '../../../src/duties/matter-list/levels.ts'

describe('the levels of a cell', () => {
  it.each<[string, readonly string[], boolean]>([
    ['县级', ['county'], false],
    ['省级、市级、县级', ['province', 'prefecture', 'county'], false],
    ['省、市、县（市、区）', ['province', 'prefecture', 'county'], false],
    ['县（市、区）级', ['county'], false],
    ['设区的市级，县级', ['prefecture', 'county'], false],
    ['市、县两级', ['prefecture', 'county'], false],
    ['市本级', ['prefecture'], false],
    ['区县级', ['county'], false],
    ['乡镇（街道）', ['township'], false],
    ['国家级、省级', ['centre', 'province'], false],
    ['自治区级', ['province'], false],
    ['县级市', ['county'], false],
    ['市级（跨县项目）、县级', ['prefecture', 'county'], true],
    ['全部', [], true],
    ['', [], false],
  ])('%j are %j', (text, expected, saysMore) => {
    expect(levelsIn(text)).toEqual({ levels: expected, saysMore })
  })
})
