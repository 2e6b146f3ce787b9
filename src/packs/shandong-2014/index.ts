import { definePack } from '../../rules/define.ts'
import { bigDepartments } from './big-departments.ts'
import { claims } from './claims.ts'
import { duties } from './duties.ts'
import { enforcement } from './enforcement.ts'
import { limits } from './limits.ts'
import { measuresOfBodies } from './measures-of-bodies.ts'
import { measuresOfPlaces } from './measures-of-places.ts'
import { notRules } from './not-rules.ts'
import { parameters } from './parameters.ts'
import { townships } from './townships.ts'
import { attributes, words } from './words.ts'
import { work } from './work.ts'

/**
 * 山东省市县政府机构改革（2014年）: how many departments and leaders a city or a county of Shandong may have,
 * which bodies it may not, what it merges, and by when.
 */
export const shandong2014 = definePack({
  schema: 'bianzhi/pack@1',
  id: 'shandong-2014',
  version: '1.0.0',
  title: {
    zh: '山东省市县政府机构改革（2014年）',
    en: 'Shandong reform of city and county governments, 2014',
  },
  note: 'what an agency or a matter is about is told by its tags: agriculture, urban-management, culture, traffic-police, outside-limit …',
  territory: {
    divisions: ['370000'],
    note: 'cities and counties; the province for its items of approval, townships for what section 5 says',
  },
  inForce: {
    from: '2014-07-01',
    basis: 'inferred',
    note: 'the text gives no day; it is later than the meeting of June 2014 that it names, and its first deadline is the end of July',
  },

  sources: {
    speech: {
      title: '山东省市县政府职能转变和机构改革工作讲话',
      status: 'reported',
      note: 'in a collection of such texts: 乡镇综合行政执法改革（篇6）; it explains document 11 of the provincial Party committee and government (省委、省政府11号文件), which was not read',
    },
  },

  words,
  attributes,
  baselines: ['term-start'],
  parameters,
  measures: { ...measuresOfPlaces, ...measuresOfBodies },
  rules: { ...duties, ...bigDepartments, ...limits, ...enforcement, ...townships, ...work },
  claims,
  notRules,
})
