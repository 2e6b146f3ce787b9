import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folder, files as layered, packs } from '../layers.ts'
import { bianzhi } from '../terminal.ts'

const province = 'docs/examples/province'
const read = (name: string) => readFileSync(`${province}/${name}`, 'utf8')
const files = {
  'yunzhou.pack.yaml': read('yunzhou.pack.yaml'),
  'county.yaml': read('county.yaml'),
  'yunzhou.scenarios.yaml': read('yunzhou.scenarios.yaml').replace(
    /^packs: .*$/m,
    'packs: [./yunzhou.pack.yaml]',
  ),
}
const run = (words: string, more: Readonly<Record<string, string>> = {}) =>
  bianzhi(words, { files: { ...files, ...more }, env: { LANG: 'en' } })

describe('a pack that ships and stands above one that is named', () => {
  it('judges as if it were named', async () => {
    const alone = await run('check county.yaml --pack yunzhou.pack.yaml --format json')
    const named = await run('check county.yaml --pack yunzhou.pack.yaml national --format json')
    expect(alone.err).toBe('')
    expect(JSON.parse(alone.out)).toEqual(JSON.parse(named.out))
  })

  it('stands behind scenarios, cases, comparisons and resolutions', async () => {
    expect((await run('test yunzhou.scenarios.yaml')).code).toBe(0)
    const own = '--pack yunzhou.pack.yaml'
    const cases = await run(`cases reserved-posts-stay-free ${own} --snapshot county.yaml`)
    expect([cases.code, cases.err]).toEqual([0, ''])
    expect(cases.out).toContain('packs: [ ./yunzhou.pack.yaml, national ]\n')
    const resolved = await run(`pack resolve reserved-posts-stay-free county.yaml --subject education ${own}`)
    expect([resolved.code, resolved.err]).toEqual([0, ''])
    const compared = await run(`compare county.yaml ${own} --law-on 2024-06-30,2025-06-30`)
    expect([compared.code, compared.err]).toEqual([0, ''])
  })

  it('is told by the name that was meant, at its line', async () => {
    const wrong = { 'yunzhou.pack.yaml': files['yunzhou.pack.yaml'].replace('[national]', '[shandong]') }
    const { code, err } = await run('check county.yaml --pack yunzhou.pack.yaml', wrong)
    expect(code).toBe(2)
    expect(err).toContain(
      'yunzhou.pack.yaml:6:11: extends[0]: pack `yunzhou` stands under `shandong`, which is not among the packs; did you mean `shandong-2014`?',
    )
  })
})

describe('the cases of a rule that stands to one above', () => {
  it.each(['example-county/institution-posts', 'example-province/leaders'])('%s are made', async (rule) => {
    const { code, out, err } = await bianzhi(
      `cases ${rule} ${packs} --snapshot ${folder}/county.json --out a.yaml`,
      {
        files: layered,
        env: { LANG: 'en' },
      },
    )
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: 'Wrote a.yaml\n' })
  })

  it('write no file where none can be made, and say why', async () => {
    const words = 'cases posts-cut --pack yunzhou.pack.yaml --snapshot county.yaml --out a.scenarios.yaml'
    const { code, out, err, made } = await run(words)
    expect({ code, out, made }).toEqual({ code: 3, out: '', made: {} })
    expect(err).toContain('it compares with an earlier snapshot; hand over `before`')
  })

  it('do not write over a file', async () => {
    const words = 'cases reserve --pack yunzhou.pack.yaml --snapshot county.yaml --out county.yaml'
    const { code, err } = await run(words)
    expect(code).toBe(2)
    expect(err).toContain('county.yaml: this file is there already')
  })
})

describe('bianzhi check --only', () => {
  const check = (words: string) => run(`check county.yaml --pack yunzhou.pack.yaml --format json ${words}`)

  it('shows the findings of a pack or a rule, which decide the exit code', async () => {
    const all = JSON.parse((await check('')).out).results[0]
    const first = all.findings.find(({ verdict }: { verdict: string }) => verdict === 'violated')
    const own = await check(`--only ${first.rule}`)
    const [result] = JSON.parse(own.out).results
    expect(result.findings).toEqual(all.findings.filter(({ rule }: { rule: string }) => rule === first.rule))
    expect(result.findings.length).toBeLessThan(all.findings.length)
    expect([result.only, result.outcome]).toEqual([[first.rule], all.outcome])
    expect([own.code, (await check('--only yunzhou')).code]).toEqual([1, 1])
    // kept: another rule is broken, and does not count
    const kept = await check('--only division-leaders')
    expect([kept.code, JSON.parse(kept.out).results[0].findings]).toEqual([0, []])
  })

  it('refuses a name of no pack and no rule', async () => {
    const { code, err } = await check('--only yunzhuo')
    expect(code).toBe(2)
    expect(err).toContain('`--only yunzhuo` names no pack and no rule; did you mean `yunzhou`?')
  })
})

describe('a choice', () => {
  it('may be called as elsewhere', async () => {
    const { code, out, made } = await run('pack new demo --level city --locale zh')
    expect([code, out.slice(0, 3)]).toEqual([0, '已写入'])
    expect(made['demo.pack.yaml']).toContain('prefecture')
    expect((await run('pack new demo --level citi')).code).toBe(2)
  })
})

describe('bianzhi pack lint --scenarios', () => {
  it('says that a case fails, and ends with 1', async () => {
    const wrong = files['yunzhou.scenarios.yaml'].replace(
      'staff: 28, verdict: satisfied',
      'staff: 28, verdict: violated',
    )
    const words = 'pack lint yunzhou.pack.yaml --scenarios yunzhou.scenarios.yaml'
    const { code, out } = await run(words, { 'yunzhou.scenarios.yaml': wrong })
    expect({ code, out }).toEqual({ code: 1, out: '1 pack, no findings\n1 case fails; run bianzhi test\n' })
  })
})
