import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Engine, isEstablishmentError, readSnapshot } from '../../src/index.ts'
import { layer } from './layers.ts'

type Truth = boolean | undefined
interface Place {
  readonly id: string
  readonly code: string | undefined
  readonly level: string
  readonly class: string | undefined
  readonly parent?: Place
  readonly posts: number
}
interface DrawnRule {
  readonly word: 'implements' | 'tightens' | 'overrides' | 'supplements'
  readonly to: number
  readonly where: { readonly level?: string; readonly class?: string }
  readonly max: number
  readonly until: string | undefined
}
interface DrawnPack {
  readonly above: readonly boolean[]
  readonly divisions: readonly string[] | undefined
  readonly from: string
  readonly rules: readonly DrawnRule[]
  readonly disables: { readonly rule: number; readonly where: DrawnRule['where'] } | undefined
}
const runs = 120

/** A rule that was drawn, where it ended up. */
interface Stood extends Omit<DrawnRule, 'to'> {
  readonly name: string
  readonly pack: Stack[number]
  readonly to: Stood | undefined
}
type Stack = readonly {
  readonly id: string
  readonly drawn: DrawnPack
  readonly extends: readonly string[]
  readonly above: ReadonlySet<string>
  readonly rules: readonly Stood[]
  readonly disables: { readonly rule: Stood; readonly where: DrawnRule['where'] } | undefined
}[]

const where = fc.constantFrom({}, {}, { level: 'county' }, { class: 'class-1' })
const ruleOf = (...words: readonly DrawnRule['word'][]): fc.Arbitrary<DrawnRule> =>
  fc.record({
    word: fc.constantFrom(...words),
    to: fc.nat(9),
    where,
    max: fc.integer({ min: 3, max: 6 }),
    until: fc.constantFrom(undefined, undefined, undefined, '2010-12-31'),
  })
const packOf = (rule: fc.Arbitrary<DrawnRule>, freq: number): fc.Arbitrary<DrawnPack> =>
  fc.record({
    above: fc.array(fc.constantFrom(true, true, true, true, false), { minLength: 3, maxLength: 3 }),
    divisions: fc.constantFrom(undefined, undefined, ['330300'], ['330300'], ['330381'], ['330702']),
    from: fc.constantFrom(...Array<string>(7).fill('2000-01-01'), '2021-01-01'),
    rules: fc.array(rule, { minLength: 1, maxLength: 2 }),
    disables: fc.option(fc.record({ rule: fc.nat(9), where }), { nil: undefined, freq }),
  })
const stacks = fc
  .array(packOf(ruleOf('tightens', 'supplements', ...Array<'overrides'>(8).fill('overrides')), 2), {
    minLength: 3,
    maxLength: 4,
  })
  .map(stacked)
/** Nothing overrides anything or puts it out of use, and most is as strict as what is above it. */
const strict = fc
  .array(packOf(ruleOf('tightens', 'implements', 'supplements'), 1), { minLength: 2, maxLength: 4 })
  .map((drawn) =>
    stacked(
      drawn.map((one, index) => ({
        ...one,
        disables: undefined,
        rules: one.rules.map((rule) => ({ ...rule, max: rule.max - index })),
      })),
    ),
  )
const kind = fc.constantFrom('class-1', 'class-2', undefined)
const facts = fc
  .record({
    code: fc.constantFrom('330381', '330381', undefined),
    kinds: fc.tuple(kind, kind),
    posts: fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 })),
  })
  .map(({ code, kinds, posts }): readonly Place[] => {
    const province = { id: 'province', code: '330000', level: 'province', class: 'class-2', posts: 1 }
    const city = { ...province, id: 'city', code: '330300', level: 'prefecture', parent: province }
    const one = { id: 'county', code, level: 'county', class: kinds[0], parent: city, posts: posts[0] }
    const other = { ...one, id: 'elsewhere', code: '330702', class: kinds[1], posts: posts[1] }
    return [province, city, one, { ...other, parent: province }]
  })

