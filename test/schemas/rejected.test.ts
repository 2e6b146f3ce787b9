import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPack, readSnapshot, readWaivers } from '../../src/index.ts'
import { readBook, readPlan } from '../../src/reform/index.ts'
import { readScenarios } from '../../src/testing/index.ts'
import { type DocumentKind, placesOf, validatorOf } from './validators.ts'
import { wounded } from './wounded.ts'

type Wound = readonly [what: string, place: string, value?: unknown, at?: string]

const pack: readonly Wound[] = [
  ['a key that no pack has', '/territories', {}],
  ['no rules at all', '', undefined, '/rules'],
  ['a version of two numbers', '/version', '1.0'],
  ['a day that is in no calendar', '/inForce/from', '2024-02-30'],
  ['an unknown basis', '/inForce/basis', 'guessed'],
  ['an id in capitals', '/id', 'County-Notice'],
  ['a title in one language', '/title', { zh: '通知' }],
  ['a rule id in capitals', '/rules/Departments', {}],
  ['an unknown subject', '/rules/departments/forEach/subject', 'ministry'],
  ['an unknown kind', '/rules/departments/require/kind', 'limits'],
  ['a key that the kind has not', '/rules/departments/require/atMost', 3],
  ['a limit without a bound', '/rules/departments/require', undefined, '/rules/departments/require/max'],
  ['a malformed proportion', '/rules/institution-posts/require/atMost', '1,2:1'],
  ['a fraction of a post', '/rules/division-leaders/require/rows/0/upTo', 1.5],
  ['an unknown force', '/rules/plan-in-time/force', 'strong'],
  ['a citation without its source', '/rules/departments/cite', undefined, '/rules/departments/cite/source'],
  ['no post at all granted', '/rules/departments/allowances/0/raises', 0],
  ['no value of a parameter', '/parameters/institution-ratio/values', []],
  ['a value from no day', '/parameters/institution-ratio/values/0/from', 'spring'],
  ['an unknown kind of measure', '/measures/plan-submitted/kind', 'first'],
  ['a measure over no rows', '/measures/plan-submitted', undefined, '/measures/plan-submitted/relation'],
]

const snapshot: readonly Wound[] = [
  ['a key that no snapshot has', '/agency', []],
  ['another format', '/schema', 'bianzhi/snapshot@2'],
  ['no day', '', undefined, '/day'],
  ['a day that is in no calendar', '/day', '2023-02-29'],
  ['an unknown level', '/jurisdictions/0/level', 'village'],
  ['a place without a name', '/jurisdictions/0', undefined, '/jurisdictions/0/name'],
  ['a code of five digits', '/jurisdictions/0/code', '33038'],
  ['an id of blanks', '/agencies/0/id', ' '],
  ['an unknown rank', '/agencies/0/rank', 'high'],
  ['a field that no agency has', '/agencies/0/size', 3],
  ['posts below zero', '/establishment/0/approved', -1],
  ['half a post', '/establishment/1/approved', 37.5],
  ['a list where a collection is none', '/leadership', {}],
]

const scenarios: readonly Wound[] = [
  ['a key that no file has', '/tests', []],
  ['no case', '/cases', []],
  ['a pack without a name', '/packs/0', ''],
  ['a case without a name', '/cases/0', undefined, '/cases/0/name'],
  ['a case that expects nothing', '/cases/0/expect', {}],
  ['a verdict that is none', '/cases/0/expect/verdicts/departments@county', 'passed'],
  ['an unknown outcome', '/cases/7/expect/outcome', 'fine'],
  ['posts below zero', '/given/county/administrative', -1],
  ['a builder key that is none', '/given/county/department', 3],
  ['a table that is empty', '/cases/1/each', []],
  ['a finding without a rule', '/cases/5/expect/findings/0', undefined, '/cases/5/expect/findings/0/rule'],
  ['a key that no case has', '/cases/1/expects', {}],
]

