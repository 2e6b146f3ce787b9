import { factsAbout, type World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import { interpret } from '../condition/interpret.ts'
import { lowerFilter } from '../measures/lower-filter.ts'
import { lowerTerm } from '../measures/lower-term.ts'
import type { Lowering } from '../measures/lowering.ts'
import type { Term } from '../measures/term.ts'
import { collectionOf } from '../model/collections.ts'
import { readDivisionCode } from '../model/division-code.ts'
import type { Localized } from '../model/localized.ts'
import {
  compare,
  multiply,
  type Proportion,
  percentText,
  proportion,
  proportionText,
  readProportion,
  subtract,
} from '../model/proportion.ts'
import type { Claim } from '../rules/claim.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import { assign } from './assign.ts'
import { type Citation, citationOf } from './citation.ts'
import { interpreting } from './decide.ts'
import { exactValue, type Figure, figureOf, unitOf } from './numbers.ts'
import { rowName } from './words.ts'

/** 自述数字核对: what a document says about itself beside what is computed; no verdict hangs on it. */
export interface ClaimReport {
  readonly pack: string
  /** `pack/claim`. */
  readonly claim: string
  readonly title: Localized
  readonly subject: { readonly id: string; readonly name: string }
  readonly says: string
  readonly computed: Figure
  /** A share agrees when it rounds to what is said; a count when it is the same; unknown for want of facts. */
  readonly reconciles: 'yes' | 'no' | 'unknown'
  /** Computed less said: `+1`, `-1`, `+8.4%`. */
  readonly difference?: string
  readonly citation: Citation
}

/** Computes every claim of a pack for the subjects it is about. */
export function claimsOf(compiled: CompiledPack, world: World, lawOn: string): readonly ClaimReport[] {
  return Object.entries<Claim>(compiled.pack.claims ?? {}).flatMap(([id, claim]) => {
    const subject = claim.forEach?.subject ?? 'jurisdiction'
    const needed = compiled.parametersOf(claim)
    return (world.views.get('after')?.rows(collectionOf[subject]) ?? []).flatMap((row) => {
      const { sets } = assign(compiled, needed, row, lawOn, world, interpreting(world).cases)
      const [set] = sets
      const known = [...(set ?? [])].flatMap(([name, { value }]) =>
        value === undefined ? [] : [[name, value] as const],
      )
      const settled = sets.length === 1 && known.length === set?.size
      if (claim.forEach === undefined && !isOfTerritory(compiled, row)) return []
      const lowering = settled ? compiled.lowering(new Map(known)) : undefined
      if (lowering !== undefined && !isAbout(claim, row, lowering, world)) return []
      return [computed(compiled, id, claim, row, lowering, world)]
    })
  })
}

function isAbout({ forEach }: Claim, row: Row, lowering: Lowering, world: World): boolean {
  const scope = lowerFilter(forEach?.where, forEach?.except, row.relation.name, lowering, [])
  return scope === undefined || interpret(scope, factsAbout(row, world)) === 'yes'
}

/** The places at the top of the territory; where it is not named, those under nothing. */
function isOfTerritory({ pack }: CompiledPack, row: Row): boolean {
  const divisions = pack.territory?.divisions ?? []
  const code = row.values['code']
  if (divisions.length === 0) return row.values['parent'] === undefined || row.values['parent'] === null
  return typeof code === 'string' && divisions.includes(readDivisionCode(code)?.code ?? '')
}

function computed(
  compiled: CompiledPack,
  id: string,
  claim: Claim,
  row: Row,
  lowering: Lowering | undefined,
  world: World,
): ClaimReport {
  const { pack } = compiled
  const subject = row.relation.subject ?? 'jurisdiction'
  const facts = factsAbout(row, world)
  const read = (term: Term | undefined) =>
    term === undefined || lowering === undefined ? undefined : lowerTerm(term, subject, lowering, [])
  const [term, whole] = [read(claim.measure), read(claim.in)]
  const share = claim.in !== undefined
  const part = term === undefined ? undefined : exactValue(term, facts)
  const all = whole === undefined ? undefined : exactValue(whole, facts)
  const value = share ? quotientOf(part, all) : part
  return {
    pack: pack.id,
    claim: `${pack.id}/${id}`,
    title: claim.title,
    subject: { id: row.id, name: rowName(row).zh },
    says: String(claim.says),
    computed:
      share || term === undefined ? percentFigure(value) : figureOf(term, facts, unitOf(term, row, world)),
    ...verdictOf(value, readProportion(claim.says) ?? proportion(0n, 1n), claim.says, share),
    citation: citationOf(pack, claim.cite),
  }
}

function quotientOf(part: Proportion | undefined, whole: Proportion | undefined): Proportion | undefined {
  if (part === undefined || whole === undefined || whole.numerator === 0n) return undefined
  return multiply(part, proportion(whole.denominator, whole.numerator))
}

function verdictOf(
  value: Proportion | undefined,
  said: Proportion,
  written: string | number,
  share: boolean,
) {
  if (value === undefined) return { reconciles: 'unknown' } as const
  const away = subtract(value, said)
  const zero = proportion(0n, 1n)
  const tolerance = share ? halfOfLastDigit(String(written)) : zero
  const size = compare(away, zero) < 0 ? subtract(zero, away) : away
  const sign = compare(away, zero) > 0 ? '+' : ''
  const difference = `${sign}${share ? percentText(away, 1) : proportionText(away)}`
  return compare(size, tolerance) <= 0
    ? ({ reconciles: 'yes' } as const)
    : ({ reconciles: 'no', difference } as const)
}

/** A figure stated as 36 % was rounded to whole percents; it may be half of one off. Two numbers, 18:37, are exact. */
function halfOfLastDigit(written: string): Proportion {
  if (/[:/]/.test(written)) return proportion(0n, 1n)
  const digits = written.replace(/[%\s]/g, '').split('.')[1]?.length ?? 0
  const percent = written.includes('%') ? 100n : 1n
  return proportion(1n, 2n * percent * 10n ** BigInt(digits))
}

function percentFigure(value: Proportion | undefined): Figure {
  if (value === undefined) return { low: null, high: null, text: { zh: '未知', en: 'unknown' } }
  const text = percentText(value, 1)
  return { low: proportionText(value), high: proportionText(value), text: { zh: text, en: text } }
}
