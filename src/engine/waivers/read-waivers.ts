import * as z from 'zod/mini'
import { assertNoProblems, type Problem } from '../../errors.ts'
import { guardPlainData } from '../../json/guard.ts'
import { readWith } from '../../json/issues.ts'
import { readJson } from '../../json/read-json.ts'
import { type Waiver, type Waivers, waiverSchema, waiversSchema } from './waiver.ts'

/**
 * Reads waivers (个案豁免) from JSON text or plain data, or says everything that is wrong with them.
 *
 * Rules and subjects are looked up when the waivers are used.
 *
 * @throws EstablishmentError with every problem: keys that are missing or strange, a scope that is too broad,
 * days in the wrong order, waivers that contradict one another.
 *
 * @example
 * readWaivers({ schema: 'bianzhi/waivers@1', waivers: [] }).waivers.length // → 0
 */
export function readWaivers(document: string | object): Waivers {
  const name = 'the set of waivers'
  const given = typeof document === 'string' ? readJson(document, { document: name }) : document
  if (typeof document !== 'string') assertNoProblems(name, guardPlainData(given))
  const { value, problems } = readWith(waiversSchema, given)
  assertNoProblems(name, value === undefined ? problems : [...problems, ...clashesAmong(value.waivers)])
  if (value === undefined) throw new TypeError('waivers without problems have a value')
  return Object.freeze(value)
}

/** Reads the waivers that stand among the options of a run. */
export function readWaiverOption(given: unknown): {
  readonly waivers: readonly Waiver[]
  readonly problems: readonly Problem[]
} {
  const odd = guardPlainData({ waivers: given })
  if (odd.length > 0) return { waivers: [], problems: odd }
  const { value, problems } = readWith(optionSchema, { waivers: given })
  if (value === undefined) return { waivers: [], problems }
  return { waivers: value.waivers, problems: [...problems, ...clashesAmong(value.waivers)] }
}

const optionSchema = z.strictObject({ waivers: z.array(waiverSchema) })

/** What waivers may not do to each other: share an id, or excuse one thing on one day in two ways. */
function clashesAmong(waivers: readonly Waiver[]): readonly Problem[] {
  const ids = new Map<string, number>()
  const about = new Map<string, number[]>()
  return waivers.flatMap((waiver, index): readonly Problem[] => {
    const first = ids.get(waiver.id)
    ids.set(waiver.id, first ?? index)
    const contradicted = new Map<number, string>()
    for (const subject of new Set(waiver.subjects)) {
      const key = JSON.stringify([waiver.rule.split('#')[0], subject])
      const others = about.get(key) ?? []
      for (const other of others) {
        const before = waivers[other]
        if (before !== undefined && contradicts(before, waiver)) contradicted.set(other, subject)
      }
      about.set(key, [...others, index])
    }
    return [
      ...(first === undefined ? [] : [sameId(waiver, index)]),
      ...[...contradicted].map(([other, subject]) => contradiction(waivers[other], waiver, subject, index)),
    ]
  })
}

/** Whether two waivers of one subject meet in one finding on one day, and do not say the same of it. */
function contradicts(a: Waiver, b: Waiver): boolean {
  const sameEnd = a.rule === b.rule || !a.rule.includes('#') || !b.rule.includes('#')
  const sameItem = a.item === undefined || b.item === undefined || a.item === b.item
  const sameDays = a.from <= b.until && b.from <= a.until
  return sameEnd && sameItem && sameDays && (a.upTo !== b.upTo || a.document !== b.document)
}

const sameId = ({ id }: Waiver, index: number): Problem => ({
  code: 'duplicate-id',
  path: ['waivers', index, 'id'],
  message: `there is a waiver \`${id}\` already`,
  hint: 'give it another id',
})

function contradiction(a: Waiver | undefined, b: Waiver, subject: string, index: number): Problem {
  const ways = a?.document === b.document ? 'up to different numbers' : 'by different documents'
  const message = `\`${b.id}\` and \`${a?.id}\` excuse \`${subject}\` from \`${b.rule}\` on the same days, ${ways}`
  const hint = 'keep one, or let the days of one end before those of the other'
  return { code: 'name-clash', path: ['waivers', index], message, hint }
}
