import { describe, expect, it } from 'vitest'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { packYaml, townText } from '../town.ts'

const check = (name: string, content: string | Uint8Array, more: Surroundings['files'] = {}) =>
  bianzhi(`check ${name} --pack pack.yaml --locale en`, {
    files: { 'pack.yaml': packYaml, [name]: content, ...more },
  })

const lines = (text: string): readonly string[] => text.trim().split('\n')

describe('a snapshot in a file', () => {
  it('is read as JSON and as YAML alike', async () => {
    const yaml = `
schema: bianzhi/snapshot@1
day: 2010-11-17
jurisdictions: [{ id: town, name: 某镇, level: township }]
agencies:
  - &office { id: a, name: 办公室, jurisdiction: town, kind: government-department }
  - { id: b, name: 财政所, jurisdiction: town, kind: government-department }
establishment: []
leadership: []
records: null
`
    expect((await check('town.yml', yaml)).code).toBe(0)
    expect((await check('town.YAML', yaml)).code).toBe(0)
    expect((await check('town.json', townText())).code).toBe(0)
    expect((await check('town.json', `\uFEFF${townText()}`)).code).toBe(0)
    expect((await check('fd/63', townText())).code).toBe(0)
  })

  it('gets every one of ten faults listed, each at its line and with a way out', async () => {
    const { code, err } = await check(
      'town.yaml',
      `schema: bianzhi/snapshot@1
day: 2010-02-30
jurisdiction: []
jurisdictions:
  - { id: t, name: 某镇, level: twonship }
  - { id: t, name: 某镇, level: township }
agencies:
  - { id: a, name: 局, jurisdiction: tt, kind: goverment-department }
  - { id: b, kind: institution, parent: b }
establishment:
  - { agency: a, category: administrative, approved: -1 }
  - agency: a
    category: institution
    aproved: 2
`,
    )
    expect(code).toBe(2)
    expect(lines(err)).toEqual([
      expect.stringMatching(/^town\.yaml:2:1: day: .*\[malformed-day\]$/),
      expect.stringMatching(
        /^town\.yaml:3:1: jurisdiction: .*did you mean `jurisdictions`\? {2}\[unknown-key\]$/,
      ),
      expect.stringMatching(
        /^town\.yaml:5:24: jurisdictions\[0\]\.level: .*`township`\? {2}\[unknown-word\]$/,
      ),
      expect.stringMatching(/^town\.yaml:6:7: jurisdictions\[1\]\.id: .*\[duplicate-id\]$/),
      expect.stringMatching(/^town\.yaml:8:23: agencies\[0\]\.jurisdiction: .*\[dangling-reference\]$/),
      expect.stringMatching(
        /^town\.yaml:8:41: agencies\[0\]\.kind: .*`government-department`\? {2}\[unknown-word\]$/,
      ),
      expect.stringMatching(/^town\.yaml:9:5: agencies\[1\]\.name: .*\[missing-field\]$/),
      expect.stringMatching(/^town\.yaml:9:33: agencies\[1\]\.parent: .*\[cycle\]$/),
      expect.stringMatching(/^town\.yaml:11:44: establishment\[0\]\.approved: .*\[malformed-number\]$/),
      expect.stringMatching(
        /^town\.yaml:14:5: establishment\[1\]\.aproved: .*`approved`\? {2}\[unknown-key\]$/,
      ),
      '',
      'The input has 10 problems.',
    ])
  })

  it('has its faults placed in JSON, too', async () => {
    const { err } = await check(
      'town.json',
      '{"schema": "bianzhi/snapshot@1",\n\t"day": "2010-11-17",\n\t"dey": 1}',
    )
    expect(err).toMatch(/^town\.json:3:2: dey: .*did you mean `day`\?/)
    const twice = await check('town.json', '{"day": 1,\n "day": 2}')
    expect(twice.err).toMatch(/^town\.json:2:2: day: key `day` stands twice in one object; keep one; .*\n/)
  })

  it.each([
    ['a list that is not closed', 'a: 1\nb: [1, 2\n', 2, 4, ' `]`'],
    ['a key that stands twice', 'day: 1\nday: 2\n', 2, 1, 'key `day` stands twice in one object; keep one'],
    [
      'a tab before a key',
      'a:\n\tb: 1\n',
      2,
      1,
      'a tab stands where blanks are expected; indent with blanks',
    ],
    ['a full-width colon', 'a: 1\nb：2\n', 2, 1, 'write a half-width `: `, not `：`'],
    ['a tag', 'day: !!timestamp 2010-11-17\n', 1, 6, 'tag `!!timestamp` is not known'],
    ['a tag of a program', 'a: 1\nb: !!js/function "f"\n', 2, 4, 'tag `!!js/function` is not known'],
    [
      'an alias of nothing',
      'a: 1\nb: *c\n',
      2,
      4,
      'alias `*c` stands for nothing; mark what it stands for with `&c`',
    ],
    ['a list as a key', '? [a]\n: 1\n', 1, 3, 'a list or an object stands as a key'],
    ['a second document', 'a: 1\n---\nb: 1\n', 2, 1, 'several documents in the file'],
    ['nothing', '# only a remark\n', 1, 1, 'the document is empty'],
    ['a single word', 'town\n', 1, 1, 'the document is a single value'],
    ['a list', '- a\n', 1, 1, 'a list is given where an object is expected'],
    ['a hostile key', '__proto__: { x: 1 }\n', 1, 1, 'key `__proto__` is refused'],
  ])('is refused as YAML with %s', async (_, text, line, column, message) => {
    const { code, err } = await check('town.yaml', text)
    expect(code).toBe(2)
    const [place, ...rest] = lines(err)[0]?.split(': ') ?? []
    expect(place).toBe(`town.yaml:${line}:${column}`)
    expect(rest.join(': ')).toContain(message)
  })

  it('is refused with one problem where lists stand too deep in one another', async () => {
    for (const closed of ['', ']'.repeat(5000)]) {
      const { code, err } = await check('town.yaml', `a: ${'['.repeat(5000)}${closed}`)
      expect(code).toBe(2)
      expect(err).toMatch(
        /^town\.yaml:1:\d+: lists and objects stand too deep .*\[too-deep\]\n\nThe input has 1 problem\.\n$/,
      )
    }
  })

  it('may use an alias often, but not until it bursts', async () => {
    const often = `schema: bianzhi/snapshot@1\nday: 2010-11-17\nagencies:\n  - { id: a, name: &n 局 }\n${Array.from({ length: 500 }, (_, i) => `  - { id: a${i}, name: *n }\n`).join('')}`
    expect((await check('town.yaml', often)).err).toBe('')
    const tens = (of: string) => `[${Array(10).fill(of).join(', ')}]`
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} ${tens(`*a${i}`)}\n`).join('')
    const bomb = await check('town.yaml', `a0: &a0 ${tens('ha')}\n${levels}`)
    expect(bomb.err).toContain('town.yaml: its aliases stand for too much')
  })

  it('is refused where it is not text in UTF-8, or of a kind nobody reads', async () => {
    const gbk = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x3a, 0x20, 0x61])
    expect((await check('town.yaml', gbk)).err).toContain(
      'town.yaml: this is not UTF-8 text; save it as UTF-8',
    )
    expect((await check('town.xlsx', gbk)).err).toContain('a file of the kind `.xlsx` cannot be read')
  })

  it('gets one problem, not hundreds, where it is a pack', async () => {
    const { err } = await check('town.yaml', packYaml)
    expect(lines(err)).toHaveLength(3)
    expect(err).toContain('town.yaml: this is a pack where a snapshot is expected')
  })
})

describe('a pack in a file', () => {
  it('gets its faults listed at their lines', async () => {
    const wrong = packYaml
      .replace('of: departments', 'of: departmnts')
      .replace('force: general', 'force: strong')
    const { code, err } = await check('town.json', townText(), { 'pack.yaml': wrong })
    expect(code).toBe(2)
    expect(err).toMatch(/^pack\.yaml:\d+:\d+: rules\.ratio\.force: /m)
    const misspelt = packYaml.replace('of: departments', 'of: departmnts')
    const { err: other } = await check('town.json', townText(), { 'pack.yaml': misspelt })
    expect(other).toMatch(/^pack\.yaml:17:29: rules\.offices\.require\.of: .*did you mean `departments`\?/m)
  })

  it('that is a snapshot was probably meant to be judged', async () => {
    const files = { 'pack.yaml': packYaml, 'town.json': townText(), 'other.json': townText() }
    const { code, err } = await bianzhi('check town.json --pack pack.yaml other.json', { files })
    expect(code).toBe(2)
    expect(err).toContain(
      'other.json: this is a snapshot where a pack is expected; write snapshots before --pack',
    )
  })

  it('may not have the id of another', async () => {
    const files = { 'a.yaml': packYaml, 'b.yaml': packYaml, 'town.json': townText() }
    const { code, err } = await bianzhi('check town.json --pack a.yaml b.yaml', { files })
    expect(code).toBe(2)
    expect(err).toContain('demo-town')
  })
})

describe('what is asked of the packs', () => {
  it('is looked up in them once, however many snapshots there are', async () => {
    const files = { 'pack.yaml': packYaml, 'a.json': townText(), 'b.json': townText() }
    const words =
      'check a.json b.json --pack pack.yaml --law-on 2010-2-3 --baseline 2002=a.json --assume-territory demo-twn --alternative demo-town/x'
    const { code, out, err } = await bianzhi(words, { files })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(lines(err)).toEqual([
      expect.stringMatching(/^bianzhi: --law-on: `2010-2-3` is not a day; /),
      expect.stringMatching(/^bianzhi: --baseline: `2002` is not known; /),
      expect.stringMatching(
        /^bianzhi: --assume-territory: `demo-twn` is not known; did you mean `demo-town`\?/,
      ),
      expect.stringMatching(/^bianzhi: --alternative: `demo-town\/x` is not known; /),
      '',
      'The input has 4 problems.',
    ])
  })

  it('is traced to the file where an attribute is not of its declared type', async () => {
    const pack = packYaml.replace(
      'rules:',
      'attributes: { jurisdiction.population: { type: number, title: { zh: 人口, en: population }, unit: person } }\nrules:',
    )
    const document = (day: string) =>
      `schema: bianzhi/snapshot@1\nday: ${day}\njurisdictions: [{ id: t, name: 某镇, level: township, attributes: { population: many } }]\n`
    const files = { 'pack.yaml': pack, 'a.yaml': document('2010-11-17'), 'b.yaml': document('2009-11-17') }
    const { code, err } = await bianzhi('check a.yaml --before b.yaml --pack pack.yaml', { files })
    expect(code).toBe(2)
    expect(err).toMatch(/^a\.yaml:3:1: jurisdictions\.t\.attributes\.population: .*\[attribute-type\]$/m)
    expect(err).toMatch(/^b\.yaml:3:1: jurisdictions\.t\.attributes\.population: .*\[attribute-type\]$/m)
  })
})
