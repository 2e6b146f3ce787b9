import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of code that a reader may copy: where it stands, in which language, and what it says. */
export interface Fence {
  readonly path: string
  /** The line of the file, counted from 1, on which the code begins. */
  readonly line: number
  readonly language: string
  /** What else stands on the opening line: `pack`, `snapshot`, `continued`. */
  readonly words: readonly string[]
  readonly code: string
}

/** Every fence of the pages and every `@example` of the sources. */
export function allFences(): readonly Fence[] {
  const pages = ['README.md', ...filesBelow('docs', '.md')].filter((path) => existsSync(path))
  return [
    ...pages.flatMap((path) => fencesOf(path, readFileSync(path, 'utf8'))),
    ...filesBelow('src', '.ts').flatMap((path) => examplesOf(path, readFileSync(path, 'utf8'))),
  ]
}

/** The fences of one Markdown page. */
export function fencesOf(path: string, page: string): readonly Fence[] {
  const fences: Fence[] = []
  let open: { indent: number; ticks: string; language: string; words: string[]; line: number } | undefined
  let body: string[] = []
  page.split('\n').forEach((text, index) => {
    const [, indent = '', ticks, language = '', words = ''] = /^( *)(`{3,})([\w-]*)(.*)$/.exec(text) ?? []
    if (open === undefined) {
      if (ticks === undefined) return
      open = {
        indent: indent.length,
        ticks,
        language,
        words: words.split(' ').filter(Boolean),
        line: index + 2,
      }
      body = []
    } else if (ticks !== undefined && ticks.length >= open.ticks.length && language === '') {
      fences.push({
        path,
        line: open.line,
        language: open.language,
        words: open.words,
        code: body.join('\n'),
      })
      open = undefined
    } else {
      body.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)))
    }
  })
  if (open !== undefined) throw new Error(`${path}:${open.line - 1} opens a fence that is never closed`)
  return fences
}

/** The `@example`s of one source file. */
export function examplesOf(path: string, text: string): readonly Fence[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const first = text.slice(0, comment.index).split('\n').length
    const lines = comment[0]
      .split('\n')
      .map((line) => line.replace(/\s*\*\/$/, '').replace(/^\s*\/?\*+ ?/, ''))
    const starts = lines.flatMap((line, index) => (/^@example\b/.test(line) ? [index] : []))
    return starts.map((start) => {
      const length = lines.slice(start + 1).findIndex((line) => /^@\w/.test(line))
      const until = length === -1 ? lines.length : start + 1 + length
      const code = [lines[start]?.replace(/^@example\s*/, ''), ...lines.slice(start + 1, until)]
      return {
        path,
        line: first + start,
        language: 'ts',
        words: ['example'],
        code: code.map((line = '') => (/^\s*```/.test(line) ? '' : line)).join('\n'),
      }
    })
  })
}

/** Where a fence stands: `README.md:12`. */
export function placeOf({ path, line }: Fence): string {
  return `${path}:${line}`
}

function filesBelow(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort()
}
