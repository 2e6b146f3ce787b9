import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot, type Snapshot } from '../../src/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { zhangqiu } from '../../src/packs/zhangqiu/index.ts'
import { ledgersOf } from '../../src/reform/index.ts'
import { carriedOut, read } from './examples.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

const snapshot = (path: string, more: object = {}) => readSnapshot({ ...read(path), ...more })

/** The plan of an example, carried out on what stands before it. */
const example = (before: string, plan: string) => carriedOut(snapshot(before), read(plan))

const evaluate = (pack: object, after: Snapshot, before?: Snapshot, alternatives: readonly string[] = []) =>
  createEngine({ packs: [pack] }).evaluate(after, {
    ...(before === undefined ? {} : { baselines: { before } }),
    alternatives,
  })

/** The figures that a text states, beside those computed and their difference. */
const figuresOf = (pack: object, after: Snapshot, before?: Snapshot) =>
  Object.fromEntries(
    evaluate(pack, after, before)
      .claims()
      .map(({ claim, says, computed, difference }) => [
        claim.split('/')[1],
        [says, computed.text.zh, difference],
      ]),
  )

/** The verdict on one rule for one subject, and by how much it is broken. */
function verdictOf(report: ReturnType<typeof evaluate>, rule: string, subject: string) {
  const found = [...report.judged()].find((one) => one.rule === rule && one.subject.id === subject)
  return found?.excess === undefined ? found?.verdict : `${found.verdict} by ${found.excess.by}`
}

/** By how much the bodies in all are fewer, as the table of cuts of a plan has it. */
function cutOf({ before, applied }: ReturnType<typeof example>) {
  const [total] = ledgersOf(before, applied).reductions.totals ?? []
  return total?.['cut']
}

describe('the reform of the townships of Haixi', () => {
  const before = snapshot('haixi/before.yaml')
  const document = read('haixi/after.yaml')
  const figures = figuresOf(haixi, snapshot('haixi/after.yaml'), before)

  it.each([
    ['townships-reduction', '14.6%', '14.6%', undefined],
    ['administrative-reduction', '5.4%', '5.4%', undefined],
    ['leaders-reduction', '17.1%', '17.1%', undefined],
    ['institutions-fewer', '48', '58个', '+10'],
    ['institutions-reduction', '32%', '38.4%', '+6.4%'],
  ])('%s: states %s, and comes to %s, off by %s', (id, says, computed, difference) => {
    expect(figures[id]).toEqual([says, computed, difference])
  })

  /** The example with so many leader posts in 冷湖镇, of which nobody tells how many it has. */
  const withLenghu = (approved: number) =>
    figuresOf(
      haixi,
      readSnapshot({
        ...document,
        leadership: (document.leadership as Rows).map((row) =>
          row['agency'] === '冷湖镇机关' ? { ...row, approved } : row,
        ),
      }),
      before,
    )['leaders-after-by-classes']

  it('has 213 leader posts by its classes only if 冷湖镇 has six', () => {
    expect([5, 6, 7].map(withLenghu)).toEqual([
      ['213', '214名', '+1'],
      ['213', '213名', undefined],
      ['213', '212名', '-1'],
    ])
  })

  const posts = example('haixi-plan/before.yaml', 'haixi-plan/plan.yaml')

  it.each([
    ['administrative-before', '627', '627名'],
    ['administrative-after', '593', '593名'],
    ['administrative-fewer', '34', '34名'],
    ['administrative-reduction', '5.4%', '5.4%'],
    ['converted-to-police', '29', '29名'],
    ['converted-to-justice', '5', '5名'],
    ['institution-posts-before', '622', '622名'],
    ['institution-posts-after', '612', '612名'],
    ['institution-posts-fewer', '10', '10名'],
  ])('%s: states %s, and its plan comes to %s', (id, says, computed) => {
    expect(figuresOf(haixi, posts.judged, posts.before)[id]).toEqual([says, computed, undefined])
  })

  it('turns 34 posts into others and loses none, but for ten of institutions', () => {
    const report = evaluate(haixi, posts.judged, posts.before)
    expect(verdictOf(report, 'haixi/conversion-conserves-the-total', '海西州')).toBe('satisfied')
    expect(verdictOf(report, 'haixi/total-establishment-not-reduced', '海西州')).toBe('violated by 10')
    expect(posts.looseEnds).toEqual([])
  })
})

