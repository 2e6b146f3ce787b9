/** 改革结果: a plan of this reform comes to what the report tells, and leaves nothing that the report calls settled. */
export const plan = {
  'comes-to-what-is-told': {
    title: { zh: '改革结果与总结所述一致', en: 'The reform comes to what the report tells' },
    forEach: { subject: 'agency' },
    require: { kind: 'prohibition', of: 'differences-from-what-is-told' },
    force: 'mandatory',
    cite: { source: 'report', article: '二(二)、二(三)' },
    provisions: [
      'gz-form-agriculture-bureau',
      'gz-agri-office-residual-functions-stay-series-changes',
      'gz-form-industry-it-commission',
      'gz-form-transport-bureau',
      'gz-form-housing-construction-bureau',
      'gz-form-hr-bureau',
      'gz-form-culture-commission-three-plates',
      'gz-upgrade-commerce-bureau',
      'gz-price-bureau-into-development-commission',
      'gz-carve-out-overrides-general-transfer',
      'gz-leader-post-list-4-3-2',
    ],
    reading: {
      zh: '总结逐项写明的机构、牌子、职责、编制和领导职数，是经批准的方案的内容；执行结果不得与之不同',
      en: 'the bodies, plates, duties, posts and leader posts that the report lists one by one are what was approved; what is carried out may not come to anything else',
    },
    note: 'a loose end of a plan that says what it comes to (`comesTo`)',
  },

  'no-duty-is-left-over': {
    title: { zh: '职能职责界定到位', en: 'No duty is left without a holder' },
    forEach: { subject: 'matter' },
    require: { kind: 'prohibition', of: 'times-orphaned' },
    force: 'mandatory',
    cite: { source: 'report', article: '导语' },
    provisions: ['gz-five-in-place'],
    reading: {
      zh: '“部门职能职责界定到位”读作：被撤并机构的每项职责都有部门承接',
      en: 'that duties are in place is read as: each duty of a body that ended has somebody who holds it',
    },
    note: 'a loose end of a plan that was applied',
  },

  'what-is-merged-goes-somewhere': {
    title: { zh: '归并的机构有去向', en: 'What is merged goes somewhere' },
    forEach: { subject: 'jurisdiction' },
    require: { kind: 'prohibition', of: 'bodies-without-destination' },
    force: 'mandatory',
    cite: { source: 'report', article: '二(二)' },
    provisions: ['gz-institutions-17-merged-16'],
    reading: {
      zh: '“归并”即并入某一机构；总结未写明其中7个并入何处',
      en: 'to merge (归并) is to merge into something; of seven of the sixteen the report does not tell into what',
    },
    note: 'a loose end of a plan that was applied',
  },

  'nothing-else-is-left-behind': {
    title: { zh: '撤并机构的遗留问题', en: 'Bodies that end leave nothing else behind' },
    forEach: { subject: 'jurisdiction' },
    require: { kind: 'prohibition', of: 'left-behind' },
    force: 'general',
    status: 'illustrative',
    cite: { source: 'report', article: '导语' },
    provisions: ['gz-five-in-place'],
    reading: {
      zh: '“机构按规定设置到位、相关部门之间的关系理顺到位”没有列明内容；以人员、编制、主管部门、牌子、批准和委托均有着落为例',
      en: 'that bodies and their relations are in place is not spelt out; that staff, posts, supervisors, plates, approvals and delegations all have a place is an illustration',
    },
    note: 'loose ends of a plan that was applied',
  },
} as const
