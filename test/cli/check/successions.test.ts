import { describe, expect, it } from 'vitest'
import { bianzhi } from '../terminal.ts'
import { packYaml } from '../town.ts'

const files = {
  'pack.yaml': packYaml.replace('levels: [township]', "divisions: ['370181']"),
  'district.yaml': [
    'schema: bianzhi/snapshot@1',
    'day: 2020-06-30',
    "jurisdictions: [{ id: place, name: 章丘区, code: '370114' }]",
    'agencies: []',
  ].join('\n'),
  'cases.scenarios.yaml': [
    'schema: bianzhi/scenarios@1',
    'packs: [pack.yaml]',
    'given: { file: district.yaml }',
    'cases:',
    '  - name: the district stands for the city',
    '    expect: { verdicts: { offices@place: satisfied } }',
  ].join('\n'),
}

describe('a pack that names a code out of use', () => {
  it('is applied to the code that took its place, and the report says so', async () => {
    const words = 'check district.yaml --pack pack.yaml --fail-on never'
    const { out } = await bianzhi(`${words} --locale zh-CN`, { files })
    expect(out.replace(/\s/g, '')).toContain(
      '规则包demo-town所指区划370181，自2016-12-31起按370114适用（区划代码沿革；两者辖区未必相同）',
    )
    const english = await bianzhi(`${words} --locale en`, { files })
    expect(english.out.replace(/\s+/g, ' ')).toContain(
      'Pack demo-town names division 370181; since 2016-12-31 it applies to 370114, by succession of codes (the areas may differ)',
    )
  })

  it('is listed in the JSON', async () => {
    const { out } = await bianzhi('check district.yaml --pack pack.yaml --fail-on never --format json', {
      files,
    })
    expect(JSON.parse(out).results[0].successions).toEqual([
      { pack: 'demo-town', division: '370181', code: '370114', since: '2016-12-31' },
    ])
  })

  it('is applied in scenarios as well', async () => {
    const { code, out, err } = await bianzhi('test cases.scenarios.yaml --locale en', { files })
    expect([code, out, err]).toEqual([0, expect.stringContaining('1 passed'), ''])
  })
})
