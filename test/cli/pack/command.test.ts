import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bianzhi } from '../terminal.ts'

const county = readFileSync('docs/examples/testing/county.pack.yaml', 'utf8')
const scenarios = readFileSync('docs/examples/testing/county.scenarios.yaml', 'utf8')
const files = { 'county.pack.yaml': county, 'county.scenarios.yaml': scenarios }
const pack = (words: string, more = files) => bianzhi(`pack ${words}`, { files: more, env: { LANG: 'en' } })

describe('bianzhi pack schema', () => {
  it.each(['snapshot', 'pack', 'scenarios', 'waivers', 'plan', 'book'])(
    'prints the format of a %s',
    async (name) => {
      const { code, out } = await pack(`schema ${name}`)
      expect(code).toBe(0)
      expect(out).toBe(readFileSync(`src/schemas/${name}@1.json`, 'utf8'))
    },
  )

  it('knows no other document', async () => {
    const { code, err } = await pack('schema ledger')
    expect(code).toBe(2)
    expect(err).toContain('Allowed choices are snapshot, pack, scenarios, waivers, plan, book')
  })
})

describe('bianzhi pack new', () => {
  it.each(['centre', 'province', 'prefecture', 'county', 'township'])(
    'writes a pack for a %s that its scenarios try, lint leaves alone and an editor accepts',
    async (level) => {
      const { code, out, made } = await pack(`new my-place --level ${level} --dir packs`)
      expect(code).toBe(0)
      expect(Object.keys(made)).toEqual(['packs/my-place.pack.yaml', 'packs/my-place.scenarios.yaml'])
      expect(out).toContain('Wrote packs/my-place.pack.yaml\n')
      const tested = await bianzhi('test packs', { files: made, env: { LANG: 'en' } })
      expect(tested.out).toContain('3 cases in 1 file: 3 passed')
      expect(tested.code).toBe(0)
      const args = 'lint packs/my-place.pack.yaml --scenarios packs/my-place.scenarios.yaml'
      const linted = await bianzhi(`pack ${args}`, { files: made, env: { LANG: 'en' } })
      expect(linted).toMatchObject({ code: 0, out: '1 pack, no findings\n', err: '' })
      const schemas: Readonly<Record<string, string>> = { pack: 'pack@1', scenarios: 'scenarios@1' }
      for (const [name, schema] of Object.entries(schemas)) {
        const ajv = new Ajv2020({ strict: false, validateFormats: false })
        const validate = ajv.compile(JSON.parse(readFileSync(`src/schemas/${schema}.json`, 'utf8')))
        expect(validate(parse(made[`packs/my-place.${name}.yaml`] ?? ''))).toBe(true)
      }
    },
  )

  it.each(['county.pack.yaml', 'county.scenarios.yaml'])('writes nothing where %s is there', async (file) => {
    const { code, err, made } = await bianzhi('pack new county --level county', { files: { [file]: '' } })
    expect({ code, made }).toEqual({ code: 2, made: {} })
    expect(err).toContain(`${file}: this file is there already`)
  })

  it.each([
    ['ENOTDIR', 'no file can be there; name a file in a folder'],
    ['EACCES', 'nothing may be written there'],
  ])('says why it can write nothing (%s)', async (cause, message) => {
    const writeNew = async () => {
      throw Object.assign(new Error(cause), { code: cause })
    }
    const call = 'pack new place --level county --dir county.pack.yaml/x'
    const { code, out, err } = await bianzhi(call, { files, writeNew, env: { LANG: 'en' } })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`county.pack.yaml/x/place.pack.yaml: ${message}`)
  })

  it('points to the formats from where the files are', async () => {
    const { made } = await pack('new my-place --level county --dir law/packs')
    expect(made['law/packs/my-place.pack.yaml']).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/node_modules\/bianzhi\/dist\/schemas\/pack@1\.json\n/,
    )
  })

  it.each(['My-Place --level county', 'a--b --level county', 'place', 'place --level village'])(
    'refuses `%s`',
    async (words) => {
      const { code, made } = await pack(`new ${words}`)
      expect({ code, made }).toEqual({ code: 2, made: {} })
    },
  )
})

describe('bianzhi pack show', () => {
  it('lists rules with force, days and article, and the values of a day', async () => {
    const { code, out } = await pack('show county.pack.yaml --day 2024-06-01')
    expect(code).toBe(0)
    expect(out).toContain('county-notice/departments  Departments within the limit\n')
    expect(out).toContain('  mandatory · in force from 2024-01-01\n')
    expect(out).toContain('第二条 · illustrative\n')
    expect(out).toContain('  institution-ratio  institution to administrative posts: 1.2:1\n')
    expect(out).toContain('24 (class large); 22 (otherwise)')
    expect(out).toContain('  Government departments may be at most ')
  })

  it('says what is not in force on the day', async () => {
    const { out } = await pack('show county.pack.yaml --day 2023-12-31')
    expect(out).toContain('not in force on this day')
    expect(out).toContain(': no value on this day')
  })

  it('speaks Chinese where it is asked to', async () => {
    const { out } = await pack('show national --locale zh-CN')
    expect(out).toContain('起施行')
    expect(out).toMatch(/规则\d+条/)
  })

  it('gives JSON', async () => {
    const { out } = await pack('show county.pack.yaml --format json')
    const shown = JSON.parse(out)
    expect(shown).toMatchObject({ format: 'bianzhi/catalogue@1', day: '2024-01-01' })
    expect(shown.rules).toHaveLength(4)
  })

  it.each(['nowhere', 'county.pack.yaml --day 2024-1-1', 'none.yaml'])('refuses `%s`', async (words) => {
    expect((await pack(`show ${words}`)).code).toBe(2)
  })
})

describe('bianzhi pack lint', () => {
  const wrong = { ...files, 'county.pack.yaml': county.replace(', article: 第五条', '') }

  it('says where what it found stands, and ends with 1', async () => {
    const { code, out, err } = await pack('lint county.pack.yaml', wrong)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/^county\.pack\.yaml:68:5: rules\.plan-in-time\.cite: source `notice` is cited/)
    expect(out).toMatch(/\[missing-article\]\n\n1 finding\n$/)
  })

  it('gives JSON', async () => {
    const { out } = await pack('lint county.pack.yaml --format json', wrong)
    expect(JSON.parse(out).findings).toMatchObject([{ code: 'missing-article', file: 'county.pack.yaml' }])
  })

  it('finds nothing in a pack whose every rule is tried', async () => {
    const { code, out } = await pack('lint county.pack.yaml --scenarios county.scenarios.yaml')
    expect({ code, out }).toEqual({ code: 0, out: '1 pack, no findings\n' })
  })

  it.each([
    ['nowhere', 'there is no pack `nowhere`'],
    ['none.yaml', 'there is no such file'],
    ['county.scenarios.yaml', 'these are scenarios where a pack is expected'],
    ['county.pack.yaml --scenarios none.yaml', 'there is no such file'],
    ['county.pack.yaml county.pack.yaml', 'pack `county-notice` is given twice'],
  ])('refuses `%s`', async (words, message) => {
    const { code, out, err } = await pack(`lint ${words}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
