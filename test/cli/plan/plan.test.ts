import { readFileSync } from 'node:fs'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSnapshot } from '../../../src/index.ts'
import { applyPlan, readPlan, withPlan } from '../../../src/reform/index.ts'
import { readTable } from '../../../src/tables/index.ts'
import { bianzhi, type Surroundings } from '../terminal.ts'

const before = `
schema: bianzhi/snapshot@1
day: 2009-12-31
jurisdictions: [{ id: county, name: 某县 }]
agencies:
  - { id: farm, name: 农业局, jurisdiction: county, kind: government-department }
  - { id: trade, name: 商务局, jurisdiction: county, kind: government-department }
establishment:
  - { agency: farm, category: administrative, approved: 10 }
  - { agency: trade, category: administrative, approved: 5 }
matters: [{ id: seed, name: 种子管理, jurisdiction: county }, { id: fair, name: =集市管理, jurisdiction: county }]
assignments: [{ of: seed, role: lead, by: farm }, { of: fair, role: lead, by: trade }]
records: []
`
const plan = `
schema: bianzhi/plan@1
title: { zh: 某县改革, en: Reform of a county }
jurisdiction: county
from: 2010-06-30
operations:
  - { id: end, kind: abolish, agency: farm }
  - { id: posts, kind: transfer-establishment, from: farm, to: trade }
  - { id: more, kind: adjust-establishment, agency: trade, category: administrative, amount: 2 }
`
const pack = `
schema: bianzhi/pack@1
id: rules
version: 1.0.0
title: { zh: 某县规定, en: Provisions of a county }
inForce: { from: 2000-01-01, basis: assumed }
sources: { text: { title: 某县规定, status: reported } }
measures:
  orphans:
    kind: count
    subject: jurisdiction
    relation: records
    where: { kind: orphaned-matter }
    title: { zh: 无人承接的事项, en: matters that nobody takes over }
    unit: item
rules:
  no-orphans:
    title: { zh: 事项均有承接, en: Every matter is taken over }
    forEach: { subject: jurisdiction }
    require: { kind: limit, of: orphans, max: 0 }
    force: mandatory
    cite: { source: text, article: 第一条 }
  posts-never-more:
    title: { zh: 编制只减不增, en: Posts only fall }
    forEach: { subject: jurisdiction }
    require: { kind: change, of: administrative-establishment, since: before, only: decrease }
    force: mandatory
    cite: { source: text, article: 第二条 }
`
const files = { 'before.yaml': before, 'plan.yaml': plan, 'rules.yaml': pack }
const run = (words: string, more: Surroundings = {}) =>
  bianzhi(`plan ${words}`, { files, env: { LANG: 'en_GB.UTF-8' }, ...more })
const known = applyPlan(readSnapshot(parse(before)), readPlan(parse(plan)))