describe('packs that stand one under another, drawn at random', () => {
  it('are judged as a plain reading of the guide says, and refused where that finds a tie', () => {
    const came = { judged: 0, tied: 0, superseded: 0 }
    fc.assert(
      fc.property(stacks, facts, (stack, places) => {
        const { engine, codes } = made(stack)
        const tie = hasTie(stack)
        if (engine === undefined) {
          expect(codes.filter((code) => code !== 'loosened')).toEqual(tie ? codes.filter(isTie) : [])
          came.tied += tie ? 1 : 0
          return
        }
        expect(tie).toBe(false)
        const report = engine.evaluate(snapshotOf(places))
        const found = [...report.judged()].map(
          ({ rule, subject, verdict }) => `${rule}@${subject.id} ${verdict}`,
        )
        const expected = places.flatMap((place) => stack.flatMap((one) => judgedIn(one.rules, place, stack)))
        expect(found.toSorted()).toEqual(expected.flatMap(({ says }) => says ?? []).toSorted())
        const passed = report.superseded.map(({ rule, subject }) => `${rule}@${subject.id}`)
        expect(passed.toSorted()).toEqual(expected.flatMap(({ passed }) => passed ?? []).toSorted())
        for (const { rule, by, subject } of report.superseded) {
          const named = expected.find(({ passed }) => passed === `${rule}@${subject.id}`)?.by
          expect(named).toContain(by)
        }
        came.judged += 1
        came.superseded += passed.length
      }),
      { numRuns: runs },
    )
    expect(came.judged).toBeGreaterThan(5)
    expect(came.tied).toBeGreaterThan(0)
    expect(came.superseded).toBeGreaterThan(5)
  })

  it('let nothing pass that a rule above forbids, unless one overrides it or puts it out of use', () => {
    let forbidden = 0
    fc.assert(
      fc.property(strict, facts, (stack, places) => {
        const { engine } = made(stack)
        if (engine === undefined) return
        const findings = engine.evaluate(snapshotOf(places)).findings
        for (const place of places) {
          for (const one of stack.flatMap(({ rules }) => rules)) {
            if (applies(one, place) !== true || place.posts <= one.max) continue
            forbidden += 1
            expect(findings.filter(({ subject }) => subject.id === place.id)).not.toEqual([])
          }
        }
      }),
      { numRuns: runs },
    )
    expect(forbidden).toBeGreaterThan(5)
  })
})

/** Every pack under some of those before it, every rule in relation to one above. */
function stacked(drawn: readonly DrawnPack[]): Stack {
  const stack: Stack[number][] = []
  drawn.forEach((one, index) => {
    const direct = stack.filter((_, nth) => one.above[nth] === true)
    const chosen = index === 0 ? [] : direct.length === 0 ? stack.slice(0, 1) : direct
    const above = new Set(chosen.flatMap(({ id, above }) => [id, ...above]))
    const upper = stack.filter(({ id }) => above.has(id)).flatMap(({ rules }) => rules)
    const id = `p${index}`
    const rules: Stood[] = []
    const pack = {
      id,
      drawn: one,
      extends: chosen.map((parent) => parent.id),
      above,
      rules,
      disables:
        one.disables && upper.length > 0
          ? { where: one.disables.where, rule: at(upper, one.disables.rule) }
          : undefined,
    }
    one.rules.slice(0, index === 0 ? 1 : 2).forEach((drawnRule, nth) => {
      const to = upper.length === 0 ? undefined : at(upper, drawnRule.to)
      rules.push({ ...drawnRule, name: `${id}/r${nth}`, pack, to })
    })
    stack.push(pack)
  })
  return stack
}

const at = (rules: readonly Stood[], nth: number): Stood => {
  const found = rules[nth % rules.length]
  if (found === undefined) throw new TypeError('there is no rule above')
  return found
}

function made(stack: Stack): { readonly engine?: Engine; readonly codes: readonly string[] } {
  const packs = stack.map(({ id, drawn, rules, disables, ...more }) =>
    layer({
      id,
      ...(more.extends.length > 0 ? { extends: more.extends } : {}),
      inForce: { from: drawn.from, basis: 'assumed' },
      ...(drawn.divisions === undefined ? {} : { territory: { divisions: drawn.divisions } }),
      ...(disables === undefined
        ? {}
        : {
            disables: [
              {
                rule: disables.rule.name,
                authority: { source: 'text' },
                ...(Object.keys(disables.where).length > 0 ? { where: disables.where } : {}),
              },
            ],
          }),
      rules: Object.fromEntries(
        rules.map(({ name, to, word, where, max, until }) => [
          name.slice(name.indexOf('/') + 1),
          {
            forEach: { subject: 'jurisdiction', ...(Object.keys(where).length > 0 ? { where } : {}) },
            require: { kind: 'limit', of: 'institution-establishment', max },
            ...(to === undefined ? {} : { [word]: to.name }),
            ...(until === undefined || until < drawn.from ? {} : { inForce: { from: '2000-01-01', until } }),
          },
        ]),
      ),
    }),
  )
  try {
    return { engine: createEngine({ packs }), codes: [] }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { codes: error.problems.map(({ code }) => code) }
  }
}

const isTie = (code: string): boolean => code === 'tie'

