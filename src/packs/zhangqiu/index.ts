import { definePack } from '../../rules/define.ts'
import { claims } from './claims.ts'
import { duties } from './duties.ts'
import { measures } from './measures.ts'
import { notRules } from './not-rules.ts'
import { steps } from './steps.ts'
import { words } from './words.ts'

/**
 * 章丘区机构改革: one department for one matter and one for one class of matters, in principle; leaders first, then
 * bodies, plates, people and three-fix provisions.
 */
export const zhangqiu = definePack({
  schema: 'bianzhi/pack@1',
  id: 'zhangqiu',
  version: '1.0.0',
  title: { zh: '章丘区机构改革', en: 'Restructuring of Zhangqiu' },
  territory: {
    divisions: ['370114'],
    levels: ['county'],
    note: 'the district itself; its towns and streets are not spoken of',
  },
  inForce: {
    from: '2019-01-01',
    basis: 'inferred',
    note: 'the text tells days of March and early January but no year; a restructuring of Party and government together in a district of this name is that of 2019',
  },

  sources: {
    report: {
      title: '章丘区机构改革',
      status: 'reported',
      note: 'a report of the district on its restructuring of Party and government',
    },
  },

  words,
  measures,
  rules: { ...duties, ...steps },
  claims,
  notRules,
})
