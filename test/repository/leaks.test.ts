import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leakedLines } from './rules/leaks.ts'

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
const tracked = listed
  .split('\0')
  .filter((path) => path !== '' && existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

describe('a tracked file', () => {
  it('names no machine, no registry and nothing unfinished', () => {
    expect(tracked.length).toBeGreaterThan(0)
    expect(leakedLines(tracked)).toEqual([])
  })

  it.each([
    [`read('${['', 'home', 'wang', 'plan.json'].join('/')}')`, 'a path of one machine'],
    [['', 'Users', 'li'].join('/'), 'a path of one machine'],
    [`C:${'\\'}Users`, 'a path of one machine'],
    [`"resolved": "https://${['registry', 'example', 'org'].join('.')}/zod"`, 'the host of a registry'],
    [`https://${['mirrors', 'npm'].join('.')}.${'npm' + 'mirror'}.com`, 'the host of a registry'],
    [`http://${'local' + 'host'}:4873`, 'the host of a registry'],
    [`// ${'TO' + 'DO'} later`, 'an unfinished thought'],
    [`// ${'FIX' + 'ME'}`, 'an unfinished thought'],
  ])('may not say %s', (line, what) => {
    expect(leakedLines([{ path: 'a.md', text: `first\n${line}\n` }])).toEqual([`a.md:2 has ${what}`])
  })

  it.each([
    'https://www.gov.cn/home/news.html',
    'docs/home/page.md',
    '登记 registry of units',
    'todo lists are fine',
  ])('may say %s', (line) => {
    expect(leakedLines([{ path: 'a.md', text: line }])).toEqual([])
  })
})