describe('the reform of Zaozhuang', () => {
  const townships = example('zaozhuang-plan/2001-before.yaml', 'zaozhuang-plan/2001-plan.yaml')
  const binhu = example('zaozhuang-plan/binhu-before.yaml', 'zaozhuang-plan/binhu-plan.yaml')

  it('goes from 90 townships to 64, 28.9 % fewer', () => {
    expect(figuresOf(read('zaozhuang-plan/2001.pack.yaml'), townships.judged, townships.before)).toEqual({
      before: ['90', '90个', undefined],
      after: ['64', '64个', undefined],
      reduction: ['26:90', '28.9%', undefined],
    })
    expect(cutOf(townships)).toEqual({ part: 26, whole: 90 })
  })

  it('does not tell into which townships the 26 were merged', () => {
    const open = townships.looseEnds.filter(({ kind }) => kind === 'no-destination')
    expect(open).toHaveLength(26)
  })

  it('has 21, 41 and 2 of three classes, which are 64, of which 6, 10 and 2 are streets', () => {
    expect(figuresOf(read('zaozhuang-plan/2011.pack.yaml'), snapshot('zaozhuang-plan/2011.yaml'))).toEqual({
      'class-1': ['21', '21个', undefined],
      'class-2': ['41', '41个', undefined],
      'class-3': ['2', '2个', undefined],
      all: ['64', '64个', undefined],
      'streets-of-class-1': ['6', '6个', undefined],
      'streets-of-class-2': ['10', '10个', undefined],
      'streets-of-class-3': ['2', '2个', undefined],
    })
  })

  it('leaves four offices and three centres of five and six in Binhu, 36.4 % fewer', () => {
    expect(figuresOf(read('zaozhuang-plan/binhu.pack.yaml'), binhu.judged, binhu.before)).toEqual({
      'offices-before': ['5', '5个', undefined],
      'centres-before': ['6', '6个', undefined],
      'offices-after': ['4', '4个', undefined],
      'centres-after': ['3', '3个', undefined],
      reduction: ['4:11', '36.4%', undefined],
    })
    expect(binhu.looseEnds.filter(({ kind }) => kind === 'no-destination')).toHaveLength(4)
  })

  it('tells no number of posts, so that the cut by 20 % of 2001 cannot be computed', () => {
    expect([townships.before, townships.after].map(({ establishment }) => establishment)).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('the reform of Zhangqiu', () => {
  const district = snapshot('zhangqiu/after.yaml')

  it('has 37 departments, of which 18 are new: 48.6 %, and 75 changes of duties: 4.2 for each of the 18', () => {
    expect(figuresOf(zhangqiu, district)).toEqual({
      'departments-in-all': ['37', '37个', undefined],
      'reformed-departments': ['18', '18个', undefined],
      'reformed-share': ['18:37', '48.6%', undefined],
      'duties-for-each-reformed-department': ['75:18', '416.7%', undefined],
    })
  })

  it('does not list the 75 changes of duties, so that who leads what is unknown', () => {
    expect(district.assignments).toBeUndefined()
  })
})

describe('the reform of the townships of Rui’an', () => {
  const posts = example('ruian-plan/before.yaml', 'ruian-plan/plan.yaml')
  const cut = 'ruian-township/townships-administrative-cut'
  const down = `${cut}-rounded-down`

  it('comes to the 934 and 947 posts that are stated, 1.014 institution posts for each administrative one', () => {
    expect(figuresOf(ruianTownship, posts.judged, posts.before)).toEqual({
      'administrative-total': ['934', '934名', undefined],
      'institution-total': ['947', '947名', undefined],
      'institution-to-administrative-total': ['947:934', '101.4%', undefined],
    })
    expect(posts.looseEnds).toEqual([])
  })

  it('has room for 173 institution posts below 1.2 for each administrative one', () => {
    const report = evaluate(ruianTownship, posts.judged, posts.before)
    const room = report.headroom({ subject: '各乡镇', measure: 'institution-establishment' })
    expect(room.map(({ check, headroom }) => [check, headroom])).toEqual([
      ['ruian-township/institution-to-administrative', 173],
    ])
  })

  const { rules } = ruianTownship
  const { 'townships-administrative-cut': rounded, 'townships-administrative-cut-rounded-down': dropped } =
    rules
  const exactly = (rule: object) => ({
    ...rule,
    require: {
      ...('require' in rule ? Object(rule.require) : {}),
      cut: { exactly: { parameter: 'administrative-cut' } },
    },
  })
  /** The pack with a cut that must be met exactly, which the plan does not ask for. */
  const exact = {
    ...ruianTownship,
    rules: {
      ...rules,
      'townships-administrative-cut': exactly(rounded),
      'townships-administrative-cut-rounded-down': exactly(dropped),
    },
  }

  /** The verdict where so many posts were there before, of which the text does not tell the number. */
  const from = (base: number, rule: string, pack: object = ruianTownship) => {
    const document = read('ruian-plan/before.yaml')
    const before = readSnapshot({
      ...document,
      establishment: (document.establishment as Rows).map((row) =>
        row['category'] === 'administrative' ? { ...row, approved: base } : row,
      ),
    })
    const { judged } = carriedOut(before, read('ruian-plan/plan.yaml'))
    return verdictOf(evaluate(pack, judged, before, rule === down ? [down] : []), rule, '瑞安市')
  }
  const bases = [952, 953, 954, 955]

  it('keeps 934 after a cut of 2 % from 953 posts on if what is left is rounded', () => {
    const kept = ['violated by 1', 'satisfied', 'satisfied', 'satisfied']
    expect(bases.map((base) => from(base, cut))).toEqual(kept)
  })

  it('keeps 934 from 954 posts on if what is left is rounded down, which is another reading', () => {
    const kept = ['violated by 2', 'violated by 1', 'satisfied', 'satisfied']
    expect(bases.map((base) => from(base, down))).toEqual(kept)
  })

  it('comes to 934 exactly only from 953, or from 954', () => {
    const found = (rule: string) => bases.filter((base) => from(base, rule, exact) === 'satisfied')
    expect([found(cut), found(down)]).toEqual([[953], [954]])
  })
})
