import { type Level, levels } from '../../model/level.ts'
import { folded } from './cell-text.ts'

/** What a cell on levels (实施层级及权限) says: the levels it names, highest first, and whether it says more. */
export interface LevelText {
  readonly levels: readonly Level[]
  readonly saysMore: boolean
}

/** Reads the levels of government that a cell names; a city without more is one of the prefecture's level. */
export function levelsIn(text: string): LevelText {
  const sought = folded(text)
  const found = new Set<Level>()
  const rest = patterns.reduce(
    (left, [pattern, level]) =>
      left.replace(pattern, () => {
        found.add(level)
        return ''
      }),
    sought,
  )
  return {
    levels: levels.map(({ word }) => word).filter((word) => found.has(word)),
    saysMore: rest.replace(/[、,;:和及与/级两三四五各]|政府|部门|实施/g, '') !== '',
  }
}

// the longer name first: what was read is taken out, so that 县(市、区) names no city
const patterns: readonly (readonly [RegExp, Level])[] = [
  [/国务院|中央|国家级?|部级/g, 'centre'],
  [/县级?\((?:[市区旗]、?)+\)级?|区\(?县(?:市)?\)?级?|县\(区\)级?|县市区级?|县级市|市辖区/g, 'county'],
  [/乡\(?镇\)?\(?(?:、?街道)?\)?级?|镇\(街道\)级?|镇街级?|乡级|镇级|街道级?/g, 'township'],
  [/省\((?:自治区|直辖市|、)+\)级?|省本?级|自治区级?|直辖市级?|省(?!级)/g, 'province'],
  [/设区的?市级?|地\(?市\)?级|市州级?|市\(州\)级?|地级市?|市本?级|州级|盟级|市(?!级)/g, 'prefecture'],
  [/县本?级|区本?级|旗级|县(?!级)|(?<![发能园新])区(?!级)/g, 'county'],
]
