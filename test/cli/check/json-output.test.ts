import { describe, expect, it } from 'vitest'
import { bianzhi } from '../terminal.ts'
import { packYaml, townText } from '../town.ts'

const files = {
  'pack.yaml': packYaml,
  'town.json': townText({ offices: 4, deputies: 2, institution: 13, approvedFor: 'office-2' }),
  'lawful.json': townText(),
}
const words = 'check town.json lawful.json --pack pack.yaml --format json'

describe('a report as JSON', () => {
  it('is one document of all snapshots, whatever the language', async () => {
    const { code, out, err } = await bianzhi(words, { files })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const document = JSON.parse(out)
    expect(document).toMatchObject({
      format: 'bianzhi/check@1',
      results: [
        {
          snapshot: 'town.json',
          outcome: 'unlawful',
          lawOn: '2010-11-17',
          factsOn: '2010-11-17',
          counts: { satisfied: 0, violated: 5, permitted: 1, exempt: 0, unknown: 1 },
          claims: [{ claim: 'demo-town/offices', says: '4', reconciles: 'yes' }],
          skipped: [],
          receipt: { format: 'bianzhi/receipt@1', packs: [{ id: 'demo-town', version: '1.2.3' }] },
        },
        { snapshot: 'lawful.json', outcome: 'lawful' },
      ],
    })
    expect(document.results[0].findings).toHaveLength(7)
    expect((await bianzhi(`${words} --locale zh-CN`, { files, isTTY: true })).out).toBe(out)
  })

  it('has its keys in one order', async () => {
    const { out } = await bianzhi(words, { files })
    const [first] = JSON.parse(out).results
    expect(Object.keys(first)).toEqual([
      'snapshot',
      'outcome',
      'lawOn',
      'factsOn',
      'counts',
      'waived',
      'findings',
      'claims',
      'skipped',
      'uncompared',
      'superseded',
      'successions',
      'suspicions',
      'waivers',
      'receipt',
    ])
    expect((await bianzhi(words, { files })).out).toBe(out)
  })

  it('carries words that are probably misspelt, which the text tells before the findings', async () => {
    const town = { ...JSON.parse(townText({ offices: 4 })), records: [{ id: 'r', kind: 'aproval' }] }
    const given = { files: { ...files, 'town.json': JSON.stringify(town) } }
    const { out } = await bianzhi('check town.json --pack pack.yaml --format json', given)
    expect(JSON.parse(out).results[0].suspicions).toMatchObject([
      { collection: 'records', id: 'r', field: 'kind', written: 'aproval', meant: 'approval' },
    ])
    const text = (await bianzhi('check town.json --pack pack.yaml', given)).out
    expect(text).toMatch(/Probably misspelt[\s\S]*`aproval`[\s\S]*demo-town/)
    expect(text.indexOf('Probably misspelt')).toBeLessThan(text.indexOf('violated'))
  })
})
