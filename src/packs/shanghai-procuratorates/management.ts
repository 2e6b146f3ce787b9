const below = {
  subject: 'agency',
  where: { kind: 'procuratorate', 'procuratorate-tier': { below: 3 } },
} as const

/** 统一管理: what the city manages, who supervises what, and who selects. */
export const management = {
  'people-funds-and-assets-managed-by-the-city': {
    title: { zh: '{thing}由市级统一管理', en: 'Managed by the city: {thing}' },
    forEach: { ...below, each: { as: 'thing', in: ['人员', '经费', '资产'] } },
    require: {
      kind: 'requirement',
      of: 'managers-of-the-city-of',
    },
    force: 'general',
    cite: { source: 'speech', article: '主要内容·导语、主要内容·八' },
    provisions: ['shproc-unified-funds-and-assets', 'shproc-person-money-assets-unified-below-province'],
    note: 'what is managed stands in `object` of the assignment: 人员, 经费, 资产',
  },

  'leadership-managed-by-the-city': {
    title: {
      zh: '领导班子由市检察院统一管理',
      en: 'Leading teams are managed by the municipal procuratorate',
    },
    forEach: below,
    require: {
      kind: 'requirement',
      of: { measure: 'managers-of-the-city', where: { object: '领导班子', 'by.procuratorate-tier': 3 } },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-leadership-teams-managed-by-municipal'],
    note: 'what is managed stands in `object` of the assignment: 领导班子',
  },

  'authorisation-list-exists': {
    title: { zh: '建立授权清单', en: 'Every procuratorate has a list of authorised powers' },
    forEach: { subject: 'agency', where: { kind: 'procuratorate' } },
    require: { kind: 'requirement', of: 'authorisation-lists' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-authorisation-list-required'],
  },

  'one-supervisor-for-each-scope': {
    title: { zh: '{scope}由一个部门监督', en: 'One department supervises: {scope}' },
    forEach: {
      subject: 'agency',
      where: { kind: 'procuratorate' },
      each: { as: 'scope', in: { parameter: 'supervised-scopes' } },
    },
    require: {
      kind: 'exclusivity',
      of: 'supervisors',
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-three-supervisors-distinct-scopes'],
    note: 'what is supervised stands in `object` of the assignment; supervision by the higher procuratorate is of single cases',
  },

  'selection-committee-seats': {
    title: { zh: '遴选委员会组成', en: 'Who sits on the selection committee' },
    forEach: { subject: 'agency', where: { kind: 'procurator-selection-committee' } },
    require: {
      kind: 'composition',
      members: [
        {
          name: 'political-legal',
          of: { measure: 'seats', where: { 'post.seat': 'political-legal' } },
          title: { zh: '政法委', en: 'from the political-legal commission' },
          min: 1,
        },
        {
          name: 'organisation',
          of: { measure: 'seats', where: { 'post.seat': 'organisation' } },
          title: { zh: '组织部门', en: 'from the organisation department' },
          min: 1,
        },
        {
          name: 'discipline',
          of: { measure: 'seats', where: { 'post.seat': 'discipline' } },
          title: { zh: '纪检部门', en: 'from the discipline commission' },
          min: 1,
        },
        {
          name: 'high-court',
          of: { measure: 'seats', where: { 'post.seat': 'high-court' } },
          title: { zh: '高级法院', en: 'from the high court' },
          min: 1,
        },
        {
          name: 'municipal-procuratorate',
          of: { measure: 'seats', where: { 'post.seat': 'municipal-procuratorate' } },
          title: { zh: '市检察院', en: 'from the municipal procuratorate' },
          min: 1,
        },
        {
          name: 'legal-community',
          of: { measure: 'seats', where: { 'post.seat': 'legal-community' } },
          title: { zh: '法学界等社会知名人士', en: 'known persons of the legal community and others' },
          min: 1,
        },
      ],
      total: 'seats',
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-selection-committee-composition'],
    note: 'the seat stands in the attribute `seat` of the post',
  },

  'selection-committee-chair': {
    title: {
      zh: '遴选委员会由市委政法委牵头',
      en: 'The political-legal commission leads the selection committee',
    },
    forEach: { subject: 'agency', where: { kind: 'procurator-selection-committee' } },
    require: {
      kind: 'composition',
      members: [{ name: 'chair', of: 'chairs-of-the-commission', exactly: 1 }],
      total: 'heads',
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-selection-committee-composition'],
  },
} as const
