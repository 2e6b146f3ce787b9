import { describe, expect, it } from 'vitest'
import { definePack } from '../../../src/index.ts'
import { readScenarios, runScenarios } from '../../../src/testing/index.ts'
import { townRules } from '../packs.ts'

const centres = definePack({
  id: 'centres',
  version: '1.0.0',
  title: { zh: '服务中心', en: 'Centres' },
  inForce: { from: '2000-04-15', basis: 'assumed' },
  sources: { plan: { title: '方案', status: 'illustrative' } },
  parameters: { kept: { values: [{ from: '2000-04-15', value: ['农业服务中心', '文化服务中心'] }] } },
  measures: {
    'centres-of-the-name': {
      subject: 'jurisdiction',
      title: { zh: '{centre}', en: '{centre}' },
      kind: 'count',
      relation: 'agencies',
      unit: 'body',
      where: { name: { each: 'centre' } },
    },
  },
  rules: {
    'centres-kept': {
      title: { zh: '保留的中心', en: 'Centres that are kept' },
      forEach: { subject: 'jurisdiction', each: { as: 'centre', in: { parameter: 'kept' } } },
      require: { kind: 'limit', of: 'centres-of-the-name', min: 1 },
      force: 'mandatory',
      cite: { source: 'plan', article: '三' },
    },
  },
})

const failures = (verdicts: object, packs: readonly object[] = [townRules]) =>
  runScenarios(
    readScenarios({
      schema: 'bianzhi/scenarios@1',
      given: {
        town: { day: '2010-11-17', administrative: 30, institution: 36, leader: 3 },
      },
      cases: [
        {
          name: 'it',
          add: { jurisdictions: [{ id: 'county', level: 'county' }] },
          expect: { verdicts },
        },
      ],
    }),
    { packs },
  ).cases.flatMap((one) => one.failures.map(({ message }) => message.en))

describe('a verdict that is `nothing`', () => {
  it('fails for an item of a rule that has none', () => {
    expect(failures({ 'institution-to-administrative@town/offce': 'nothing' })).toEqual([
      'rule `town-rules/institution-to-administrative` has no item `offce`',
    ])
  })

  it('fails for an end that the rule never has, also where it says nothing of the subject', () => {
    expect(failures({ 'leaders#most@county': 'nothing' })).toEqual([
      'rule `town-rules/leaders` has no check `most` here; write `town-rules/leaders#min@county`, `town-rules/leaders#max@county`',
    ])
    expect(failures({ 'leaders#max@county': 'nothing' })).toEqual([])
  })

  it('fails of a whole subject whose items are judged, and of an item that the rule does not name', () => {
    const [message] = failures({ 'centres-kept@town': 'nothing' }, [centres])
    expect(message).toBe(
      'rule `centres/centres-kept` asks about several items; write `centres/centres-kept@town/农业服务中心`, `centres/centres-kept@town/文化服务中心`',
    )
    expect(failures({ 'centres-kept@town/文化服务中': 'nothing' }, [centres])).toEqual([
      'rule `centres/centres-kept` has no item `文化服务中`; did you mean `文化服务中心`?',
    ])
    expect(failures({ 'centres-kept@town/文化服务中心': 'violated, 1 under' }, [centres])).toEqual([])
  })
})
