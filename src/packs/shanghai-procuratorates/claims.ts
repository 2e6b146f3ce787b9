const minhang = { subject: 'jurisdiction', where: { code: '310112' } } as const

/** The figures that the text states about itself. */
export const claims = {
  'procurators-by-share': {
    title: { zh: '按编制数33%可选任的检察官', en: 'Procurators that 33 % of the establishment allow' },
    says: 1848,
    measure: { times: [{ proportion: '33%' }, 'special-establishment'] },
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-1848-available-by-special-establishment'],
    note: 'the establishment itself is not told; of 5,600 posts the figure is exact',
  },
  incumbents: {
    title: { zh: '改革时的检察员', en: 'Procurators at the time of the reform' },
    says: 1738,
    measure: 'incumbents',
    cite: { source: 'speech', article: '主要内容·一' },
    provisions: ['shproc-attrition-466-in-five-years'],
  },
  'incumbent-assistants': {
    title: { zh: '改革时的助理检察员', en: 'Assistant procurators at the time of the reform' },
    says: 1146,
    measure: 'incumbent-assistants',
    cite: { source: 'speech', article: '主要内容·一' },
    provisions: ['shproc-half-of-assistants-promotable'],
  },
  retirements: {
    title: { zh: '五年内退休的检察官', en: 'Procurators who retire within five years' },
    says: 466,
    measure: 'retirements',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-attrition-466-in-five-years'],
  },
  'first-pilots': {
    title: { zh: '首批试点检察院', en: 'Procuratorates of the first pilot' },
    says: 4,
    measure: 'first-pilots',
    cite: { source: 'speech', article: '实践探索·导语' },
    provisions: ['shproc-pilot-units-then-citywide-next-year'],
  },
  'case-group-pilots': {
    title: {
      zh: '试行主任检察官制度的基层院',
      en: 'Grassroots procuratorates that try procurators in charge',
    },
    says: 7,
    measure: 'case-group-pilots',
    cite: { source: 'speech', article: '实践探索·五' },
    provisions: ['shproc-pilot-scope-seven-grassroots'],
    note: 'such a procuratorate carries the tag `case-group-pilot`',
  },
  'guiding-opinions': {
    title: { zh: '试行的指导意见', en: 'Guiding opinions issued on trial' },
    says: 5,
    measure: 'guiding-opinions',
    cite: { source: 'speech', article: '实践探索·导语' },
    provisions: ['shproc-twenty-companion-rules-five-issued'],
    note: 'of more than twenty (20余项) companion rules, which is no figure that could be compared',
  },
  'first-procurators-in-charge': {
    title: { zh: '闵行区院首批主任检察官', en: 'The first procurators in charge of Minhang' },
    says: 26,
    measure: 'first-procurators-in-charge',
    forEach: minhang,
    cite: { source: 'speech', article: '实践探索·五' },
    provisions: ['shproc-strict-selection-of-chief-procurators'],
  },
  'first-procurators-in-charge-with-title': {
    title: {
      zh: '闵行区院首批主任检察官中有省市级以上称号的',
      en: 'Those of them with a title of provincial level or above',
    },
    says: 11,
    measure: 'procurators-in-charge-with-title',
    forEach: minhang,
    cite: { source: 'speech', article: '实践探索·五' },
    provisions: ['shproc-strict-selection-of-chief-procurators'],
  },
  'departments-before': {
    title: { zh: '归并前的办案部门', en: 'Departments of case work before the merger' },
    says: 13,
    measure: { measure: 'business-departments', at: 'before' },
    forEach: { subject: 'agency', where: { kind: 'procuratorate', tags: 'great-departments' } },
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-thirteen-organs-merged-into-four'],
    note: 'three, three, five and two are named; the text does not add them up, and each list ends openly (等)',
  },
} as const
