import { definePack } from '../../rules/define.ts'
import { delegation } from './delegation.ts'
import { enforcement } from './enforcement.ts'
import { measures } from './measures.ts'
import { notRules } from './not-rules.ts'
import { attributes, words } from './words.ts'

const from = '2008-10-12'

/**
 * 嘉兴某县乡镇综合执法: what county departments may delegate to towns, in whose name it is done and who answers for
 * it; the county is not named, so that the pack judges only by an explicit what-if.
 */
export const jiaxingCounty = definePack({
  schema: 'bianzhi/pack@1',
  id: 'jiaxing-county',
  version: '1.0.0',
  title: { zh: '乡镇综合执法改革意见（嘉兴某县）', en: 'Enforcement by towns, in a county of Jiaxing' },
  territory: {
    divisions: [],
    levels: ['county', 'township'],
    note: 'a county (我县) of 嘉兴, as the document 嘉政办发 that it cites shows; which one is not told',
  },
  inForce: {
    from,
    basis: 'inferred',
    note: 'the year is masked in the source (20*); the plenum that it names ended on this day, so that it cannot be earlier',
  },

  sources: {
    opinion: {
      title: '乡镇综合行政执法改革（篇3）',
      status: 'reported',
      note: 'the opinion of a county on the reform of enforcement in its towns, in a collection of such texts',
    },
  },

  words,
  attributes,

  parameters: {
    'delegable-powers': {
      title: { zh: '可委托的权力类型', en: 'Types of power that may be delegated' },
      values: [
        {
          from,
          value: ['inspection', 'stop', 'penalty'],
          cite: { source: 'opinion', article: '四(二)' },
        },
      ],
    },
    'delegable-fields': {
      title: { zh: '委托范围的事项领域', en: 'Fields in which is delegated' },
      values: [
        {
          from,
          value: [
            '企业安全生产管理',
            '烟花爆竹管理',
            '村镇道路交通安全',
            '内河交通运输安全',
            '农业机械安全',
            '食品卫生',
            '药品监管',
            '村镇规划建设管理',
            '殡葬管理',
            '人口和计划生育管理',
            '环境保护管理',
            '动植物检疫监管',
          ],
          cite: { source: 'opinion', article: '四(二)' },
        },
      ],
    },
  },

  measures,
  rules: { ...delegation, ...enforcement },
  notRules,
})