describe('bianzhi plan apply', () => {
  it('writes what stands afterwards, and tells beside it what was done and left undone', async () => {
    const { code, out, err } = await run('apply plan.yaml --before before.yaml')
    expect(code).toBe(0)
    expect(readSnapshot(parse(out))).toEqual(known.after)
    expect(err).toBe(
      [
        'Reform of a county',
        '3 operations carried out, as things stand on 2010-06-30',
        'Bodies: 2 before, 1 after',
        'Matters that move, come or go: 0',
        'Approved posts: 2 more, 0 fewer',
        '',
        '1 loose end',
        '  orphaned matter (1)',
        '    种子管理, 农业局 (end)',
        '',
      ].join('\n'),
    )
  })

  it('writes into a file in its format, with what packs judge of the plan, and never over another', async () => {
    const { code, out, made } = await run('apply plan.yaml --before before.yaml --with-plan --out after.json')
    expect(code).toBe(0)
    expect(out).toContain('Wrote after.json\nReform of a county\n')
    const expected = withPlan(readSnapshot(parse(before)), readPlan(parse(plan)), known)
    expect(readSnapshot(made['after.json'] ?? '')).toEqual(expected)
    const again = await run('apply plan.yaml --before before.yaml --out before.yaml')
    expect([again.code, again.made]).toEqual([2, {}])
    expect(again.err).toContain('before.yaml: this file is there already; choose another, or move it away')
  })

  it.each([
    ['ENOTDIR', 'no file can be there; name a file in a folder'],
    ['EEXIST', 'no file can be there; name a file in a folder'],
    ['EACCES', 'nothing may be written there; ask for the right to'],
    ['ENOSPC', 'no room is left there'],
  ])('says why a file cannot be written (%s), which is no bug of ours', async (cause, message) => {
    const writeNew = async () => {
      throw Object.assign(new Error(cause), { code: cause })
    }
    const { code, out, err } = await run('apply plan.yaml --before before.yaml --out there/after.yaml', {
      writeNew,
    })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`there/after.yaml: ${message}`)
  })

  it('leaves what it does not know of a failure a bug', async () => {
    const writeNew = async () => {
      throw new TypeError('wrong')
    }
    const { code } = await run('apply plan.yaml --before before.yaml --out after.yaml', { writeNew })
    expect(code).toBe(70)
  })

  it('reads one of the two from what is piped in, and says the day that it is told', async () => {
    const { out } = await run('apply - --before before.yaml --format json --day 2010-12-31', { stdin: plan })
    expect(JSON.parse(out).day).toBe('2010-12-31')
  })

  it.each([
    ['plan.yaml', 'nothing says what stands before the plan; add `--before` with a snapshot'],
    ['- --before -', '`-` is named twice'],
    ['plan.yaml --before none.yaml', 'none.yaml: there is no such file'],
    ['before.yaml --before before.yaml', 'before.yaml: this is a snapshot where a plan is expected'],
    ['plan.yaml --before plan.yaml', 'plan.yaml: this is a plan where a snapshot is expected'],
    ['plan.yaml --before before.yaml --day 2009-01-01', '--day: the plan ends on 2009-01-01'],
    ['plan.yaml --before before.yaml --day soon', '--day: `soon` is no day'],
    [
      'plan.yaml --before before.yaml --out a.xlsx',
      'a file that ends with `.xlsx` would hold yaml; let `--out` end',
    ],
    [
      'plan.yaml --before before.yaml --out a.json --format yaml',
      'a file that ends with `.json` would hold yaml',
    ],
    ['twice.yaml --before before.yaml', 'twice.yaml:6:22: operations[1].agency: `farm` ends already by'],
    ['wrong.yaml --before before.yaml', 'wrong.yaml:5:36: operations[0].amount:'],
  ])('refuses `%s`', async (words, message) => {
    const head = 'schema: bianzhi/plan@1\ntitle: t\nfrom: 2010-06-30\noperations:\n'
    const more = {
      'twice.yaml': `${head}  - { kind: abolish, agency: farm }\n  - { kind: abolish, agency: farm }\n`,
      'wrong.yaml': `${head}  - { kind: abolish, agency: farm, amount: 1 }\n`,
    }
    const { code, out, err } = await run(`apply ${words}`, { files: { ...files, ...more } })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('bianzhi plan ledger', () => {
  it('writes every table as Markdown, in the language of the call', async () => {
    const { code, out } = await run('ledger plan.yaml --before before.yaml --locale zh-CN')
    expect(code).toBe(0)
    expect(out.match(/^## .*$/gm)).toEqual([
      '## 某县改革：职责台账',
      '## 某县改革：领导职数台账',
      '## 某县改革：编制台账',
      '## 某县改革：改革前后对照表',
      '## 某县改革：机构精简情况',
      '## 某县改革：划转单（农业局）',
      '## 某县改革：划转单（商务局）',
      '## 某县改革：遗留问题清单',
    ])
    expect(out).toContain('| 商务局 | 行政编制 |  | 5 | 17 | 12 |')
  })

  it('writes one table as CSV', async () => {
    const { out } = await run('ledger plan.yaml --before before.yaml --sheet reductions --format csv')
    expect((await readTable(out)).rows.map(({ cells }) => cells)).toEqual([
      ['kind of body', 'before', 'after', 'fewer', 'cut'],
      ['government department', '2', '1', '1', '50.0%'],
      ['total', '2', '1', '1', '50.0%'],
    ])
  })

  it('writes a workbook that another reader opens, by the ending of the file', async () => {
    const words = 'ledger plan.yaml --before before.yaml --sheet establishment transfers --out 台账.xlsx'
    const { code, out, madeBytes } = await run(words)
    expect([code, out]).toEqual([0, 'Wrote 台账.xlsx\n'])
    const read = await readExcelFile(Buffer.from(madeBytes['台账.xlsx'] ?? new Uint8Array()))
    expect(read.map(({ sheet }) => sheet)).toEqual(['Establishment', 'Transfers 农业局', 'Transfers 商务局'])
    expect(read[0]?.data[3]?.slice(0, 6)).toEqual(['商务局', 'administrative', null, 5, 17, 12])
  })

  it.each([
    ['L.XLSX', [], ['L.XLSX']],
    ['L.CSV', ['L.CSV'], []],
    ['l.Markdown', ['l.Markdown'], []],
    ['l.txt', ['l.txt'], []],
    ['plans.v2/l', ['plans.v2/l'], []],
  ])('takes %s for what it ends with', async (out, made, madeBytes) => {
    const ended = await run(`ledger plan.yaml --before before.yaml --sheet reductions --out ${out}`)
    expect([ended.code, Object.keys(ended.made), Object.keys(ended.madeBytes)]).toEqual([0, made, madeBytes])
    const [text = ''] = Object.values(ended.made)
    expect(text.slice(0, 3)).toBe({ 'L.CSV': '\uFEFFki', 'L.XLSX': '' }[out] ?? '## ')
  })

  it('writes a table once that is asked for twice', async () => {
    const { out } = await run('ledger plan.yaml --before before.yaml --sheet reductions --sheet reductions')
    expect(out.match(/^## .*$/gm)).toEqual(['## Reform of a county: bodies of each kind'])
  })

  it('writes nothing where no table is left', async () => {
    const still = plan.replace(
      /operations:[\s\S]*/,
      'operations: [{ kind: rename, agency: farm, name: 农业农村局 }]\n',
    )
    const { code, out } = await run('ledger plan.yaml --before before.yaml --sheet transfers', {
      files: { ...files, 'plan.yaml': still },
    })
    expect([code, out]).toEqual([0, ''])
  })

  it('counts the bodies of one place: that of the plan, that which is asked for, or all', async () => {
    const two = before
      .replace('[{ id: county, name: 某县 }]', '[{ id: county, name: 某县 }, { id: other, name: 邻县 }]')
      .replace(
        'establishment:',
        '  - { id: mill, name: 邻县局, jurisdiction: other, kind: government-department }\nestablishment:',
      )
    const counted = async (words: string, own = plan) => {
      const { out } = await run(
        `ledger plan.yaml --before before.yaml --sheet reductions ${words} --format json`,
        {
          files: { ...files, 'before.yaml': two, 'plan.yaml': own },
        },
      )
      return JSON.parse(out).sheets[0].rows.map((row: { before: number; after: number }) => [
        row.before,
        row.after,
      ])[0]
    }
    expect(await counted('--day 2010-06-30')).toEqual([2, 1])
    expect(await counted('--jurisdiction other')).toEqual([1, 1])
    expect(await counted('--day 2010-06-30', plan.replace('jurisdiction: county\n', ''))).toEqual([3, 2])
  })

  it('writes JSON with exact shares', async () => {
    const { out } = await run('ledger plan.yaml --before before.yaml --sheet reductions --format json')
    const { format, day, sheets } = JSON.parse(out)
    expect([format, day, sheets.length]).toEqual(['bianzhi/ledger@1', '2010-06-30', 1])
    expect(sheets[0].rows[0].cut).toEqual({ part: 1, whole: 2 })
  })

  it.each([
    ['--format xlsx', 'nothing says into which file the workbook goes; add `--out FILE.xlsx`'],
    ['--jurisdiction couty', '--jurisdiction: there is no jurisdiction `couty`; did you mean `county`?'],
    ['--sheet people', 'Allowed choices are functions, leadership'],
    ['--out there.md', 'there.md: this file is there already'],
    [
      '--out l.docx',
      'a file that ends with `.docx` would hold markdown; let `--out` end with one of .md, .mark',
    ],
    ['--out plan.yaml', 'a file that ends with `.yaml` would hold markdown'],
    ['--out l.XLSX --format csv', 'a file that ends with `.xlsx` would hold csv'],
    ['--out l.txt --format xlsx', 'a file that ends with `.txt` would hold xlsx'],
  ])('refuses `%s`', async (words, message) => {
    const { code, err, made } = await run(`ledger plan.yaml --before before.yaml ${words}`, {
      files: { ...files, 'there.md': '' },
    })
    expect([code, made]).toEqual([2, {}])
    expect(err).toContain(message)
  })
})

describe('bianzhi plan compare', () => {
  it('writes the bodies of each kind, and every body before and after', async () => {
    const { code, out } = await run('compare plan.yaml --before before.yaml')
    expect(code).toBe(0)
    expect(out.match(/^## .*$/gm)).toEqual([
      '## Reform of a county: bodies of each kind',
      '## Reform of a county: before and after',
    ])
    expect(out).toContain('| 农业局 | government department | abolished | — | — |  | 10 | — |')
  })
})

describe('bianzhi plan check', () => {
  it('judges what stands afterwards with its loose ends, beside what stood before', async () => {
    const { code, out, err } = await run('check plan.yaml --before before.yaml --pack rules.yaml')
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('Reform of a county (plan.yaml)')
    expect(out).toContain('Every matter is taken over')
    expect(out).toContain('Posts only fall')
    expect(out).toContain('before (2009-12-31)')
  })

  it('lists the loose ends whether or not a rule asks for them, in both languages and as data', async () => {
    const call = 'check plan.yaml --before before.yaml --pack national'
    const loose =
      '1 loose end\n  orphaned matter (1)\n    种子管理, 农业局 (end)\n\nReform of a county (plan.yaml)'
    expect((await run(call)).out.startsWith(loose)).toBe(true)
    const { out } = await run(`${call} --locale zh-CN`)
    expect(out).toMatch(/^遗留问题1项\n {2}\S+（1）\n {4}种子管理、农业局（end）\n\n某县改革（plan.yaml）/)
    const data = JSON.parse((await run(`${call} --format json`)).out)
    expect(data.looseEnds).toEqual(JSON.parse(JSON.stringify(known.looseEnds)))
  })

  it('counts what is left over, and says where the plan says something else of itself', async () => {
    const text = `${plan.replace(/ {2}- \{ id: posts.*\n/, '')}comesTo:
  establishment: [{ agency: trade, category: administrative, approved: 9, cite: 附表2 }]
`
    const own = { ...files, 'plan.yaml': text }
    const { err } = await run('apply plan.yaml --before before.yaml --locale zh-CN', { files: own })
    expect(err).toContain('    农业局（行政编制10、end）\n')
    expect(err).toContain('    商务局（行政编制）：方案称9，实为7（附表2）\n')
    const english = await run('apply plan.yaml --before before.yaml', { files: own })
    expect(english.err).toContain('    农业局 (administrative: 10, end)\n')
    expect(english.err).toContain('    商务局 (administrative): the plan says 9, it comes to 7 (附表2)\n')
  })

  it('ends with 0 where nothing is violated', async () => {
    const whole = plan
      .replace(/ {2}- \{ id: more.*\n/, '')
      .concat('  - { kind: transfer-matters, from: farm, to: trade, scope: all }\n')
    const { code, out } = await run('check plan.yaml --before before.yaml --pack rules.yaml --format json', {
      files: { ...files, 'plan.yaml': whole },
    })
    expect(JSON.parse(out).results).toMatchObject([{ snapshot: 'plan.yaml', outcome: 'lawful' }])
    expect(code).toBe(0)
  })

  it('knows every change of the plan, and leaves unknown what the records before leave unknown', async () => {
    const read = (path: string) => readFileSync(`docs/examples/ganzhou-plan/${path}`, 'utf8')
    const { out } = await bianzhi('plan check plan.yaml --before before.yaml --pack ganzhou --format json', {
      files: { 'plan.yaml': read('plan.yaml'), 'before.yaml': read('before.yaml') },
    })
    const { findings } = JSON.parse(out).results[0]
    const verdicts = (rule: string) =>
      new Set(
        findings.flatMap((one: { rule: string; verdict: string }) =>
          one.rule.endsWith(rule) ? [one.verdict] : [],
        ),
      )
    expect(verdicts('departments-have-three-fix-provisions')).toEqual(new Set(['unknown']))
    expect(verdicts('listed-changes-cancel-out')).toEqual(new Set(['violated']))
  })

  it('judges who approved the operations where the plan says it, and else says that it does not', async () => {
    const call = 'check plan.yaml --before before.yaml --pack national --format json'
    const silent = await run(call)
    expect(silent.err).toBe(
      'The plan does not say what was proposed, reviewed, approved and filed of it (`records`): who approved its operations is not judged\n\n',
    )
    const operations = (out: string) =>
      JSON.parse(out).results[0].findings.flatMap((one: { subject: { type: string; id: string } }) =>
        one.subject.type === 'operation' ? [one.subject.id] : [],
      )
    expect(operations(silent.out)).toEqual([])
    const told = await run(call, { files: { ...files, 'plan.yaml': `${plan}records: []\n` } })
    expect(told.err).toBe('')
    expect(operations(told.out)).toContain('end')
  })

  it.each([
    ['plan.yaml --before before.yaml', 'no pack is named'],
    ['plan.yaml --pack rules.yaml', 'nothing says what stands before the plan'],
    ['rules.yaml --before before.yaml --pack rules.yaml', 'this is a pack where a plan is expected'],
    ['plan.yaml --before none.yaml --pack none.yaml', 'none.yaml: there is no such file'],
  ])('refuses `%s`', async (words, message) => {
    const { code, out, err } = await run(`check ${words}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('a group of commands', () => {
  it.each(['plan', 'pack'])('%s takes the language before what it is to do, and after it', async (group) => {
    const alone = await bianzhi(`${group} --locale zh-CN`, { env: { LANG: 'en' } })
    expect([alone.code, alone.out]).toEqual([2, ''])
    expect(alone.err).toContain('用法')
    const part = group === 'plan' ? 'apply none.yaml --before none.yaml' : 'show none.yaml'
    for (const words of [`${group} --locale zh-CN ${part}`, `${group} ${part} --locale zh-CN`]) {
      const { code, err } = await bianzhi(words, { env: { LANG: 'en' } })
      expect(code).toBe(2)
      expect(err).toMatch(/输入有\d处问题|共\d/)
    }
    const wrong = await bianzhi(`${group} --locale fr ${part}`, { env: { LANG: 'en' } })
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Allowed choices are zh-CN, en')])
  })
})

describe('other commands', () => {
  it('say what to do with a plan', async () => {
    const { err } = await bianzhi('check plan.yaml --pack rules.yaml', { files })
    expect(err).toContain('plan.yaml: this is a plan where a snapshot is expected; carry it out with')
  })
})