const waivers: readonly Wound[] = [
  ['a key that no file has', '/exemptions', []],
  ['another format', '/schema', 'bianzhi/waivers@2'],
  ['a waiver without its document', '/waivers/0', undefined, '/waivers/0/document'],
  ['a waiver that never ends', '/waivers/0', undefined, '/waivers/0/until'],
  ['a day that is in no calendar', '/waivers/0/from', '2015-02-29'],
  ['nobody who is excused', '/waivers/0/subjects', []],
  ['everybody who is excused', '/waivers/0/subjects/0', '*'],
  ['every rule of a pack', '/waivers/0/rule', 'example-city/*'],
  ['a reason in one language', '/waivers/0/reason', { zh: '合并' }],
  ['a reason that is empty', '/waivers/0/reason', ''],
  ['an excess of nothing', '/waivers/0/upTo', 0],
  ['a part of a post', '/waivers/0/upTo', 1.5],
  ['a key that no waiver has', '/waivers/0/to', '2016-12-31'],
]

const plan: readonly Wound[] = [
  ['a key that no plan has', '/steps', []],
  ['another format', '/schema', 'bianzhi/plan@2'],
  ['no title', '', undefined, '/title'],
  ['a title in one language', '/title', { zh: '改革' }],
  ['a day that is in no calendar', '/from', '2010-06-31'],
  ['no operations', '', undefined, '/operations'],
  ['an operation of no kind', '/operations/0', undefined, '/operations/0/kind'],
  ['an unknown kind of operation', '/operations/0/kind', 'found'],
  ['a body without a name', '/operations/0', undefined, '/operations/0/name'],
  ['a field of another kind of operation', '/operations/0/amount', 3],
  ['an unknown scope', '/operations/1/scope', 'most'],
  ['no plate that is hung up', '/operations/6/nameplates', []],
  ['a matter without a name', '/operations/19/matters/0', undefined, '/operations/19/matters/0/name'],
  ['half a post', '/operations/62/amount', 1.5],
]

const book: readonly Wound[] = [
  ['a key that no book has', '/entries', []],
  ['another format', '/schema', 'bianzhi/book@2'],
  ['no reservations', '', undefined, '/reservations'],
  ['a reservation without a state', '/reservations/0', undefined, '/reservations/0/state'],
  ['an unknown state', '/reservations/0/state', 'used'],
  ['a day that is in no calendar', '/reservations/0/until', '2010-02-30'],
  ['a form of change that is none', '/reservations/0/change/hire', {}],
  ['half a person', '/reservations/0/change/recruit/count', 0.5],
]

const table: Readonly<Record<DocumentKind, readonly [file: string, read: (of: object) => unknown, Wounds]>> =
  {
    pack: ['testing/county.pack.yaml', readPack, pack],
    snapshot: ['testing/county.yaml', readSnapshot, snapshot],
    scenarios: ['testing/county.scenarios.yaml', readScenarios, scenarios],
    waivers: ['layers/layers.waivers.json', readWaivers, waivers],
    plan: ['ganzhou-plan/plan.yaml', readPlan, plan],
    book: ['town/book.yaml', readBook, book],
  }
type Wounds = readonly Wound[]

const kinds = ['pack', 'snapshot', 'scenarios', 'waivers', 'plan', 'book'] as const

describe.each(kinds)('the JSON Schema of a %s', (kind) => {
  const [file, read, wounds] = table[kind]
  const document: unknown = parse(readFileSync(`docs/examples/${file}`, 'utf8'))
  const validate = validatorOf(kind)

  const broken = wounds.map(([what, place, value, at = place]) => ({ what, place, value, at }))

  it.each(broken)('refuses $what, at "$place"', ({ place, value, at }) => {
    const broken = wounded(document, at, value)
    expect(placesOf(validate, broken)).toContain(place)
    // a value of another form is told beside it, and nothing is told elsewhere
    const around = place.slice(0, place.lastIndexOf('/'))
    expect(placesOf(validate, broken).filter((one) => !one.startsWith(around))).toEqual([])
    expect(() => read(broken)).toThrow()
  })
})

describe('the JSON Schema of a pack', () => {
  it('says what is wrong with the kind that was meant, and with no other', () => {
    const document: unknown = parse(readFileSync('docs/examples/testing/county.pack.yaml', 'utf8'))
    const broken = wounded(document, '/rules/departments/require/of', null)
    expect(placesOf(validatorOf('pack'), broken)).toEqual(['/rules/departments/require/of'])
  })
})
