import { describe, expect, it } from 'vitest'
import { layer } from '../../rules/layers.ts'
import { bianzhi } from '../terminal.ts'

const counties = ['330381', '330382', '330702']
const snapshot = {
  schema: 'bianzhi/snapshot@1',
  day: '2020-06-30',
  jurisdictions: counties.map((code) => ({ id: code, name: code, code, level: 'county' })),
  agencies: counties.map((id) => ({ id: `a${id}`, name: id, jurisdiction: id })),
  establishment: counties.map((id) => ({ agency: `a${id}`, category: 'institution', approved: 30 })),
}
const most = (max: number, more: object = {}) => ({
  require: { kind: 'limit', of: 'institution-establishment', max },
  ...more,
})
const city = { id: 'city', extends: ['province'], territory: { divisions: ['330300'] } }
const run = async (more: string, below: Parameters<typeof layer>[0]) =>
  bianzhi(`check places.json --pack province.json city.json ${more}`, {
    columns: 100,
    files: {
      'places.json': JSON.stringify(snapshot),
      'province.json': JSON.stringify(layer({ id: 'province', rules: { posts: most(40) } })),
      'city.json': JSON.stringify(layer(below)),
    },
  })
const tightening = { ...city, rules: { posts: most(35, { tightens: 'province/posts' }) } }

describe('bianzhi check of layers', () => {
  it('tells which rules stand in whose place, and for how many', async () => {
    const { out } = await run('--locale en', tightening)
    expect(out).toContain(
      'Rules in whose place another layer speaks\n  – city/posts tightens province/posts (2 in all)\n',
    )
    const { out: zh } = await run('--locale zh-CN', tightening)
    expect(zh).toContain('由其他层级取代的规则\n  – city/posts 收紧 province/posts（共2个）\n')
  })

  it('says nothing of it where every rule speaks', async () => {
    const { out } = await run('--locale en', {
      ...city,
      rules: { posts: most(35, { supplements: 'province/posts' }) },
    })
    expect(out).not.toContain('another layer')
  })

  it('names a pack that disables, and the pack that has nothing left to judge', async () => {
    const disabling = {
      id: 'city',
      extends: ['province'],
      disables: [{ rule: 'province/posts', authority: { source: 'text' } }],
    }
    const { out } = await run('--locale en', disabling)
    expect(out).toContain('  – city disables province/posts (3 in all)\n')
    expect(out).toContain('province province: rules of other packs stand in the place of its own\n')
  })

  it('has it in the JSON', async () => {
    const { out } = await run('--format json', tightening)
    expect(JSON.parse(out).results[0].superseded).toMatchObject([
      { rule: 'province/posts', by: 'city/posts', relation: 'tightens', subject: { id: '330381' } },
      { subject: { id: '330382' } },
    ])
  })
})
