import { definePack } from '../../rules/define.ts'
import { bodies } from './bodies.ts'
import { claims } from './claims.ts'
import { duties } from './duties.ts'
import { measures } from './measures.ts'
import { measuresOfRows } from './measures-of-rows.ts'
import { notRules } from './not-rules.ts'
import { parameters } from './parameters.ts'
import { people } from './people.ts'
import { totals } from './totals.ts'
import { attributes, words } from './words.ts'

/**
 * 海西州乡镇机构改革: the totals, classes and posts under which the prefecture of Haixi reorganised its
 * townships, the bottom line of five years after it, and the figures that its report states about itself.
 */
export const haixi = definePack({
  schema: 'bianzhi/pack@1',
  id: 'haixi',
  version: '1.0.0',
  title: { zh: '海西州乡镇机构改革', en: 'Haixi township reform' },
  territory: {
    divisions: ['632800'],
    levels: ['prefecture', 'county', 'township'],
    note: 'the prefecture for the totals of its townships',
  },
  inForce: {
    from: '2010-01-01',
    basis: 'assumed',
    note: 'the text tells no day and no year; the five years of its bottom line are taken to begin here too',
  },

  sources: {
    report: {
      title: '全州乡镇机构改革的主要做法',
      issuer: '海西州',
      status: 'reported',
      note: 'in a collection of such texts: 乡镇综合行政执法改革（篇8）; it retells what the prefecture set',
    },
  },

  words,
  attributes,
  parameters,
  measures: { ...measures, ...measuresOfRows },
  rules: { ...totals, ...bodies, ...duties, ...people },
  claims,
  notRules,
})
