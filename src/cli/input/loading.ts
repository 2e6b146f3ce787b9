import {
  type CheckedPack,
  type DivisionSuccession,
  readPack,
  readSnapshot,
  readWaivers,
  type Snapshot,
  suggest,
  type Waiver,
} from '../../index.ts'
import type { Io } from '../io.ts'
import type { InputProblem } from '../problems.ts'
import type { Request } from '../request.ts'
import { readDocument } from './document.ts'
import { inPackFiles } from './pack-places.ts'
import { shippedAbove } from './packs-above.ts'
import { shippedPacks } from './shipped-packs.ts'

/** The files of a call, read, and everything that is wrong with them. */
export interface Loaded {
  readonly snapshots: readonly { readonly name: string; readonly snapshot: Snapshot }[]
  /** Those that are named, and after them those that ship and stand above them. */
  readonly packs: readonly object[]
  /** The files in which packs stand, by the ids of these. */
  readonly packFiles: ReadonlyMap<string, string>
  readonly divisions: readonly DivisionSuccession[]
  readonly baselines: Readonly<Record<string, Snapshot>>
  readonly waivers: readonly Waiver[]
  readonly problems: readonly InputProblem[]
  /** Whether the packs, the baselines and the waivers are all there, so that a snapshot can be judged. */
  readonly isReady: boolean
}

/** Reads every file that a call names, also those after one that is wrong. */
export async function load(request: Request, io: Io): Promise<Loaded> {
  const packs: object[] = []
  const packFiles = new Map<string, string>()
  const baselines: Record<string, Snapshot> = {}
  const snapshots: Loaded['snapshots'][number][] = []
  const problems: InputProblem[] = []
  for (const name of request.packs) {
    const read = await loadPack(name, io)
    if ('value' in read) {
      packs.push(read.value)
      if (isFile(name) && name !== '-' && 'id' in read.value) packFiles.set(String(read.value.id), name)
    } else problems.push(...read.problems)
  }
  if (problems.length === 0) {
    const { above, problems: nowhere } = await shippedAbove(packs)
    packs.push(...above)
    problems.push(...(await inPackFiles(nowhere, packFiles, io)))
  }
  for (const { name, file } of request.baselines) {
    const read = await readDocument(file, io, 'snapshot', readSnapshot)
    if ('value' in read) baselines[name] = read.value
    else problems.push(...read.problems)
  }
  let waivers: readonly Waiver[] = []
  if (request.waivers !== undefined) {
    const read = await readDocument(request.waivers, io, 'waivers', readWaivers)
    if ('value' in read) waivers = read.value.waivers
    else problems.push(...read.problems)
  }
  const isReady = problems.length === 0
  for (const name of request.snapshots) {
    const read = await readDocument(name, io, 'snapshot', readSnapshot)
    if ('value' in read) snapshots.push({ name, snapshot: read.value })
    else problems.push(...read.problems)
  }
  const divisions = await shippedDivisions()
  return { snapshots, packs, packFiles, divisions, baselines, waivers, problems, isReady }
}

/** The table of division codes, loaded only where something is judged. */
export const shippedDivisions = async (): Promise<readonly DivisionSuccession[]> =>
  (await import('../../divisions/index.ts')).divisionSuccessors

/** A pack that ships, by its id, or one in a file. */
export async function loadPack(
  name: string,
  io: Io,
): Promise<{ readonly value: object } | { readonly problems: readonly InputProblem[] }> {
  if (isFile(name)) return readDocument<CheckedPack>(name, io, 'pack', readPack)
  const shipped = Object.hasOwn(shippedPacks, name) ? shippedPacks[name] : undefined
  if (shipped !== undefined) return { value: await shipped() }
  const ids = Object.keys(shippedPacks)
  const hint = suggest(name, ids) ?? `choose among ${ids.join(', ')}, or name a .yaml or .json file`
  return { problems: [{ code: 'unknown-pack', path: [], message: `there is no pack \`${name}\``, hint }] }
}

const isFile = (name: string): boolean => name === '-' || /[\\/]|\.(json|ya?ml)$/i.test(name)