function snapshotOf(places: readonly Place[]) {
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2020-06-30',
    jurisdictions: places.map(({ id, code, level, class: kind, parent }) => ({
      id,
      name: id,
      level,
      ...(code === undefined ? {} : { code }),
      ...(kind === undefined ? {} : { class: kind }),
      ...(parent === undefined ? {} : { parent: parent.id }),
    })),
    agencies: places.map(({ id }) => ({
      id: `${id}-office`,
      name: id,
      kind: 'government',
      jurisdiction: id,
    })),
    establishment: places.map(({ id, posts }) => ({
      agency: `${id}-office`,
      category: 'institution',
      approved: posts,
    })),
  })
}

// the plain reading

const or = (...all: readonly Truth[]): Truth =>
  all.includes(true) ? true : all.includes(undefined) ? undefined : false
const not = (one: Truth): Truth => (one === undefined ? undefined : !one)
const and = (...all: readonly Truth[]): Truth => not(or(...all.map(not)))

const upwards = (place: Place): readonly Place[] =>
  place.parent === undefined ? [place] : [place, ...upwards(place.parent)]

const lies = (place: Place, divisions: readonly string[] | undefined): Truth =>
  divisions === undefined ||
  or(
    ...upwards(place).map(({ code }) =>
      code === undefined ? undefined : divisions.some((one) => code.startsWith(one.replace(/(00)+$/, ''))),
    ),
  )

const meets = (place: Place, { level, class: kind }: DrawnRule['where']): Truth =>
  and(
    level === undefined || place.level === level,
    kind === undefined || (place.class === undefined ? undefined : place.class === kind),
  )

const isOn = ({ drawn }: Stack[number]): boolean => drawn.from <= '2020-06-30'
const ended = ({ until, pack }: Stood): boolean => until !== undefined && until >= pack.drawn.from

const applies = (one: Stood, place: Place): Truth =>
  isOn(one.pack) && !ended(one) && and(lies(place, one.pack.drawn.divisions), meets(place, one.where))

const disabled = (one: Stood, place: Place, stack: Stack): Truth =>
  or(
    ...stack.map(
      (pack) =>
        pack.disables?.rule === one &&
        isOn(pack) &&
        and(lies(place, pack.drawn.divisions), meets(place, pack.disables.where)),
    ),
  )

const replaces = ({ word, to }: Stood): Stood | undefined => (word === 'supplements' ? undefined : to)

function chain(one: Stood): readonly Stood[] {
  const to = replaces(one)
  return to === undefined ? [] : [to, ...chain(to)]
}

/** Whether one takes the place of another: it names it, or it names what the other leads to, from further down. */
function takesPlace(lower: Stood, upper: Stood): boolean {
  const to = replaces(lower)
  if (to === undefined || lower === upper) return false
  return to === upper || (chain(upper).includes(to) && lower.pack.above.has(upper.pack.id))
}

function judgedIn(rules: readonly Stood[], place: Place, stack: Stack) {
  const all = stack.flatMap((pack) => pack.rules)
  return rules.map((one): { says?: string; passed?: string; by?: readonly string[] } => {
    const here = applies(one, place)
    if (here === false) return {}
    const instead = all.filter((other) => takesPlace(other, one))
    const speaks = (other: Stood) => and(applies(other, place), not(disabled(other, place, stack)))
    const off = disabled(one, place, stack)
    if (or(off, ...instead.map(speaks)) === true) {
      const by = instead.filter((other) => speaks(other) === true)
      const packs = stack.filter((pack) => pack.disables?.rule === one && isOn(pack))
      return {
        passed: `${one.name}@${place.id}`,
        by: [...by.map(({ name }) => name), ...packs.map(({ id }) => id)],
      }
    }
    const really = and(here, not(off), ...instead.map((other) => not(speaks(other))))
    const verdict = place.posts <= one.max ? 'satisfied' : really === true ? 'violated' : 'unknown'
    return { says: `${one.name}@${place.id} ${verdict}` }
  })
}

function hasTie(stack: Stack): boolean {
  const all = stack.flatMap((pack) => pack.rules).filter((one) => replaces(one) !== undefined)
  const lastDay = (one: Stood) => (ended(one) ? (one.until ?? '') : '9999-12-31')
  const apart = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
    a !== undefined &&
    b !== undefined &&
    !a.some((x) =>
      b.some((y) => [x, y].some((z) => [x, y].every((w) => w.startsWith(z.replace(/(00)+$/, ''))))),
    )
  return all.some((a) =>
    all.some((b) => {
      const to = replaces(a)
      return (
        a.pack !== b.pack &&
        !a.pack.above.has(b.pack.id) &&
        !b.pack.above.has(a.pack.id) &&
        to !== undefined &&
        chain(b).includes(to) &&
        !apart(a.pack.drawn.divisions, b.pack.drawn.divisions) &&
        a.pack.drawn.from <= lastDay(b) &&
        b.pack.drawn.from <= lastDay(a)
      )
    }),
  )
}
