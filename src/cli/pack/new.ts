import { join, relative } from 'node:path'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { type InputProblem, problemLines } from '../problems.ts'
import { packMessages } from './messages.ts'
import type { PackRequest } from './request.ts'
import { starterPack, starterScenarios } from './starter.ts'

type NewRequest = PackRequest & { readonly what: 'new' }

/** `bianzhi pack new`: writes a pack to begin with and its scenarios; where one of them is there, neither. */
export async function packNew({ id, level, folder, locale }: NewRequest, io: Io): Promise<number> {
  const pack = join(folder, `${id}.pack.yaml`)
  const scenarios = join(folder, `${id}.scenarios.yaml`)
  const schemas = relative(folder, 'node_modules/bianzhi/dist/schemas').replaceAll('\\', '/')
  const texts = [
    [pack, starterPack(id, level, schemas)],
    [scenarios, starterScenarios(id, level, schemas)],
  ] as const
  const refused = (file: string): number => {
    const hint = 'choose another id or another folder'
    const problem: InputProblem = { file, path: [], message: 'this file is there already', hint }
    io.stderr.write(`${[...problemLines([problem]), '', messages[locale].problems(1)].join('\n')}\n`)
    return exitCodes.wrongInput
  }
  for (const [file] of texts) if (await isThere(file, io)) return refused(file)
  for (const [file, text] of texts) {
    if ((await io.writeNew(file, text)) === 'exists') return refused(file)
    io.stdout.write(`${packMessages[locale].wrote(file)}\n`)
  }
  io.stdout.write(`${packMessages[locale].nextStep(pack, scenarios)}\n`)
  return exitCodes.lawful
}

async function isThere(file: string, io: Io): Promise<boolean> {
  try {
    await io.readFile(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
