import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Snapshot } from '../../src/index.ts'
import { town, townPack } from '../engine/town.ts'
import { type Around, judge, missing, refusals, verdictsByEnd, verdictText } from './judging.ts'

type Counts = readonly (number | null | undefined)[]

const categories = ['administrative', 'institution', 'support'] as const
const names = ['senior', 'middle', 'junior'] as const

/** A town with so many posts of each category; what is left out is unknown. */
const posts = (counts: Counts, more: object = {}): Snapshot =>
  town({
    more: {
      establishment: categories.map((category, index) => {
        const approved = counts[index]
        return { agency: 'office', category, ...(approved === undefined ? {} : { approved }) }
      }),
      ...more,
    },
  })
const partial = { partial: { establishment: true } }

const classes = (shares: readonly unknown[], ...more: readonly object[]) =>
  shares.map((share, index) => ({
    name: names[index],
    of: `${categories[index]}-establishment`,
    share,
    ...more[index],
  }))
const structure = (sense: string, shares: readonly unknown[], more: object = {}) => ({
  kind: 'structure',
  sense,
  classes: classes(shares),
  ...more,
})
const said = (require: object, counts: Counts, more: object = {}, around: Around = {}) =>
  verdictsByEnd(require, posts(counts, more), around)

const staff = (whole: unknown) => ({
  kind: 'structure',
  sense: 'ceilings',
  whole,
  classes: classes(['33%', '52%', '15%'], {}, { rest: true }),
})
const ladder = (more: object = {}) => structure('cumulative', [1, 3, 6], more)

