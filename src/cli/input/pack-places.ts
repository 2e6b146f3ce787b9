import { outlineOf } from '../../documents/outline.ts'
import type { Io } from '../io.ts'
import type { InputProblem } from '../problems.ts'
import { readText } from './document.ts'

/** Where something stands in a file. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** What is wrong between packs, with the files and lines on which it stands; `files` are those of packs, by id. */
export async function inPackFiles(
  problems: readonly InputProblem[],
  files: ReadonlyMap<string, string>,
  io: Io,
): Promise<readonly InputProblem[]> {
  const split = problems.map((one) => {
    const [pack, ...path] = one.path
    const isIn = one.file === undefined && typeof pack === 'string' && files.has(pack)
    return isIn ? { ...one, pack, path } : { ...one, pack: '' }
  })
  return (await placedInPacks(split, files, io)).map(({ pack: _, ...one }) => one)
}

/** Things said of packs, with the lines on which they stand. */
export async function placedInPacks<
  Found extends { readonly pack: string; readonly path: InputProblem['path'] },
>(found: readonly Found[], files: ReadonlyMap<string, string>, io: Io): Promise<readonly (Found & Place)[]> {
  const outlines = new Map<string, ReturnType<typeof outlineOf>>()
  for (const pack of new Set(found.map((one) => one.pack))) {
    const file = files.get(pack)
    const read = file === undefined ? undefined : await readText(file, io)
    if (read !== undefined && 'text' in read) outlines.set(pack, outlineOf(read.text))
  }
  return found.map((one) => {
    const file = files.get(one.pack)
    const place = outlines.get(one.pack)?.place(one.path)
    return { ...one, ...(file === undefined ? {} : { file }), ...place }
  })
}

/** Problems in files that were read already, with the lines on which they stand. */
export async function inFiles(problems: readonly InputProblem[], io: Io): Promise<readonly InputProblem[]> {
  const outlines = new Map<string, ReturnType<typeof outlineOf>>()
  const isOpen = ({ file, line, path }: InputProblem) =>
    file !== undefined && file !== '-' && line === undefined && path.length > 0
  for (const { file = '' } of problems.filter(isOpen)) {
    const read = outlines.has(file) ? undefined : await readText(file, io)
    if (read !== undefined && 'text' in read) outlines.set(file, outlineOf(read.text))
  }
  return problems.map((one) =>
    isOpen(one) ? { ...one, ...outlines.get(one.file ?? '')?.place(one.path) } : one,
  )
}
