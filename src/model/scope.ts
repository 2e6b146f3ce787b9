import { optional, some, text } from './field.ts'

/** 分工维度: the dimensions by which parts of one matter are told apart. */
export const scope = {
  object: optional(some(text('对象', 'object'))),
  stage: optional(some(text('环节', 'stage'))),
  area: optional(some(text('区域', 'area'))),
  level: optional(some(text('层级', 'level'))),
  power: optional(some(text('权能', 'power'))),
}
