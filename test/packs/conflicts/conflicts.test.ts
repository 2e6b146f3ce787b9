import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine, type Finding, type Report, readPack, readSnapshot } from '../../../src/index.ts'
import { shippedPacks } from '../../../src/testing/conformance/shipped-packs.ts'

type Level = 'prefecture' | 'county'
type Facts = Readonly<Record<string, unknown>>

/** What one pack says in a case, and where it says that it stands. */
interface Side {
  readonly pack: string
  /** `rule@subject`, or `rule#end@subject`. */
  readonly check: string
  readonly verdict: string
  readonly article: string
  readonly force?: string
  readonly excess?: number
}

interface Case {
  readonly name: string
  readonly facts?: Facts
  readonly before?: Facts
  /** So many internal organs of the township `town`. */
  readonly organs?: number
  /** Both find it broken, with different force. */
  readonly opposite?: 'force'
  readonly sides: readonly Side[]
}

interface Row {
  readonly question: string
  readonly top: Level
  readonly day?: string
  readonly given: Facts
  readonly cases: readonly Case[]
}

interface Table {
  readonly territories: Readonly<Record<string, Readonly<Partial<Record<Level, string>>>>>
  readonly unnamed: readonly string[]
  readonly titles: Readonly<Record<string, string>>
  readonly rows: readonly Row[]
}

const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const table: Table = parse(text('conflicts.yaml'))
const testOnly = ['qingdao-schools', 'pilot-towns'].map((name) => readPack(parse(text(`${name}.pack.yaml`))))
const packs: ReadonlyMap<string, object> = new Map(
  [...shippedPacks, ...testOnly].map((pack) => [pack.id, pack]),
)
const cases = table.rows.flatMap((row) => row.cases.map((one) => ({ row, one })))

describe('the table of conflicts', () => {
  it('has a row for each of the fourteen questions', () => {
    expect(table.rows.length).toBe(14)
  })
})

describe.each(cases.map(({ row, one }) => [row.question, one.name, { row, one }] as const))(
  '%s %s',
  (_question, _name, { row, one }) => {
    const ids = [...new Set(one.sides.map(({ pack }) => pack))]
    const engine = createEngine({ packs: ids.map((id) => packs.get(id) ?? {}) })
    const { before } = one
    const report = (territory: string, assumeTerritory: readonly string[] = []) =>
      engine.evaluate(placed(row, one, territory), {
        assumeTerritory,
        baselines: before === undefined ? {} : { before: placed(row, { ...one, facts: before }, territory) },
      })

    it('is answered oppositely on one snapshot, each answer with its own citation', () => {
      const all = report('outside', ids)
      for (const side of one.sides) expectSide(all, side)
      const answers = one.sides.map(({ verdict, force }) => (one.opposite === 'force' ? force : verdict))
      expect(new Set(answers).size).toBeGreaterThan(1)
      expect(all.superseded).toEqual([])
    })

    it('is answered by nobody outside the territory of each', () => {
      const outside = report('outside')
      expect([...outside.judged()].map(({ id }) => id)).toEqual([])
      expect(outside.outcome).toBe('not-judged')
      expect(
        outside.skipped.filter(({ reason }) => reason === 'place-not-named').map(({ pack }) => pack),
      ).toEqual(ids.filter((id) => table.unnamed.includes(id)))
    })

    it('breaks nothing outside either where only the highest place has a code', () => {
      const outside = engine.evaluate(
        placed(row, one, 'outside', () => ({})),
        {
          baselines:
            before === undefined ? {} : { before: placed(row, { ...one, facts: before }, 'outside') },
        },
      )
      const verdicts = [...outside.judged()].map(({ verdict }) => verdict)
      expect(verdicts.filter((verdict) => verdict !== 'satisfied' && verdict !== 'unknown')).toEqual([])
    })

    it.each(ids)('is answered by %s alone where that applies, with the others loaded', (id) => {
      const inside = table.unnamed.includes(id) ? report('outside', [id]) : report(id)
      for (const side of one.sides.filter(({ pack }) => pack === id)) expectSide(inside, side)
      expect([...new Set([...inside.judged()].map(({ pack }) => pack))]).toEqual([id])
    })
  },
)

/** The facts of a case with their highest place in a territory, or in none of them. */
function placed(
  { top, day = '2016-12-31', given }: Row,
  { facts = {}, organs = 0 }: Case,
  territory: string,
  below: typeof coded = coded,
) {
  const code = table.territories[territory]?.[top]
  if (code === undefined) throw new Error(`${territory} has no ${top} in the table`)
  const offices = Array.from({ length: organs }, (_, at) => ({
    id: `organ-${at + 1}`,
    name: `第${at + 1}办公室`,
    jurisdiction: 'town',
    kind: 'internal-organ',
  }))
  const place = { id: 'top', name: '某地', level: top, code, ceilings: {} }
  const whole = joined([{ jurisdictions: [place] }, given, { agencies: offices }, facts])
  return readSnapshot({ schema: 'bianzhi/snapshot@1', day, ...empty, ...whole, ...below(whole, code) })
}

/** The places below the highest, each with a code within that of the highest; no matter has a number. */
function coded(whole: Facts, code: string): Facts {
  const county = code.endsWith('00') ? `${code.slice(0, 4)}21` : code
  const codes: Readonly<Record<string, string>> = { county, township: `${county}100` }
  return {
    jurisdictions: rowsOf(whole, 'jurisdictions').map((row) => ({
      code: codes[String(row['level'])],
      ...row,
    })),
    // a number that is left out could be the code of a place, and would leave open where an assignment lies
    matters: rowsOf(whole, 'matters').map((row) => ({ code: null, ...row })),
  }
}

function rowsOf(whole: Facts, collection: string): readonly Facts[] {
  const rows = whole[collection]
  return Array.isArray(rows) ? rows : []
}

const empty = {
  agencies: [],
  establishment: [],
  leadership: [],
  functions: [],
  matters: [],
  assignments: [],
  records: [],
}

/** Facts together: rows beside rows, anything else in place of what stood. */
function joined(parts: readonly Facts[]): Facts {
  const whole: Record<string, unknown> = {}
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) {
    const stood = whole[key]
    whole[key] = Array.isArray(stood) && Array.isArray(value) ? [...stood, ...value] : value
  }
  return whole
}

function expectSide(report: Report, { pack, check, verdict, article, force, excess }: Side) {
  const finding = find(report, `${pack}/${check}`)
  expect({ check: `${pack}/${check}`, verdict: finding?.verdict }).toEqual({
    check: `${pack}/${check}`,
    verdict,
  })
  expect(finding?.citation).toMatchObject({ title: table.titles[pack], article })
  if (force !== undefined) expect(finding?.force).toBe(force)
  if (excess !== undefined) expect(finding?.excess?.by).toBe(excess)
}

function find(report: Report, name: string): Finding | undefined {
  return [...report.judged()].find(({ check, subject }) => `${check}@${subject.id}` === name)
}