describe('a structure', () => {
  describe('of ceilings', () => {
    it.each([
      [
        [1847, 0, 839],
        ['senior: satisfied', 'junior: satisfied'],
      ],
      [
        [1848, 0, 840],
        ['senior: satisfied', 'junior: satisfied'],
      ],
      [
        [1849, 0, 841],
        ['senior: violated, 1 over', 'junior: violated, 1 over'],
      ],
      [
        [2884, 5600, 0],
        ['senior: violated, 1036 over', 'junior: satisfied'],
      ],
    ])('holds every class but the rest to its share of 5600: %j is %j', (counts, verdicts) => {
      expect(said(staff(5600), counts)).toEqual(verdicts)
    })

    it('bounds each class where none is the rest', () => {
      const require = structure('ceilings', ['33%', '52%', '15%'], { whole: 100 })
      expect(said(require, [33, 53, 15])).toEqual([
        'senior: satisfied',
        'middle: violated, 1 over',
        'junior: satisfied',
      ])
    })

    it('takes the classes together for the whole where none is named', () => {
      const require = structure('ceilings', ['50%', '30%', '20%'])
      const told = (counts: Counts) => judge(require, posts(counts)).map(({ verdict }) => verdict)
      expect(told([50, 30, 20])).toEqual(['satisfied', 'satisfied', 'satisfied'])
      expect(told([51, 30, 20])).toEqual(['violated', 'satisfied', 'satisfied'])
      expect(told([49, 30, 20])).toEqual(['satisfied', 'violated', 'violated'])
    })
  })

  describe('that is cumulative', () => {
    it.each([
      [
        [1, 3, 6],
        ['senior: satisfied', 'middle: satisfied'],
      ],
      [
        [2, 2, 6],
        ['senior: violated, 2 over', 'middle: satisfied'],
      ],
      [
        [0, 4, 6],
        ['senior: satisfied', 'middle: satisfied'],
      ],
      [
        [0, 5, 5],
        ['senior: satisfied', 'middle: violated, 2 over'],
      ],
      [
        [0, 0, 10],
        ['senior: satisfied', 'middle: satisfied'],
      ],
      [
        [10, 30, 60],
        ['senior: satisfied', 'middle: satisfied'],
      ],
    ])('lets a lower class have what a higher one leaves: %j is %j', (counts, verdicts) => {
      expect(said(ladder(), counts)).toEqual(verdicts)
    })

    it('bounds all classes together only by a whole of their own', () => {
      expect(said(ladder({ whole: 10 }), [1, 3, 5])).toEqual([
        'senior: satisfied',
        'middle: satisfied',
        'junior: satisfied',
      ])
      expect(said(ladder({ whole: 10 }), [1, 3, 7])).toEqual([
        'senior: satisfied',
        'middle: satisfied',
        'junior: violated, 1 over',
      ])
    })
  })

  describe('that is exact', () => {
    it.each([
      [
        [33, 52, 15],
        ['senior: satisfied', 'middle: satisfied', 'junior: satisfied'],
      ],
      [
        [34, 51, 15],
        ['senior: violated, 1 over', 'middle: violated, 1 under', 'junior: satisfied'],
      ],
    ])('asks each class for its share of 100: %j is %j', (counts, verdicts) => {
      expect(said(structure('exact', ['33%', '52%', '15%'], { whole: 100 }), counts)).toEqual(verdicts)
    })

    it('is rounded as the text says', () => {
      const require = (rounding: string) => structure('exact', [33, 52, 15], { whole: 10, rounding })
      const verdicts = (rounding: string, counts: Counts) =>
        judge(require(rounding), posts(counts)).map(({ verdict }) => verdict)
      expect(verdicts('half-up', [3, 5, 2])).toEqual(['satisfied', 'satisfied', 'satisfied'])
      expect(verdicts('down', [3, 5, 1])).toEqual(['satisfied', 'satisfied', 'satisfied'])
      expect(verdicts('up', [4, 6, 2])).toEqual(['satisfied', 'satisfied', 'satisfied'])
      expect(verdicts('up', [3, 7, 1])).toEqual(['violated', 'violated', 'violated'])
    })

    it('has two ends for each class where being under is worth less', () => {
      const require = structure('exact', ['50%', '30%', '20%'], { whole: 10, shortfall: 'advisory' })
      const findings = judge(require, posts([4, 3, 3]))
      expect(findings.map((one) => [one.check.split('#')[1], verdictText(one), one.force])).toEqual([
        ['senior-min', 'violated, 1 under', 'advisory'],
        ['senior-max', 'satisfied', 'mandatory'],
        ['middle-min', 'satisfied', 'advisory'],
        ['middle-max', 'satisfied', 'mandatory'],
        ['junior-min', 'satisfied', 'advisory'],
        ['junior-max', 'violated, 1 over', 'mandatory'],
      ])
    })
  })

  describe('of a whole of nothing', () => {
    it('is met by nothing, and says so', () => {
      const findings = judge(ladder(), posts([0, 0, 0]))
      expect(findings.map(({ verdict, empty }) => [verdict, empty])).toEqual([
        ['satisfied', true],
        ['satisfied', true],
      ])
      expect(judge(ladder(), posts([1, 3, 6])).map(({ empty }) => empty)).toEqual([undefined, undefined])
    })

    it('is broken by anything, where the whole is a number of its own', () => {
      const findings = judge(staff('departments'), posts([1, 0, 0], { agencies: [office] }))
      expect(findings.map(({ verdict, empty }) => [verdict, empty])).toEqual([
        ['violated', undefined],
        ['satisfied', true],
      ])
    })
  })

  describe('whose shares are parameters', () => {
    const of = (value: unknown) => ({ values: [{ from: '2000-01-01', value }] })
    const pack = { parameters: { first: of('33%'), second: of(52), free: of('none') } }

    it('looks them up', () => {
      const require = {
        ...staff(5600),
        classes: classes([{ parameter: 'first' }, '52%', '15%'], {}, { rest: true }),
      }
      expect(said(require, [1848, 0, 0], {}, { pack })).toEqual(['senior: satisfied', 'junior: satisfied'])
      expect(said(require, [1849, 0, 0], {}, { pack })[0]).toBe('senior: violated, 1 over')
    })

    it('reads whole numbers as parts there too', () => {
      const require = structure('ceilings', [33, { parameter: 'second' }, 15], { whole: 100 })
      expect(said(require, [33, 53, 15], {}, { pack })[1]).toBe('middle: violated, 1 over')
    })

    it('asks nothing of a subject for which one of them sets no limit', () => {
      expect(said(structure('ceilings', [1, { parameter: 'free' }]), [9, 1], {}, { pack })).toEqual([])
    })

    it('is unknown where one has no value for the subject', () => {
      const cases = [{ where: { class: 'class-9' }, value: 3 }]
      const around = { pack: { parameters: { some: { values: [{ from: '2000-01-01', cases }] } } } }
      const findings = judge(ladderBy({ parameter: 'some' }), posts([1, 3, 6]), around)
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
      expect(missing(findings)).toEqual(['a value of parameter some for 某镇'])
    })
  })

  describe('where facts are missing', () => {
    it('is unknown and names the field of the class', () => {
      const findings = judge(staff(5600), posts([undefined, 0, 1]))
      expect(findings.map(verdictText)).toEqual(['unknown', 'satisfied'])
      expect(missing(findings)).toEqual(['approved of 某镇机关 (administrative)'])
    })

    it('is unknown in every class where the whole is, and names it', () => {
      const findings = judge(ladder(), posts([1, 3, undefined]))
      expect(findings.map(verdictText)).toEqual(['unknown', 'unknown'])
      expect(missing(findings)).toEqual(['approved of 某镇机关 (support)'])
    })

    it('counts what is known to be none as nothing', () => {
      expect(said(staff(5600), [null, 0, null])).toEqual(['senior: satisfied', 'junior: satisfied'])
    })

    it('names the collection that was left out', () => {
      const findings = judge(staff(5600), posts([], { establishment: undefined }))
      expect(findings.map(verdictText)).toEqual(['unknown', 'unknown'])
      expect(missing(findings)).toEqual(['the collection establishment'])
    })

    it('is violated by a partial list that is already too much, and decided no other way', () => {
      expect(said(staff(5600), [1849, 0, 840], partial)).toEqual([
        'senior: violated, at least 1 over',
        'junior: unknown',
      ])
      expect(said(ladder(), [10, 0, 0], partial)).toEqual(['senior: unknown', 'middle: unknown'])
    })
  })

  describe('with a way out', () => {
    it('is permitted, class by class', () => {
      const around = { rule: { allowances: [{ until: '2012-12-31' }] } }
      expect(said(staff(5600), [1849, 0, 840], {}, around)).toEqual([
        'senior: permitted, 1 over',
        'junior: satisfied',
      ])
    })

    it('is permitted up to the shares of the whole that is meant instead', () => {
      const around = { rule: { allowances: [{ where: { class: 'class-1' }, with: { whole: 120 } }] } }
      expect(said(staff(100), [39, 0, 15], {}, around)).toEqual([
        'senior: permitted, 6 over',
        'junior: satisfied',
      ])
      expect(said(staff(100), [40, 0, 15], {}, around)[0]).toBe('senior: violated, 7 over')
    })

    it('is permitted by an approval in force on the day', () => {
      const around = { rule: { allowances: [{ approval: { kind: 'approval' } }] } }
      const approved = (on: string) => ({ records: [{ kind: 'approval', about: ['town'], on }] })
      expect(said(staff(100), [34, 0, 15], approved('2010-11-17'), around)[0]).toBe(
        'senior: permitted, 1 over',
      )
      expect(said(staff(100), [34, 0, 15], approved('2010-11-18'), around)[0]).toBe(
        'senior: violated, 1 over',
      )
    })

    it('is not about those whom the text exempts', () => {
      const exempt = [{ where: { class: 'class-1' }, cite: { source: 'plan', article: '九' } }]
      expect(said(staff(100), [34, 0, 15], {}, { rule: { exempt } })).toEqual([
        'senior: exempt',
        'junior: exempt',
      ])
      const forEach = { subject: 'jurisdiction', except: { class: 'class-1' } }
      expect(said(staff(100), [34, 0, 15], {}, { rule: { forEach } })).toEqual([])
    })
  })

  it.each([
    [
      'whose percentages leave something over',
      structure('ceilings', ['33%', '52%', '14%']),
      ['wrong-value classes'],
    ],
    [
      'whose percentages are more than all',
      structure('ceilings', ['33%', '52%', '16%']),
      ['wrong-value classes'],
    ],
    ['that mixes percentages and parts', structure('ceilings', ['33%', 2, '15%']), ['wrong-value classes']],
    ['whose parts are all nothing', structure('ceilings', [0, 0, 0]), ['wrong-value classes']],
    ['with a single class', structure('ceilings', ['100%']), ['wrong-value classes']],
    ['with no sense', structure('', [1, 3, 6], { sense: undefined }), ['missing-field sense']],
    ['with a sense nobody knows', structure('target', [1, 3, 6]), ['unknown-word sense']],
    ['that is exactly an unrounded fraction', structure('exact', [1, 3, 6]), ['rounding-missing sense']],
    [
      'with two rests',
      { ...staff(9), classes: classes([1, 1, 1], { rest: true }, { rest: true }) },
      ['wrong-value classes.1.rest'],
    ],
    [
      'with a rest that is cumulative',
      { ...ladder(), classes: classes([1, 3, 6], {}, {}, { rest: true }) },
      ['wrong-value classes.2.rest'],
    ],
    [
      'with a class that stands twice',
      { ...ladder(), classes: classes([1, 3, 6], {}, { name: 'senior' }) },
      ['name-clash classes.1.name'],
    ],
    [
      'with a class without a name',
      { ...ladder(), classes: classes([1, 3, 6], { name: undefined }) },
      ['missing-field classes.0.name'],
    ],
    [
      'with ceilings that fall short',
      structure('ceilings', [1, 3, 6], { shortfall: 'advisory' }),
      ['wrong-value shortfall'],
    ],
    [
      'of a measure nobody declared',
      { ...ladder(), classes: classes([1, 3, 6], { of: 'departement' }) },
      ['unknown-measure classes.0.of'],
    ],
    ['of a whole nobody declared', ladder({ whole: 'departement' }), ['unknown-measure whole']],
    [
      'by a parameter nobody declared',
      ladderBy({ parameter: 'some' }),
      ['unknown-parameter classes.1.share.parameter'],
    ],
    [
      'by a share that is none',
      structure('ceilings', ['33%', 'a half']),
      ['malformed-proportion classes.1.share'],
    ],
    ['by no limit at all', structure('ceilings', ['33%', 'none']), ['malformed-proportion classes.1.share']],
    ['rounded in no known way', ladder({ rounding: 'nearest' }), ['unknown-word rounding']],
    ['with a key of its own', ladder({ atMost: '33%' }), ['unknown-key atMost']],
  ])('is refused %s', (_, require, problems) => {
    expect(refusals(require)).toEqual(problems)
  })

  it.each([
    ['percentages that come to all', structure('ceilings', ['33%', '52%', '15%'])],
    ['fractions that come to all', structure('ceilings', ['1/3', '1/6', '1/2'])],
    ['parts written as text', structure('ceilings', ['1', '3', '6'])],
    [
      'an exact structure of a number that is divided evenly',
      structure('exact', ['33%', '52%', '15%'], { whole: 5600 }),
    ],
    ['a share of nothing', structure('ceilings', ['0%', '100%'])],
  ])('is not refused with %s', (_, require) => {
    expect(refusals(require)).toEqual([])
  })

  it('judges as fractions do', () => {
    const part = fc.integer({ min: 0, max: 9 })
    const shares = fc.tuple(part, part, part).filter((parts) => parts.some((one) => one > 0))
    const count = fc.integer({ min: 0, max: 24 })
    const whole = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined })
    const sense = fc.constantFrom('ceilings', 'cumulative', 'exact')
    const rounding = fc.constantFrom(undefined, 'up', 'down', 'half-up')
    fc.assert(
      fc.property(
        shares,
        fc.tuple(count, count, count),
        whole,
        sense,
        rounding,
        (of, counts, all, how, round) => {
          fc.pre(how !== 'exact' || round !== undefined)
          const given = {
            ...(all === undefined ? {} : { whole: all }),
            ...(round === undefined ? {} : { rounding: round }),
          }
          const findings = judge(structure(how, of, given), posts(counts))
          expect(findings.map((one) => `${one.check.split('#')[1]} ${one.verdict}`)).toEqual(
            byDefinition(how, of, counts, all, round),
          )
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  it('holds a class that stays as it is to more of a larger whole', () => {
    const engine = createEngine({ packs: [townPack({ rule: { require: staff('establishment') } })] })
    const verdict = (counts: Counts) => [...engine.evaluate(posts(counts)).judged()][0]?.verdict
    expect([verdict([33, 52, 14]), verdict([33, 52, 15]), verdict([33, 52, 16])]).toEqual([
      'violated',
      'satisfied',
      'satisfied',
    ])
  })

  const exact = structure('exact', ['50%', '30%', '20%'], { whole: 10 })

  it.each([
    [
      'a ceiling',
      staff(5600),
      [1849, 0, 0],
      '行政编制为1849名，占总数5600名的33.0%，高于33%，超出1名',
      'Administrative establishment: 1849 posts, 33.0% of the whole: 5600 posts; over the share of 33% by 1 post',
    ],
    [
      'two classes together',
      ladder(),
      [0, 6, 4],
      '行政编制、事业编制合计为6名，占各类合计10名的60.0%，高于40%，超出4名',
      'Administrative establishment, institution establishment together: 6 posts, 60.0% of all classes together: 10 posts; over the share of 40% by 4 posts',
    ],
    [
      'an exact share',
      exact,
      [4, 3, 2],
      '行政编制为4名，占总数10名的40.0%，应为50%，相差1名',
      'Administrative establishment: 4 posts, 40.0% of the whole: 10 posts; off the share of 50% by 1 post',
    ],
    [
      'a floor',
      { ...exact, shortfall: 'advisory' },
      [4, 3, 2],
      '行政编制为4名，占总数10名的40.0%，低于50%，少1名',
      'Administrative establishment: 4 posts, 40.0% of the whole: 10 posts; under the share of 50% by 1 post',
    ],
    [
      'a class by its own title',
      { ...staff(5600), classes: classes([1, 3, 6], { title: { zh: '检察官', en: 'procurators' } }, {}, {}) },
      [561, 0, 0],
      '检察官为561名，占总数5600名的10.0%，高于10%，超出1名',
      'Procurators: 561 posts, 10.0% of the whole: 5600 posts; over the share of 10% by 1 post',
    ],
  ])('of %s is told in both languages', (_, require, counts, zh, en) => {
    const told = judge(require, posts(counts)).filter(({ verdict }) => verdict === 'violated')
    expect(told.map(({ message }) => message)).toEqual([{ zh, en }])
  })

  it('is told by its demand where it is kept', () => {
    expect(judge(ladder(), posts([1, 3, 6])).map(({ message }) => message)).toEqual([
      {
        zh: '行政编制占各类合计的比重不得高于10%',
        en: 'Administrative establishment may be at most 10% of all classes together',
      },
      {
        zh: '行政编制、事业编制合计占各类合计的比重不得高于40%',
        en: 'Administrative establishment, institution establishment together may be at most 40% of all classes together',
      },
    ])
  })
})

const office = { id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' }

function ladderBy(share: object): object {
  return structure('cumulative', [1, share, 6])
}

/** The verdicts by dividing: what share of the whole each class, or the first of them, may have. */
function byDefinition(
  sense: string,
  parts: readonly number[],
  counts: readonly number[],
  given: number | undefined,
  rounding: string | undefined,
): readonly string[] {
  const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const [all, whole] = [total(parts), given ?? total(counts)]
  const last = sense === 'cumulative' && given === undefined ? 2 : 3
  return names.slice(0, last).map((name, index) => {
    const from = sense === 'cumulative' ? 0 : index
    const value = total(counts.slice(from, index + 1))
    const share = total(parts.slice(from, index + 1)) * whole
    const holds =
      rounding === undefined ? value * all <= share : compared(value, rounded(share, all, rounding))
    return `${name} ${holds ? 'satisfied' : 'violated'}`
  })

  function compared(value: number, bound: number): boolean {
    return sense === 'exact' ? value === bound : value <= bound
  }
}

/** So many divided by so many, as a whole number. */
function rounded(above: number, below: number, rounding: string): number {
  const down = Math.floor(above / below)
  if (rounding === 'down') return down
  const left = above - down * below
  return left === 0 || (rounding === 'half-up' && 2 * left < below) ? down : down + 1
}
