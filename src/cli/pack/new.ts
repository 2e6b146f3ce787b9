import { join, relative } from 'node:path'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { thereAlready, unwritable, writeFile } from '../output/write-out.ts'
import { refused } from '../refused.ts'
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
  const there = await Promise.all(texts.map(([file]) => isThere(file, io)))
  const [taken] = texts.filter((_, at) => there[at])
  if (taken !== undefined) return refused([thereAlready(taken[0], another)], locale, io)
  for (const [file, text] of texts) {
    const problem = await writeFile(file, text, io)
    if (problem !== undefined) return refused([problem], locale, io)
    io.stdout.write(`${packMessages[locale].wrote(file)}\n`)
  }
  io.stdout.write(`${packMessages[locale].nextStep(pack, scenarios)}\n`)
  return exitCodes.lawful
}

const another = 'choose another id or another folder'

async function isThere(file: string, io: Io): Promise<boolean> {
  try {
    await io.readFile(file)
    return true
  } catch (error) {
    // why it cannot be there either is told when it is written
    unwritable(file, error)
    return false
  }
}
