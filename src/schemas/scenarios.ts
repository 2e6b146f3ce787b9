import { wordSchema } from '../model/field.ts'
import { agencySchema, placeSchema } from '../testing/built.ts'
import { caseSchema, fileSchema } from '../testing/scenario/case-schema.ts'
import { expectationsSchema } from '../testing/scenario/expectations.ts'
import { factsSchema } from '../testing/scenario/facts-schema.ts'
import { type JsonSchema, toJsonSchema } from './convert.ts'
import { inside } from './inside.ts'
import { place, withPlaces } from './places.ts'
import { type Titles, titled } from './titled.ts'

/**
 * 情景格式: the JSON Schema of scenarios.
 *
 * A case is read once its places `{column}` are filled; here each place is taken on trust.
 */
export function scenariosJsonSchema(): JsonSchema {
  const file = toJsonSchema(fileSchema, {
    of: 'scenarios',
    title: { zh: '情景', en: 'Scenarios' },
    description: 'Cases: what is given, what is otherwise, and what is expected to be found.',
    parts: {},
  })
  const { $defs = {}, ...one } = toJsonSchema(caseSchema, {
    of: 'scenarios',
    title: { zh: '用例', en: 'case' },
    description: 'What it does not say, it takes from the head of the file.',
    parts: {
      word: { schema: wordSchema },
      facts: { schema: factsSchema, title: { zh: '已知事实', en: 'facts' } },
      expectations: { schema: expectationsSchema, title: { zh: '预期', en: 'expectations' } },
      place: { schema: placeSchema, title: { zh: '最小地区', en: 'a place with one organ' } },
      agency: { schema: agencySchema, title: { zh: '最小机构', en: 'one agency' } },
      posts: { schema: inside(placeSchema, 'administrative'), title: { zh: '编制', en: 'posts' } },
      leaders: { schema: inside(placeSchema, 'leader'), title: { zh: '职数', en: 'leader posts' } },
    },
  })
  const { $schema: _, $id: __, properties = {}, ...rest } = one
  const whole = withPlaces({ ...rest, properties })
  const own = Object.entries(file.properties ?? {}).map(([key, value]) => {
    const isShared = key !== 'note' && Object.hasOwn(properties, key)
    return [key, isShared ? whole.properties?.[key] : value]
  })
  const { cases = {} } = file.properties ?? {}
  const rows = typeof cases === 'boolean' ? {} : eachOf(cases)
  const json: JsonSchema = {
    ...file,
    properties: {
      ...Object.fromEntries(own),
      cases: { type: 'array', minItems: 1, items: { $ref: '#/$defs/case' } },
    },
    $defs: {
      case: { ...whole, properties: { each: rows, ...whole.properties } },
      ...Object.fromEntries(Object.entries($defs).map(([name, part]) => [name, withPlaces(part)])),
      column: place,
    },
  }
  return titled(json, titles)
}

/** The rows of a table, as a case of the file takes them. */
function eachOf({ items }: JsonSchema): JsonSchema {
  const one = typeof items === 'object' && !Array.isArray(items) ? items.properties?.['each'] : undefined
  return typeof one === 'object' ? one : {}
}

const shared = {
  note: { zh: '备注', en: 'note' },
  given: { zh: '已知事实', en: 'given' },
  before: { zh: '此前情况', en: 'before' },
  baselines: { zh: '基准快照', en: 'earlier snapshots' },
  lawOn: { zh: '适用何日之法', en: 'law of the day' },
  assumeTerritory: { zh: '假定适用的规则包', en: 'packs taken to apply' },
  alternatives: { zh: '采用的另一种理解', en: 'other readings asked for' },
  parameters: { zh: '参数取值', en: 'parameters set otherwise' },
  waivers: { zh: '个案豁免', en: 'waivers' },
}

const titles: Titles = {
  '': {
    ...shared,
    schema: { zh: '文件格式', en: 'format' },
    title: { zh: '标题', en: 'title' },
    packs: { zh: '规则包', en: 'packs' },
    cases: { zh: '用例', en: 'cases' },
  },
  case: {
    ...shared,
    name: { zh: '名称', en: 'name' },
    each: { zh: '列表', en: 'table' },
    rows: { zh: '各行改动', en: 'fields set' },
    unset: { zh: '取消的字段', en: 'fields taken away' },
    drop: { zh: '去掉的行', en: 'rows taken away' },
    add: { zh: '增加的行', en: 'rows added' },
    values: { zh: '外部提供的数值', en: 'values supplied' },
    expect: { zh: '预期', en: 'expected' },
  },
  expectations: {
    verdicts: { zh: '各项结论', en: 'verdicts' },
    findings: { zh: '认定', en: 'findings' },
    noOther: { zh: '别无其他认定', en: 'no other finding' },
    outcome: { zh: '总结论', en: 'outcome' },
    claims: { zh: '自述数字', en: 'claims' },
    error: { zh: '拒绝的原因', en: 'error' },
  },
}
