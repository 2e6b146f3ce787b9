const local = ['prefecture', 'county']

/** 结语: how the reform itself is carried out, by whom, and until when. */
export const work = {
  'plan-submitted-in-time': {
    title: { zh: '改革方案按期报省', en: 'The reform plan reaches the province in time' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'term', done: 'plan-submitted', by: { parameter: 'plan-deadline' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '结语' },
    provisions: ['sd14-plans-due-july-september-november'],
  },

  'reform-completed-in-time': {
    title: { zh: '改革任务按期基本完成', en: 'The reform is done in time' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'term', done: 'reform-completed', by: { parameter: 'completion-deadline' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '结语' },
    provisions: ['sd14-plans-due-july-september-november'],
  },

  'plan-is-reviewed-and-filed': {
    title: { zh: '改革方案经省审核备案', en: 'The province reviews and files the plan' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: {
      when: { 'plan-submissions': { atLeast: 1 } },
      then: { kind: 'requirement', of: 'provincial-reviews' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '结语' },
    provisions: ['sd14-plans-reviewed-and-filed-with-province'],
  },

  'every-step-has-somebody-who-answers-for-it': {
    title: { zh: '每项任务有责任人', en: 'Every step has somebody who answers for it' },
    forEach: { subject: 'operation' },
    require: { kind: 'requirement', where: { owner: { known: true } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '结语' },
    provisions: ['sd14-task-to-person'],
  },

  'establishment-office-leads': {
    title: {
      zh: '编办牵头，组织、纪检监察、财政、人社配合',
      en: 'The establishment office leads the reform, and four departments assist',
    },
    forEach: { subject: 'matter', where: { tags: 'government-reform', 'jurisdiction.level': local } },
    require: {
      kind: 'composition',
      members: [
        {
          name: 'lead',
          of: { measure: 'leads', where: { 'by.tags': 'establishment-affairs' } },
          exactly: 1,
          title: { zh: '牵头的编办', en: 'the establishment office as lead' },
        },
        {
          name: 'organisation',
          of: { measure: 'co-organisers', where: { 'by.tags': 'organisation' } },
          min: 1,
          title: { zh: '协办的组织部门', en: 'the organisation department' },
        },
        {
          name: 'discipline',
          of: { measure: 'co-organisers', where: { 'by.tags': 'discipline' } },
          min: 1,
          title: { zh: '协办的纪检监察机关', en: 'the discipline commission' },
        },
        {
          name: 'finance',
          of: { measure: 'co-organisers', where: { 'by.tags': 'finance' } },
          min: 1,
          title: { zh: '协办的财政部门', en: 'the finance department' },
        },
        {
          name: 'human-resources',
          of: { measure: 'co-organisers', where: { 'by.tags': 'human-resources' } },
          min: 1,
          title: { zh: '协办的人社部门', en: 'the human resources department' },
        },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '结语(一)' },
    provisions: ['sd14-establishment-office-leads-other-departments-assist'],
  },

  'city-supervises-its-counties': {
    title: { zh: '市对县级工作督查指导', en: 'The city inspects and guides its counties' },
    forEach: { subject: 'jurisdiction', where: { level: 'county' } },
    require: { kind: 'requirement', of: 'city-inspections' },
    force: 'general',
    cite: { source: 'speech', article: '结语(二)' },
    provisions: ['sd14-city-supervises-counties'],
    note: 'how often is not told',
  },

  'policy-questions-go-to-the-provincial-office': {
    title: { zh: '政策性问题与省编办沟通', en: 'Questions of policy go to the provincial office' },
    forEach: { subject: 'record', where: { kind: 'policy-issue' } },
    require: { kind: 'requirement', of: 'consultations' },
    force: 'mandatory',
    cite: { source: 'speech', article: '结语(二)' },
    provisions: ['sd14-policy-issues-consult-province'],
  },

  'establishment-office-staff': {
    title: { zh: '编办人员配备', en: 'Staff of the establishment office' },
    forEach: {
      subject: 'agency',
      where: { tags: 'establishment-affairs', 'jurisdiction.level': local },
    },
    require: { kind: 'limit', of: 'actual-staff', min: { parameter: 'establishment-office-staff' } },
    force: 'advisory',
    cite: { source: 'speech', article: '结语(三)' },
    provisions: ['sd14-establishment-office-staffing-30-and-10'],
    reading: {
      zh: '所述为平均数，作为参照',
      en: 'the figures are averages that were reached, taken as something to compare with',
    },
  },
} as const
