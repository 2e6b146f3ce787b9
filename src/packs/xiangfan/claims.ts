const cite = { source: 'speech', article: '二(二)第三' } as const

/** 机构数: a figure that the speech states, before or after the reform. */
const number = <const W, const I extends string>(
  zh: string,
  en: string,
  says: number,
  measure: W,
  provision: I,
) => ({
  title: { zh, en },
  says,
  measure,
  cite,
  provisions: [provision] as const,
})
const before = <const M extends string>(measure: M) => ({ measure, at: 'before' }) as const

/** 减幅: by how much some bodies are fewer, which the speech says of all of them. */
const reduction = <const M extends string>(
  zh: string,
  en: string,
  says: string,
  of: readonly M[],
  note: string,
) => ({
  title: { zh, en },
  says,
  measure: { plus: of.map((one) => before(one)), minus: [...of] },
  in: { plus: of.map((one) => before(one)) },
  cite,
  provisions: ['xf-government-managed-bodies-5-to-3'] as const,
  note,
})
const government = ['departments', 'managed-bureaus'] as const
const listed = [...government, 'party-managed-bodies'] as const
const offices = 'standing-offices'

/** The figures of the speech; the rate for all bodies is that of one way of counting among six. */
export const claims = {
  'party-departments-after': number(
    '改革后市委工作部门',
    'Departments of the Party after the reform',
    9,
    'party-departments',
    'xf-party-working-departments-nine',
  ),
  'party-managed-before': number(
    '改革前市委部门管理机构',
    'Bodies managed by Party departments before',
    4,
    before('party-managed-bodies'),
    'xf-party-working-departments-nine',
  ),
  'party-managed-after': number(
    '改革后市委部门管理机构',
    'Bodies managed by Party departments after',
    2,
    'party-managed-bodies',
    'xf-party-working-departments-nine',
  ),
  'departments-before': number(
    '改革前政府工作部门',
    'Government departments before',
    42,
    before('departments'),
    'xf-government-departments-42-to-29',
  ),
  'departments-after': number(
    '改革后政府工作部门',
    'Government departments after',
    29,
    'departments',
    'xf-government-departments-42-to-29',
  ),
  'managed-bureaus-before': number(
    '改革前政府部门管理机构',
    'Managed bureaus before',
    5,
    before('managed-bureaus'),
    'xf-government-managed-bodies-5-to-3',
  ),
  'managed-bureaus-after': number(
    '改革后政府部门管理机构',
    'Managed bureaus after',
    3,
    'managed-bureaus',
    'xf-government-managed-bodies-5-to-3',
  ),
  'standing-offices-after': number(
    '另设的常设办事机构',
    'Standing offices beside them',
    2,
    'standing-offices',
    'xf-deliberative-standing-offices-two',
  ),
  'out-of-sequence-before': number(
    '改革前不列序列机构',
    'Out-of-sequence bodies before',
    23,
    before('out-of-sequence-bodies'),
    'xf-out-of-series-bodies-23-to-13',
  ),
  'out-of-sequence-after': number(
    '改革后不列序列机构',
    'Out-of-sequence bodies after',
    13,
    'out-of-sequence-bodies',
    'xf-out-of-series-bodies-23-to-13',
  ),
  'out-of-sequence-reduction': {
    title: { zh: '不列序列机构减幅', en: 'Reduction of out-of-sequence bodies' },
    says: '43.5%',
    measure: { plus: [before('out-of-sequence-bodies')], minus: ['out-of-sequence-bodies'] },
    in: before('out-of-sequence-bodies'),
    cite,
    provisions: ['xf-out-of-series-bodies-23-to-13'],
  },
  'city-organs-reduction': {
    title: { zh: '市级机关编制减幅（左右）', en: 'Cut of the organs of the city, about' },
    says: '30%',
    measure: { plus: [before('city-organs-posts')], minus: ['city-organs-posts'] },
    in: before('city-organs-posts'),
    cite,
    provisions: ['xf-city-organs-cut-about-30-percent'],
    note: 'about (左右): a difference need not be one',
  },
  'reduction-with-the-party': reduction(
    '总的减幅（含市委部门，不含另设机构）',
    'Reduction in all, with Party departments and without the standing offices',
    '28.3%',
    [...listed, 'party-departments'],
    'the only way of counting that gives the rate, if there were nine Party departments before as well, which the text does not say',
  ),
  'reduction-with-the-party-and-offices': reduction(
    '总的减幅（含市委部门和另设机构）',
    'Reduction in all, with Party departments and the standing offices',
    '28.3%',
    [...listed, 'party-departments', offices],
    'another way of counting',
  ),
  'reduction-of-listed-bodies': reduction(
    '总的减幅（只计列出前后数字的机构）',
    'Reduction in all, of bodies whose two figures are listed',
    '28.3%',
    listed,
    'another way of counting',
  ),
  'reduction-of-listed-bodies-and-offices': reduction(
    '总的减幅（列出前后数字的机构和另设机构）',
    'Reduction in all, of listed bodies and the standing offices',
    '28.3%',
    [...listed, offices],
    'another way of counting',
  ),
  'reduction-of-government': reduction(
    '总的减幅（只计政府）',
    'Reduction in all, of the government only',
    '28.3%',
    government,
    'another way of counting',
  ),
  'reduction-of-government-and-offices': reduction(
    '总的减幅（政府和另设机构）',
    'Reduction in all, of the government and the standing offices',
    '28.3%',
    [...government, offices],
    'another way of counting',
  ),
} as const
