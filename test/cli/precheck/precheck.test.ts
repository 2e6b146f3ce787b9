import { describe, expect, it } from 'vitest'
import { bianzhi } from '../terminal.ts'

const pack = `
schema: bianzhi/pack@1
id: rules
version: 1.0.0
title: { zh: 某镇规定, en: Provisions of a town }
inForce: { from: 2000-01-01, basis: assumed }
sources: { plan: { title: 某镇方案, status: reported } }
rules:
  limit:
    title: { zh: 事业编制限额, en: Limit of institution posts }
    forEach: { subject: jurisdiction }
    require: { kind: limit, of: institution-establishment, max: 10 }
    force: mandatory
    cite: { source: plan, article: 第一条 }
    allowances:
      - { title: { zh: 经批准可增, en: more with approval }, approval: { kind: approval }, raises: 2 }
  staff:
    title: { zh: 人员不超编, en: Staff within posts }
    forEach: { subject: agency }
    require: { kind: limit, of: actual-staff, max: approved-posts }
    force: mandatory
    cite: { source: plan, article: 第二条 }
`
const town = (approved: number, actual: number | undefined) => `
schema: bianzhi/snapshot@1
day: 2010-11-17
jurisdictions: [{ id: town, name: 某镇 }]
agencies: [{ id: station, name: 农技站, jurisdiction: town }]
establishment:
  - { agency: station, category: institution, approved: ${approved}${actual === undefined ? '' : `, actual: ${actual}`} }
records: []
`
const book = (until: string) => `
schema: bianzhi/book@1
reservations:
  - { id: r1, change: { post: { agency: station, category: institution } }, on: 2010-11-01, until: ${until}, state: reserved }
`
const files = {
  'rules.yaml': pack,
  'town.yaml': town(9, 8),
  'full.yaml': town(10, 10),
  'over.yaml': town(12, 10),
  'unsaid.yaml': town(9, undefined),
  'book.yaml': book('2010-12-31'),
  'old.yaml': book('2010-11-16'),
  'typo.yaml': book('2010-12-31').replace('station', 'statoin'),
  'county.yaml': pack
    .replace(
      'approval: { kind: approval }',
      'approval: { kind: approval, by: { jurisdiction.level: county } }',
    )
    .replace('status: reported', 'status: illustrative'),
  'posts.yaml': pack.replace(/ {2}limit:\n[\s\S]*? {2}staff:/, '  staff:'),
  'change.yaml': `
operations:
  - { kind: adjust-establishment, agency: station, category: institution, amount: 1 }
`,
  'list.json': '[{"kind":"adjust-establishment","agency":"station","category":"institution","amount":2}]',
  'late.yaml': book('2010-12-31').replace('@1', '@1\nlastCommit: 2010-11-18'),
  'plan.yaml': 'schema: bianzhi/plan@1\ntitle: t\noperations: [{ kind: abolish, agency: station }]\n',
  'waivers.yaml': `
schema: bianzhi/waivers@1
waivers:
  - id: w1
    rule: rules/limit
    subjects: [town]
    reason: 过渡期
    approver: 市编委
    document: 市编〔2010〕1号
    from: 2010-01-01
    until: 2010-12-31
`,
  'falls.yaml': pack
    .replace(/limit, of: (institution\S*) max: 10/, 'change, of: $1 since: before, only: decrease')
    .replace(/ {4}allowances:\n.*\n/, ''),
  'together.yaml': `
together:
  - post: { agency: station, category: institution }
  - recruit: { agency: station, category: institution, count: 2 }
`,
  'wrong.yaml': 'post: { agency: station, categry: institution }',
}
const run = (words: string) => bianzhi(`precheck ${words} --pack rules.yaml --locale en`, { files })
const post = '--post station:institution'

