import { link, optional, some, text } from './field.ts'

/** 分工维度: the dimensions by which parts of one matter are told apart. */
export const scope = {
  object: optional(some(text('对象', 'object'))),
  stage: optional(some(text('环节', 'stage'))),
  area: optional(some(text('区域', 'area'))),
  level: optional(some(text('层级', 'level'))),
  power: optional(some(text('权能', 'power'))),
}

/** The same of one who has a part of a matter: what does not narrow the part is left out. */
export const partOfScope = {
  object: link(scope.object),
  stage: link(scope.stage),
  area: link(scope.area),
  level: link(scope.level),
  power: link(scope.power),
}
