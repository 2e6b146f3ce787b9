import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { assertNoProblems, type Problem } from '../../errors.ts'
import { suggest } from '../../index.ts'
import { scenarioFileName } from '../scenario-files.ts'

/**
 * The files that paths, folders and patterns lead to, each once and in order.
 *
 * @throws EstablishmentError for each that leads to none: a misspelt pattern would otherwise be a pass.
 */
export function findScenarios(named: readonly string[], cwd: string): readonly string[] {
  const problems: Problem[] = []
  const found = named.flatMap((name) => {
    const paths = filesOf(name, cwd)
    if (paths.length === 0) problems.push(noFile(name, cwd))
    return paths
  })
  assertNoProblems('describeScenarios', problems)
  return [...new Set(found)]
}

function filesOf(name: string, cwd: string): readonly string[] {
  const path = resolve(cwd, name)
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind?.isFile() === true) return [path]
  // a folder is no pattern, whatever stands in its name
  const isFolder = kind?.isDirectory() === true
  const pattern = isFolder ? `**/${scenarioFileName}` : name
  return globSync(pattern, { cwd: isFolder ? path : cwd, absolute: true, ignore }).toSorted()
}

const ignore = ['**/node_modules/**']

function noFile(name: string, cwd: string): Problem {
  const all = globSync(`**/${scenarioFileName}`, { cwd, ignore })
  const hint = suggest(name, all) ?? `look at it, and at the folder it begins in, \`${cwd}\``
  return { code: 'wrong-usage', path: [], message: `no file of scenarios matches \`${name}\``, hint }
}
