import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/documents/text-width.ts'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { packYaml, townText } from '../town.ts'

const files = {
  'pack.yaml': packYaml,
  'town.json': townText({ offices: 4, deputies: 2, institution: 13, approvedFor: 'office-2' }),
  'lawful.json': townText(),
}
const show = async (words: string, more: Surroundings = {}) =>
  (await bianzhi(`check ${words} --pack pack.yaml`, { files, ...more })).out

describe('a report', () => {
  it('tells in Chinese what is wrong, with whom, by how much and where that is written', async () => {
    expect(await show('town.json --locale zh-CN')).toBe(`某镇改革后（town.json）
事实日 2010-11-17 · 适用法律日 2010-11-17
规则包：某镇机构规定 demo-town@1.2.3

── 某镇机构规定 demo-town ──────────────────────────────────────────────────────

违反 5

  ✗ 党政机构限额（强制）
    某镇  政府工作部门为4个，超过上限2个，超出2个
    〔机构编制条例 · 第九条〕  demo-town/offices

  ! 副职职数（原则上）
    核定副职职数为2名，超过上限1名，超出1名；可循途径：经批准可增配（不具备）
      党政办公室、社会事务办公室、财政所（共3个）
    〔某镇机构改革方案 · 第五条〕 转引  demo-town/deputies

  ! 事业编制与行政编制之比（一般）
    某镇  事业编制为13名，行政编制为10名，高于1.2:1的比例，超出1名
    〔示意规定〕 示意  demo-town/ratio

允许 1

  ✓ 副职职数（原则上）
    经济发展办公室  核定副职职数为2名，超过上限1名，超出1名；但属允许的情形：经
                    批准可增配
    〔某镇机构改革方案 · 第五条〕 转引  demo-town/deputies

无法判断 1

  ? 行政编制只减不增（倡导）
    行政编制只减不增
    某镇  现为10名；缺少改革前快照（未提供）
    〔某镇机构改革方案 · 第七条〕 转引  demo-town/no-growth

自述数字核对：1项 〔某镇机构改革方案〕
┌──────────────────────┬──────────┬──────┬──────┬──────┐
│ 数字                 │ 文件自述 │ 核算 │ 相差 │ 核对 │
├──────────────────────┼──────────┼──────┼──────┼──────┤
│ 设置机构数（附件一） │        4 │  4个 │      │ 一致 │
└──────────────────────┴──────────┴──────┴──────┴──────┘

判断7项 · 违反 5（强制 1、原则上 3、一般 1） · 允许 1 · 无法判断 1
结论：违规 unlawful — 违反强制性规定
`)
  })

  it('tells the same in English', async () => {
    const out = await show('town.json --locale en', { columns: 120 })
    expect(out).toContain('A town after its reform (town.json)\nfacts of 2010-11-17 · law of 2010-11-17\n')
    expect(out).toContain('  ✗ Ceiling of offices (mandatory)\n')
    expect(out).toContain('      党政办公室, 社会事务办公室, 财政所 (3 in all)\n')
    expect(out).toContain('    〔某镇机构改革方案 · 第五条〕 reported  demo-town/deputies\n')
    expect(out).toContain('    〔示意规定〕 illustrative  demo-town/ratio\n')
    expect(out).toContain(
      '    某镇  it is 10 posts; missing: the snapshot `before`, which was not supplied\n',
    )
    expect(out).toContain('outcome: unlawful — a mandatory rule is violated\n')
  })

  it.each(['zh-CN', 'en'])('keeps within the terminal, in %s', async (locale) => {
    for (const columns of [60, 80, 100, 120]) {
      const widths = (await show(`town.json --locale ${locale}`, { columns })).split('\n').map(textWidth)
      expect(Math.max(...widths)).toBe(columns)
    }
    const wide = await show(`town.json --locale ${locale}`, { columns: 300 })
    expect(Math.max(...wide.split('\n').map(textWidth))).toBe(120)
  })

  it('is coloured on a terminal, and nowhere else', async () => {
    const esc = String.fromCharCode(27)
    expect(await show('town.json', { isTTY: true })).toContain(`${esc}[31m✗${esc}[39m`)
    expect(await show('town.json', { isTTY: false })).not.toContain(esc)
    expect(await show('town.json', { isTTY: true, env: { NO_COLOR: '1' } })).not.toContain(esc)
    expect(await show('town.json', { isTTY: true, env: { TERM: 'dumb' } })).not.toContain(esc)
  })

  it('says so where nothing is found', async () => {
    const words = 'lawful.json --locale zh-CN --before before.json'
    const out = await show(words, { files: { ...files, 'before.json': townText({ day: '2009-01-01' }) } })
    expect(out).toContain('没有违反、允许或无法判断的事项。')
    expect(out).toContain('结论：合规 lawful — 没有违反强制性规定')
    expect(out).toContain('-2')
  })

  it('says why a run fails that is lawful', async () => {
    const more = { files: { ...files, 'ratio.json': townText({ institution: 13 }) } }
    expect(await show('ratio.json --locale en --fail-on general', more)).toContain(
      'outcome: lawful — no mandatory rule is violated\n1 violation reaches --fail-on general\n',
    )
    expect(await show('ratio.json --locale en', more)).not.toContain('--fail-on')
  })

  it('shows several snapshots one after another, and side by side at the end', async () => {
    const out = await show('town.json lawful.json --locale zh-CN')
    expect(out.indexOf('某镇改革后（town.json）')).toBe(0)
    expect(out).toContain('某镇改革后（lawful.json）')
    expect(out).toMatch(/│ town\.json +│ 违规 │ +5 │ +1 │ +1 │\n│ lawful\.json +│ 合规 │ +0 │ +0 │ +1 │\n/)
  })

  it('lets no name move the cursor', async () => {
    const esc = String.fromCharCode(27)
    const evil = townText({ offices: 3 }).replace('"某镇"', `"某${'\\u001b'}[2J${'\\u202e'}镇\\n"`)
    const out = await show('town.json', {
      files: { ...files, 'town.json': evil },
      isTTY: true,
      env: { NO_COLOR: '1' },
    })
    expect(out).not.toContain(esc)
    expect(out).toContain('某\uFFFD[2J\uFFFD镇\uFFFD')
  })
})
