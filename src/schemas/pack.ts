import { citeSchema } from '../constraints/cite.ts'
import * as shipped from '../constraints/index.ts'
import { measureSchema } from '../measures/declaration.ts'
import { filterSchema, operandSchema } from '../measures/filter.ts'
import { momentSchema, periodBoundSchema } from '../measures/moment.ts'
import { pathSchema } from '../measures/names.ts'
import { boundSchema, proportionBoundSchema, termSchema } from '../measures/term.ts'
import { proportionSchema } from '../model/proportion.ts'
import { attributeDeclarationSchema } from '../rules/attribute.ts'
import { claimSchema } from '../rules/claim.ts'
import { packSchema } from '../rules/pack.ts'
import { datedSchema, parameterSchema } from '../rules/parameter.ts'
import { disableSchema } from '../rules/relation.ts'
import { allowanceSchema } from '../rules/rule.ts'
import { type JsonSchema, type Named, toJsonSchema } from './convert.ts'
import { inside } from './inside.ts'
import { packTitles } from './pack-titles.ts'
import { words } from './snapshot.ts'
import { titled } from './titled.ts'

/** 规则包格式: the JSON Schema of packs, over the kinds of constraints that ship. */
export function packJsonSchema(): JsonSchema {
  const kinds = Object.values(shipped)
  const schema = packSchema(kinds)
  const rule = inside(schema, 'rules')
  const constraints = kinds.map((kind): [string, Named] => [
    `${kind.kind}-constraint`,
    { schema: kind.schema, title: kind.title },
  ])
  const json = toJsonSchema(schema, {
    of: 'pack',
    title: { zh: '规则包', en: 'Pack' },
    description:
      'The rules of one text for one territory: sources, dated parameters, measures, rules, claims.',
    parts: {
      ...words,
      ...named,
      source: { schema: inside(schema, 'sources'), title: { zh: '来源', en: 'source' } },
      rule: { schema: rule, title: { zh: '规则', en: 'rule' } },
      requirement: { schema: inside(rule, 'require'), title: { zh: '要求', en: 'requirement' } },
      ...Object.fromEntries(constraints),
    },
  })
  return titled(json, packTitles)
}

const named: Readonly<Record<string, Named>> = {
  path: { schema: pathSchema, title: { zh: '字段路径', en: 'path of a field' } },
  filter: { schema: filterSchema, title: { zh: '筛选', en: 'filter' } },
  operand: { schema: operandSchema, title: { zh: '比较值', en: 'what is compared with' } },
  term: { schema: termSchema, title: { zh: '量', en: 'term' } },
  bound: { schema: boundSchema, title: { zh: '界限', en: 'bound' } },
  proportion: { schema: proportionSchema, title: { zh: '比例', en: 'proportion' } },
  'proportion-bound': {
    schema: proportionBoundSchema,
    title: { zh: '比例界限', en: 'bound of a proportion' },
  },
  moment: { schema: momentSchema, title: { zh: '时点', en: 'moment' } },
  period: { schema: periodBoundSchema, title: { zh: '期限', en: 'length of time' } },
  measure: { schema: measureSchema, title: { zh: '指标', en: 'measure' } },
  parameter: { schema: parameterSchema, title: { zh: '参数', en: 'parameter' } },
  dated: { schema: datedSchema, title: { zh: '参数值', en: 'value from a day on' } },
  allowance: { schema: allowanceSchema, title: { zh: '例外', en: 'way out' } },
  attribute: { schema: attributeDeclarationSchema, title: { zh: '属性', en: 'attribute' } },
  disable: { schema: disableSchema, title: { zh: '停用的规则', en: 'rule put out of use' } },
  claim: { schema: claimSchema, title: { zh: '自述数字', en: 'claim' } },
  cite: { schema: citeSchema, title: { zh: '依据', en: 'citation' } },
}
