import { definePack } from '../../rules/define.ts'
import { claims } from './claims.ts'
import { measures } from './measures.ts'
import { notRules } from './not-rules.ts'
import { preparation } from './preparation.ts'
import { results } from './results.ts'
import { attributes, words } from './words.ts'

/**
 * 2019年某市机构改革: bodies within the limit, plates and dispatched organs that fall, general organs within a third,
 * posts and leader posts that move inside their totals; the city is not named, so that the pack judges only by an
 * explicit what-if.
 */
export const city2019 = definePack({
  schema: 'bianzhi/pack@1',
  id: 'city-2019',
  version: '1.0.0',
  title: { zh: '某市党政机构改革（2019年）', en: 'Restructuring of a city, 2019' },
  territory: {
    divisions: [],
    levels: ['county'],
    note: 'a city that stands under a prefecture (市级统筹) and over towns; which one is not told',
  },
  inForce: {
    from: '2019-01-01',
    basis: 'inferred',
    note: 'the reform was begun in January 2019; the text gives no day',
  },

  sources: {
    summary: {
      title: '市级机构改革方案范文第1篇',
      status: 'reported',
      note: 'the summary of a city on its restructuring of Party and government',
    },
  },

  words,
  attributes,
  measures,
  rules: { ...preparation, ...results },
  claims,
  notRules,
})