describe('bianzhi precheck', () => {
  it('says what is left, and ends with 0 where it may be', async () => {
    const { code, out, err } = await run(`town.yaml ${post}`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      [
        'town.yaml',
        'facts of 2010-11-17 · law of 2010-11-17',
        'packs: Provisions of a town rules@1.0.0',
        'asked: more approved posts: 1 at 农技站 (institution)',
        '',
        'Allowed',
        '',
        'Rules that bind it',
        '  ✓ 某镇: Limit of institution posts (mandatory)  1 post left now, 0 posts left',
        '    then',
        '    Institution establishment may be at most 10 posts',
        '    〔某镇方案 · 第一条〕 reported',
        '',
      ].join('\n'),
    )
  })

  it('says which rule refuses it, and which approval would open it', async () => {
    const over = await run(`over.yaml ${post}`)
    expect(over.code).toBe(1)
    expect(over.out).toContain('Not allowed')
    expect(over.out).toContain('2 posts over now, 3')
    const full = await run(`full.yaml ${post}`)
    expect(full.code).toBe(1)
    expect(full.out).toContain('Needs an approval')
    expect(full.out).toContain('某镇: more with approval (needs: approval; of: 1)')
  })

  it('counts what a book keeps, and tells what has run out', async () => {
    const kept = await run(`town.yaml ${post} --book book.yaml`)
    expect([kept.code, kept.out.split('\n').at(-2)]).toEqual([1, 'Counted as kept: r1'])
    const old = await run(`town.yaml ${post} --book old.yaml`)
    expect([old.code, old.out.split('\n').at(-2)]).toEqual([0, 'Run out, and not counted: r1'])
    expect((await run(`town.yaml ${post} --book book.yaml --on 2011-01-01`)).code).toBe(0)
  })

  it('reads a change from a file, and writes JSON', async () => {
    const { code, out } = await run('town.yaml --change change.yaml --format json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      format: 'bianzhi/precheck@1',
      snapshot: 'town.yaml',
      allowed: 'yes',
      binding: [{ check: 'rules/limit', headroom: 1, after: 0 }],
      missing: [],
    })
    expect((await run('town.yaml --change list.json')).code).toBe(1)
  })

  it('asks of several changes as one', async () => {
    const { code, out } = await run('town.yaml --change together.yaml')
    expect(code).toBe(0)
    expect(out).toContain('农技站: Staff within posts (mandatory)  1 person left now, 0')
  })

  it('counts a waiver that is handed over', async () => {
    const waived = await run(`over.yaml ${post} --waivers waivers.yaml`)
    expect([waived.code, waived.err]).toEqual([0, ''])
    expect((await run(`over.yaml ${post}`)).code).toBe(1)
    const wrong = await run(`over.yaml ${post} --waivers town.yaml`)
    expect(wrong.err).toContain('town.yaml: this is a snapshot where waivers are expected')
  })

  it('compares with an earlier snapshot', async () => {
    const call = `precheck town.yaml ${post} --pack falls.yaml --locale en`
    const at = async (approved: number) =>
      await bianzhi(`${call} --before earlier.yaml`, {
        files: { ...files, 'earlier.yaml': town(approved, 8).replace('11-17', '11-16') },
      })
    expect([(await at(9)).code, (await at(10)).code]).toEqual([1, 0])
    expect((await bianzhi(call, { files })).code).toBe(3)
  })

  it('ends with 3 where it cannot be told', async () => {
    const { code, out } = await run('unsaid.yaml --recruit station:institution')
    expect(code).toBe(3)
    expect(out).toContain('Cannot be told')
    expect(out).toContain('Missing\n  actual of 农技站 (institution)')
    expect((await run('town.yaml --deputy station')).code).toBe(3)
  })

  it.each([
    ['--recruit station:institution', 0],
    ['--recruit station:institution:1', 0],
    ['--recruit station:institution:2', 1],
    ['--post station:institution:-1', 0],
    ['--transfer :station:institution', 0],
    ['--transfer :station:institution:2', 1],
    ['--transfer station::institution:9', 2],
    ['--transfer station::institution:8', 3],
    ['--post station:institution:-2', 1],
  ])('understands %s', async (words, code) => {
    expect((await run(`town.yaml ${words}`)).code).toBe(code)
  })

  it.each([
    ['--deputy office:2', 'deputies', 2],
    ['--chief office:2', 'chiefs', 2],
    ['--appoint office:deputy:2', 'led', 2],
    ['--transfer station:office:institution:2', 'staff', 2],
  ])('asks with %s of %s', async (words, rule, by) => {
    const limit = (of: string, max: string) => `
  ${of === 'leaders' ? 'led' : of === 'actual-staff' ? 'staff' : of.replace('y-posts', 'ies').replace('f-posts', 'fs')}:
    title: { zh: 限额, en: Limit }
    forEach: { subject: agency, where: { name: 党政办 } }
    require: { kind: limit, of: ${of}, max: ${max} }
    force: mandatory
    cite: { source: plan }`
    const rules = ['deputy-posts', 'chief-posts', 'leaders', 'actual-staff'].map((of) => limit(of, '9'))
    const more = {
      'all.yaml': `${pack.split('rules:\n')[0]}rules:${rules.join('')}\n`,
      'led.yaml': `
schema: bianzhi/snapshot@1
day: 2010-11-17
jurisdictions: [{ id: town, name: 某镇 }]
agencies: [{ id: station, name: 农技站, jurisdiction: town }, { id: office, name: 党政办, jurisdiction: town }]
establishment:
  - { agency: station, category: institution, approved: 9, actual: 2 }
  - { agency: office, category: institution, approved: 9, actual: 0 }
leadership: null
`,
    }
    const { out } = await bianzhi(`precheck led.yaml --pack all.yaml ${words} --format json`, { files: more })
    expect(JSON.parse(out)).toMatchObject({
      allowed: 'yes',
      binding: [{ check: `rules/${rule}`, headroom: 9, after: 9 - by }],
    })
  })

  it.each([
    ['', 'nothing says what is to happen'],
    [`${post} --deputy station`, 'several changes are asked for'],
    [
      `${post} ${post}`,
      "option '--post <agency:category:n>' argument 'station:institution' is invalid. It stands twice",
    ],
    [`${post} --book book.yaml --book old.yaml`, "argument 'old.yaml' is invalid. It stands twice"],
    ['--change change.yaml --change list.json', "argument 'list.json' is invalid. It stands twice"],
    [`${post} --pack rules.yaml`, 'the pack `rules.yaml` is named twice'],
    ['--change - --book -', '`-` is named twice'],
    ['--post station', '`--post station` is not understood; write `--post AGENCY:CATEGORY`'],
    ['--post station', 'or write it into a file behind --change'],
    ['--transfer ::institution', 'FROM or TO may be left empty; or write it into a file behind --change'],
    ['--transfer :station:', '`--transfer :station:` is not understood'],
    [
      `${post} --book typo.yaml`,
      'typo.yaml:4:33: reservations[0].change.post.agency: there is no `statoin` in the snapshot; did you mean `station`?',
    ],
    [`${post} --on 2010-11-16`, '--on: 2010-11-16 is before 2010-11-17, the day of the snapshot'],
    ['--post statoin:institution', '--post.agency: there is no `statoin`; did you mean `station`?'],
    ['--change wrong.yaml', 'wrong.yaml:1:26: post.categry'],
    ['--change none.yaml', 'none.yaml: there is no such file'],
    [
      `${post} --book town.yaml`,
      'town.yaml: this is a snapshot where a book is expected; write snapshots right after',
    ],
    [`${post} --book rules.yaml`, 'rules.yaml: this is a pack where a book is expected'],
    [
      '--change plan.yaml',
      'plan.yaml: this is a plan where a change is expected; keep its `operations` alone',
    ],
    ['--change book.yaml', 'book.yaml: this is a book where a change is expected; write it behind --book'],
    ['--post station:instituton', '--post.category: `instituton` is'],
    ['--post station:instituton', 'did you mean `institution`?'],
    ['--recruit station:instituton', '--recruit.category: `instituton` is'],
    ['--transfer station:office:instituton', 'fewer than are taken from it; did you mean `institution`?'],
    [
      `${post} --book late.yaml`,
      'town.yaml: day: it is of 2010-11-17, and on 2010-11-18 a reservation of the book was carried out',
    ],
    [`${post} --on soon`, '--on: `soon` is not a day'],
    [`${post} --law-on soon`, '--law-on: `soon` is not a day'],
    [`${post} --alternative rules/none`, '--alternative: `rules/none` is not known'],
  ])('refuses `%s`', async (words, message) => {
    const { code, err, out } = await run(`town.yaml ${words}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('speaks Chinese', async () => {
    const { out } = await bianzhi(`precheck full.yaml ${post} --pack rules.yaml --locale zh-CN`, { files })
    expect(out).toContain('须经批准方可办理')
    expect(out).toContain('拟办事项：增加核定编制：农技站（事业编制）1名')
    expect(out).toContain('某镇：事业编制限额（强制）  现余0名，办理后超1名')
    expect(out).toContain('可循途径\n  某镇：经批准可增（须有批准；数量：1）')
  })
  it('says what is illustrative, what is assumed, and from whom an approval must come', async () => {
    const call = `precheck full.yaml ${post} --pack county.yaml --assume-territory rules`
    const zh = await bianzhi(`${call} --locale zh-CN`, { files })
    expect(zh.out).toContain('规则包：某镇规定 rules@1.0.0\n假设适用：rules\n')
    expect(zh.out).toContain('〔某镇方案 · 第一条〕 示意')
    expect(zh.out).toContain('（须有批准；作出者：层级 县级；数量：1）')
    const en = await bianzhi(`${call} --locale en`, { files })
    expect(en.out).toContain('assumed to apply: rules\n')
    expect(en.out).toContain('〔某镇方案 · 第一条〕 illustrative')
    expect(en.out).toContain('(needs: approval; by: level County; of: 1)')
  })

  it.each([
    ['--post station:institution:-2', '减少核定编制：农技站（事业编制）2名'],
    ['--deputy station', '增加副职职数：农技站1名'],
    ['--chief station:2', '增加正职职数：农技站2名'],
    ['--appoint station:deputy', '任用：农技站（副职）1名'],
    ['--recruit station:institution:2', '招录：农技站（事业编制）2名'],
    ['--transfer station::institution', '调动：农技站 → 外单位（事业编制）1名'],
    ['--change change.yaml', '方案操作：增减编制'],
    ['--change together.yaml', '增加核定编制：农技站（事业编制）1名；同时招录：农技站（事业编制）2名'],
  ])('says that %s was asked', async (words, text) => {
    const call = `precheck town.yaml ${words} --pack rules.yaml --locale zh-CN`
    expect((await bianzhi(call, { files })).out).toContain(`拟办事项：${text}\n`)
  })

  it('cannot tell what no rule bounds, and says which figure that is', async () => {
    const asked = (words: string) =>
      bianzhi(`precheck town.yaml ${words} --pack posts.yaml --locale zh-CN`, { files })
    const alone = await asked('--post station:institution:500')
    expect([alone.code, alone.out]).toEqual([3, expect.stringContaining('没有适用的规则约束这一事项')])
    const part = await asked('--change together.yaml')
    expect(part.code).toBe(3)
    expect(part.out).toContain('缺少\n  没有适用的规则约束农技站（事业编制）核定编制的增加')
  })
})
