import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot, type Waiver } from '../../../src/index.ts'
import { readScenarios, runScenarios } from '../../../src/testing/index.ts'
import { townPack } from '../../engine/town.ts'
import { bianzhi } from '../terminal.ts'

const limit = (category: string, ends: object) => ({
  kind: 'limit',
  of: `${category}-establishment`,
  ...ends,
})
const each = {
  forEach: { subject: 'jurisdiction', each: { as: 'category', in: ['administrative', 'institution'] } },
  title: { zh: '{category}', en: '{category}' },
  require: {
    kind: 'limit',
    of: { measure: 'establishment', where: { category: { each: 'category' } } },
    max: 9,
  },
}
const towns = townPack({
  institution: { require: limit('institution', { max: 10 }) },
  between: { require: limit('administrative', { min: 12, max: 20 }) },
  each,
  upper: { require: limit('institution', { max: 8 }) },
})
const county = townPack(
  { upper: { require: limit('institution', { max: 7 }), tightens: 'towns/upper' } },
  { id: 'county', extends: ['towns'] },
)
const ids = ['east', 'west']
const facts = {
  day: '2010-11-17',
  jurisdictions: ids.map((id) => ({ id, name: id, level: 'township' })),
  agencies: ids.map((id) => ({ id: `office-${id}`, name: id, kind: 'township-office', jurisdiction: id })),
  establishment: ids.flatMap((id) => [
    { agency: `office-${id}`, category: 'institution', approved: id === 'east' ? 11 : 13 },
    { agency: `office-${id}`, category: 'administrative', approved: id === 'east' ? 11 : 21 },
  ]),
}
const written = { schema: 'bianzhi/snapshot@1', ...facts }

const waiver = (id: string, more: Partial<Waiver>): Waiver => ({
  id,
  rule: 'towns/institution',
  subjects: ids,
  reason: '过渡',
  approver: '县委编委',
  document: '县编〔2010〕8号',
  from: '2010-01-01',
  until: '2010-12-31',
  ...more,
})
const waivers = [
  waiver('up-to', { upTo: 2 }),
  waiver('one-end', { rule: 'towns/between#max' }),
  waiver('one-item', { rule: 'towns/each', item: 'institution' }),
  waiver('gone', { rule: 'towns/between#min', until: '2010-06-30' }),
  waiver('given-way', { rule: 'towns/upper' }),
  waiver('speaking', { rule: 'county/upper', subjects: ['west'] }),
]

describe('the same waivers', () => {
  const report = createEngine({ packs: [towns, county] }).evaluate(readSnapshot(written), { waivers })

  it('come to what they say', () => {
    expect(report.waivers.map(({ id, status, findings }) => [id, status, findings])).toEqual([
      ['up-to', 'exceeded', ['towns/institution@east']],
      ['one-end', 'used', ['towns/between#max@west']],
      ['one-item', 'used', ['towns/each@east/institution', 'towns/each@west/institution']],
      ['gone', 'expired', []],
      ['given-way', 'unused', []],
      ['speaking', 'used', ['county/upper@west']],
    ])
    expect(report.outcome).toBe('unlawful')
  })

  it('come to the same on the command line', async () => {
    const files = {
      'towns.json': JSON.stringify(towns),
      'county.json': JSON.stringify(county),
      'facts.json': JSON.stringify(written),
      'waivers.json': JSON.stringify({ schema: 'bianzhi/waivers@1', waivers }),
    }
    const words = 'check facts.json --pack towns.json county.json --waivers waivers.json'
    const { code, out } = await bianzhi(`${words} --format json`, { files })
    expect(code).toBe(1)
    const [result] = JSON.parse(out).results
    expect(result.waivers).toEqual(JSON.parse(JSON.stringify(report.waivers)))
    expect(result.findings).toEqual(JSON.parse(JSON.stringify(report.findings)))
    expect([result.waived, result.receipt]).toEqual([report.waived, report.receipt()])
    const text = await bianzhi(`${words} --locale en`, { files, columns: 160 })
    expect(text.out).toContain('given-way: unused · towns/upper · county/upper in its place · ')
  })

  it('come to the same in scenarios', () => {
    const verdicts = Object.fromEntries(
      [...report.judged()].map(({ id, verdict, waiver: by }) => [
        id,
        by === undefined ? verdict : `${verdict}, waived`,
      ]),
    )
    const of = (given: readonly Waiver[]) =>
      runScenarios(
        readScenarios(
          JSON.stringify({
            schema: 'bianzhi/scenarios@1',
            packs: ['towns', 'county'],
            given: facts,
            waivers: given,
            cases: [{ name: 'all', expect: { outcome: report.outcome, verdicts } }],
          }),
          { file: 'towns.scenarios.json' },
        ),
        { packs: { towns, county } },
      ).cases.flatMap(({ failures }) => failures.map(({ message }) => message.en))
    expect(of(waivers)).toEqual([])
    expect(of(waivers.slice(1))).toHaveLength(1)
  })
})
