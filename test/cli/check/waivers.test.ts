import { describe, expect, it } from 'vitest'
import { bianzhi } from '../terminal.ts'
import { packYaml, townText } from '../town.ts'

const waiversYaml = (more = '') => `
schema: bianzhi/waivers@1
waivers:
  - id: merger
    rule: demo-town/offices
    subjects: [town]
    reason: { zh: 两镇合并过渡, en: two towns are being merged }
    approver: 县委编委
    document: 县编〔2010〕8号
    from: 2010-01-01
    until: 2010-12-31
    upTo: 1
${more}`
const old = `  - id: older
    rule: demo-town/ratio
    subjects: [town]
    reason: 历史遗留
    approver: 县委编委
    document: 县编〔2005〕2号
    from: 2005-01-01
    until: 2005-12-31
`
const files = (more = '', offices = 3) => ({
  'pack.yaml': packYaml,
  'town.json': townText({ offices }),
  'other.json': townText({ offices: 2 }),
  'waivers.yaml': waiversYaml(more),
})
const words = 'check town.json --pack pack.yaml --waivers waivers.yaml'

describe('bianzhi check --waivers', () => {
  it('is lawful where all that is violated is waived, and shows it all the same', async () => {
    const { code, out, err } = await bianzhi(`${words} --locale zh-CN`, { files: files(), columns: 100 })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('违反 1（强制 1、其中获个案豁免 1）')
    expect(out).toContain('获个案豁免：县编〔2010〕8号（县委编委），至2010-12-31；两镇合并过渡')
    expect(out).toContain('合规 lawful — 强制性规定的违反均已获个案豁免')
    expect(out).toContain('merger：已使用 · 豁免1项 · demo-town/offices')
  })

  it('says so in English', async () => {
    const { out } = await bianzhi(`${words} --locale en`, { files: files(), columns: 100 })
    expect(out).toContain('○ Ceiling of offices')
    expect(out).toContain('waived: 县编〔2010〕8号 (县委编委), until 2010-12-31; two towns are being merged')
    expect(out).toContain('violated 1 (mandatory 1, 1 waived)')
    expect(out).toContain('lawful — every violation of a mandatory rule is waived')
    expect(out).toContain(
      'merger: used · waives 1 · demo-town/offices · 县编〔2010〕8号 (县委编委) · 2010-01-01',
    )
  })

  it('fails where the excess is larger than what is waived, or the waiver has ended', async () => {
    const exceeded = await bianzhi(`${words} --locale en`, { files: files(old, 4), columns: 120 })
    expect(exceeded.code).toBe(1)
    expect(exceeded.out).toContain('merger: exceeded · 1 not waived (more than 1, or not known)')
    expect(exceeded.out).toContain('older: expired')
    expect(exceeded.out).toContain('unlawful — a mandatory rule is violated')
    const ended = await bianzhi(`${words} --locale en --law-on 2011-01-01`, { files: files(), columns: 100 })
    expect(ended.code).toBe(1)
    expect(ended.out).toContain('merger: expired')
  })

  it('is not counted by --fail-on', async () => {
    const all = await bianzhi(`${words} --before other.json --fail-on advisory`, { files: files() })
    expect(all).toMatchObject({ code: 0, err: '' })
    const general = { ...files(), 'town.json': townText({ offices: 3, institution: 13 }) }
    expect((await bianzhi(`${words} --fail-on principle`, { files: general })).code).toBe(0)
    const { code, out } = await bianzhi(`${words} --fail-on general --locale en`, { files: general })
    expect(code).toBe(1)
    expect(out).toContain('1 violation reaches --fail-on general')
  })

  it('stands in the table of several snapshots', async () => {
    const { out } = await bianzhi(`${words.replace('town.json', 'town.json other.json')} --locale en`, {
      files: files(),
    })
    expect(out).toMatch(/town\.json\s*│\s*lawful\s*│\s*1 \(1 waived\)/)
    expect(out).toContain('merger: unused')
  })

  it('stands in the JSON', async () => {
    const { code, out } = await bianzhi(`${words} --format json`, { files: files(old) })
    expect(code).toBe(0)
    expect(JSON.parse(out).results[0]).toMatchObject({
      outcome: 'lawful',
      counts: { violated: 1 },
      waived: 1,
      findings: [{ verdict: 'violated', waiver: { id: 'merger', document: '县编〔2010〕8号' } }, {}],
      waivers: [
        { id: 'merger', status: 'used', findings: ['demo-town/offices@town'] },
        { id: 'older', status: 'expired', findings: [] },
      ],
    })
  })

  it('says where in the file something is wrong', async () => {
    const form = { ...files(), 'waivers.yaml': waiversYaml().replace('until:', 'untill:') }
    const wrong = await bianzhi(words, { files: form })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('waivers.yaml:11:5: waivers[0].untill: ')
    const names = { ...files(), 'waivers.yaml': waiversYaml().replace('[town]', '[twon]') }
    const { code, err } = await bianzhi(words, { files: names })
    expect(code).toBe(2)
    expect(err).toContain('waivers.yaml:6:16: waivers[0].subjects[0]: there is no jurisdiction `twon`')
    expect(err).toContain('did you mean `town`?')
  })

  it('tells a file of another kind', async () => {
    const pack = await bianzhi('check town.json --pack pack.yaml --waivers pack.yaml', { files: files() })
    expect(pack.err).toContain('pack.yaml: this is a pack where waivers are expected; write it behind --pack')
    const waivers = await bianzhi('check waivers.yaml --pack pack.yaml', { files: files() })
    expect(waivers.err).toContain(
      'these are waivers where a snapshot is expected; write them behind --waivers',
    )
  })
})
