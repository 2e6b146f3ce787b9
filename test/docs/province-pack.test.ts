import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bianzhi } from '../cli/terminal.ts'
import { allFences, type Fence } from './fences.ts'

const folder = 'docs/examples/province'
const kept = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const),
)
const pages = [
  { page: 'docs/province-pack.md', env: { LANG: 'en' } },
  { page: 'docs/zh/province-pack.md', env: { LANG: 'zh_CN.UTF-8' } },
]
const fencesOf = (page: string) => allFences().filter(({ path }) => path === page)

describe.each(pages)('the guide $page', ({ page, env }) => {
  it('is followed step by step, and ends with the files that lie beside it', async () => {
    const reader = new Map<string, string>()
    let ran = 0
    let mistaken: Change | undefined
    for (const fence of fencesOf(page)) {
      const [file = ''] = fence.words
      if (fence.language === 'yaml') reader.set(file, withPiece(reader.get(file), fence))
      else if (fence.language === 'diff') mistaken = changeOf(fence)
      else if (fence.language === 'console') {
        ran += await follow(fence, mistaken === undefined ? reader : mistake(reader, mistaken), env)
        mistaken = undefined
      } else expect(fence.code).toBe('npm install bianzhi zod')
    }
    expect(ran).toBe(14)
    expect(Object.fromEntries(reader)).toEqual(Object.fromEntries(kept))
  }, 120_000)
})

describe('both guides', () => {
  it('show the same files', () => {
    const [english, chinese] = pages.map(({ page }) =>
      fencesOf(page)
        .filter(({ language }) => language !== 'console')
        .map(({ words, code }) => [...words, code]),
    )
    expect(chinese).toEqual(english)
  })

  it('show rules and cases that agree from the first piece to the last', async () => {
    const reader = new Map<string, string>()
    let pieces = 0
    for (const fence of fencesOf('docs/province-pack.md')) {
      const [file = ''] = fence.words
      if (fence.language !== 'yaml') continue
      reader.set(file, withPiece(reader.get(file), fence))
      if (file !== 'yunzhou.scenarios.yaml') continue
      const words = 'pack lint yunzhou.pack.yaml --scenarios yunzhou.scenarios.yaml'
      const tried = await bianzhi('test', { files: Object.fromEntries(reader) })
      expect(`${tried.err}${tried.out}`, `docs/province-pack.md:${fence.line}`).not.toContain('✗')
      expect(tried.code).toBe(0)
      pieces += 1
      if (pieces % 5 === 0) expect((await bianzhi(words, { files: Object.fromEntries(reader) })).code).toBe(0)
    }
    expect(pieces).toBe(10)
  }, 120_000)
})

/** A file with a piece at the end of it, or, where the piece has headings, at the end of each of these parts. */
function withPiece(file: string | undefined, { code }: Fence): string {
  if (file === undefined || /^schema: /m.test(code)) return `${code}\n`
  if (code.startsWith('  - ')) return `${file}\n${code}\n`
  const parts = partsOf(file)
  for (const [name, lines] of partsOf(code)) {
    const there = parts.get(name)
    if (there !== undefined) parts.set(name, `${there.trimEnd()}\n${lines.slice(lines.indexOf('\n') + 1)}`)
    else {
      const rules = parts.get('rules') ?? ''
      parts.delete('rules')
      parts.set(name, lines).set('rules', rules)
    }
  }
  return `${[...parts.values()].map((part) => part.trimEnd()).join('\n\n')}\n`
}

/** The parts of a pack by the word that heads each; what stands above `parameters` is one part. */
function partsOf(text: string): Map<string, string> {
  const parts = text.split(/^(?=(?:parameters|measures|rules):$)/m)
  return new Map(parts.map((part) => [/^(\w+):\n/.exec(part)?.[1] ?? '', part]))
}

interface Change {
  readonly file: string
  readonly right: string
  readonly wrong: string
}

function changeOf({ words: [file = ''], code }: Fence): Change {
  const [right = '', wrong = ''] = code.split('\n')
  expect([right[0], wrong[0], code.split('\n').length]).toEqual(['-', '+', 2])
  return { file, right: right.slice(1), wrong: wrong.slice(1) }
}

function mistake(files: ReadonlyMap<string, string>, { file, right, wrong }: Change): Map<string, string> {
  const text = files.get(file) ?? ''
  expect(text.split('\n')).toContain(right)
  return new Map(files).set(file, text.replace(right, wrong))
}

/** Runs what stands behind each `$`, and compares what is said; `…` stands for anything, alone for any lines. */
async function follow({ path, line, code }: Fence, files: Map<string, string>, env: Record<string, string>) {
  const calls = code.split(/^\$ npx bianzhi /m).slice(1)
  for (const call of calls) {
    const [head = '', ...shown] = call.trimEnd().split('\n')
    const [words = '', into] = head.split(' > ')
    const { out, err, made } = await bianzhi(words, { files: Object.fromEntries([...files].sort()), env })
    for (const [name, text] of Object.entries(made)) files.set(name, text)
    if (into !== undefined) files.set(into, out)
    const said = into === undefined ? `${out}${err}` : err
    const pattern = shown.map((one) =>
      one === '…' ? '(?:.*\n)*' : `${one.split('…').map(exactly).join('.*')}\n`,
    )
    expect(said, `${path}:${line}: ${head}`).toMatch(new RegExp(`^${pattern.join('')}$`))
  }
  return calls.length
}

const exactly = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
