import { definePack } from '../../src/index.ts'

const inForce = { from: '2000-04-15', basis: 'assumed' } as const
const sources = { plan: { title: '乡镇机构改革方案', status: 'illustrative' } } as const

/** A plan for towns, small enough to be seen through: a ratio, a band of leaders, and what it says of itself. */
export const townRules = definePack({
  id: 'town-rules',
  version: '1.0.0',
  title: { zh: '某镇编制规定', en: 'Establishment rules of a town' },
  inForce,
  sources,
  words: { records: { 'extra-leader': { title: { zh: '增配领导', en: 'extra leader' } } } },
  parameters: {
    'institution-ratio': {
      values: [{ from: '2000-04-15', value: '1.2:1', cite: { source: 'plan', article: '二(四)2' } }],
    },
    'leaders-most': { values: [{ from: '2000-04-15', value: 3 }] },
  },
  rules: {
    'institution-to-administrative': {
      title: { zh: '事业编制与行政编制之比', en: 'Institution to administrative posts' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'ratio',
        of: 'institution-establishment',
        to: 'administrative-establishment',
        atMost: { parameter: 'institution-ratio' },
      },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(四)2' },
    },
    leaders: {
      title: { zh: '领导职数', en: 'Leader posts' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'leader-posts-of-place', min: 2, max: { parameter: 'leaders-most' } },
      allowances: [
        {
          title: { zh: '经批准增配', en: 'more by approval' },
          approval: { kind: 'extra-leader' },
          raises: 'as-approved',
        },
      ],
      force: 'general',
      cite: { source: 'plan', article: '三' },
    },
  },
  claims: {
    'institution-total': {
      title: { zh: '事业编制总数', en: 'Institution posts in all' },
      says: 36,
      measure: 'institution-establishment',
      cite: { source: 'plan', article: '附件' },
    },
  },
})

/** Another pack with names that the first one has, too. */
export const otherRules = definePack({
  id: 'other-rules',
  version: '1.0.0',
  title: { zh: '另一规定', en: 'Other rules' },
  inForce,
  sources,
  parameters: { 'leaders-most': { values: [{ from: '2000-04-15', value: 9 }] } },
  rules: {
    leaders: {
      title: { zh: '领导职数', en: 'Leader posts' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'leader-posts-of-place', max: { parameter: 'leaders-most' } },
      force: 'general',
      cite: { source: 'plan' },
    },
  },
})
