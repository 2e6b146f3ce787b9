import { day, inTree, link, oneOf, optional, rank, reference, some, text } from './field.ts'
import { collection } from './row.ts'

/** 机构: a Party, government or other body, an internal organ, or an institution. */
export const agency = collection({
  name: 'agencies',
  subject: 'agency',
  title: { zh: '机构', en: 'agency' },
  fields: {
    name: text('名称', 'name'),
    jurisdiction: optional(reference('jurisdiction', '所属地区', 'jurisdiction')),
    kind: optional(inTree('agencies', '机构类型', 'kind')),
    parent: link(reference('agency', '上级机构', 'parent')),
    rank: optional(rank('机构规格', 'rank')),
    side: optional(oneOf(['comprehensive', 'business'], '综合或业务', 'side')),
    nameplates: link(some(text('挂牌', 'nameplates'))),
    coLocatedWith: link(reference('agency', '合署机构', 'co-located with')),
    creditCode: optional(text('统一社会信用代码', 'credit code')),
    established: optional(day('设立日期', 'established')),
    abolished: link(day('撤销日期', 'abolished')),
    succeeds: link(some(reference('agency', '承接的机构', 'succeeds'))),
    aliases: link(some(text('别名', 'aliases'))),
  },
})
