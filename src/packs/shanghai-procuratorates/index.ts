import { definePack } from '../../rules/define.ts'
import { careers } from './careers.ts'
import { cases } from './cases.ts'
import { claims } from './claims.ts'
import { management } from './management.ts'
import { bodyMeasures } from './measures-of-bodies.ts'
import { caseMeasures } from './measures-of-cases.ts'
import { peopleMeasures } from './measures-of-people.ts'
import { cityMeasures } from './measures-of-the-city.ts'
import { notRules } from './not-rules.ts'
import { organs } from './organs.ts'
import { parameters } from './parameters.ts'
import { quota } from './quota.ts'
import { staff } from './staff.ts'
import { attributes, words } from './words.ts'

/**
 * 上海检察改革试点: how many procurators the city may have, to which class its staff belongs, how one becomes a
 * procurator, what a case group is made of, and who decides a case.
 */
export const shanghaiProcuratorates = definePack({
  schema: 'bianzhi/pack@1',
  id: 'shanghai-procuratorates',
  version: '1.0.0',
  title: { zh: '上海检察改革试点', en: 'Reform of the Shanghai procuratorates' },
  territory: {
    divisions: ['310000'],
    levels: ['province', 'county'],
    note: 'the city with its branches, and its districts',
  },
  inForce: {
    from: '2014-06-06',
    basis: 'inferred',
    note: 'the day on which the pilot plan was approved; the text does not say when it took effect',
  },

  sources: {
    speech: {
      title: '上海司法体制改革试点（检察）',
      status: 'reported',
      note: 'a speech in a collection of such texts: 关于市级机构改革方案（范文第2篇）; it reports the pilot plan and its guiding opinions, which were not read',
    },
  },

  words,
  attributes,
  parameters,
  measures: { ...cityMeasures, ...bodyMeasures, ...peopleMeasures, ...caseMeasures },
  rules: { ...quota, ...staff, ...careers, ...organs, ...cases, ...management },
  claims,
  notRules,
})
