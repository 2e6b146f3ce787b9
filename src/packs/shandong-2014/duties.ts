import { titles } from './titles.ts'

const local = ['prefecture', 'county']
const approvalItem = { powerType: ['licence', 'non-licence-approval'] }
const began = '2014-07-01'

/** 一: how the functions of government change. */
export const duties = {
  'plan-of-functions': {
    title: { zh: '制定职能转变工作规划', en: 'A plan for the change of functions' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'requirement', of: 'function-plans' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一' },
    provisions: ['sd14-three-to-five-year-plan'],
  },

  'plan-of-functions-covers-three-to-five-years': {
    title: {
      zh: '职能转变规划3至5年',
      en: 'The plan for the change of functions covers three to five years',
    },
    forEach: { subject: 'record', where: { kind: 'function-plan' } },
    require: {
      kind: 'limit',
      of: 'plan-horizon',
      min: { parameter: 'function-plan-years-least' },
      max: { parameter: 'function-plan-years-most' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '一' },
    provisions: ['sd14-three-to-five-year-plan'],
  },

  'provincial-approval-items-halved': {
    title: { zh: '省级审批事项削减一半', en: 'Provincial items of approval halved' },
    forEach: { subject: 'jurisdiction', where: { level: 'province' } },
    require: {
      kind: 'change',
      of: 'approval-items',
      since: 'term-start',
      cut: { atLeast: { parameter: 'approval-items-cut' } },
    },
    force: 'general',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-provincial-approvals-halved'],
    reading: {
      zh: '以本届政府开始时的快照为基数；是本届内的目标，期满前不足只表示尚差多少',
      en: 'from a snapshot of the first day of this government; a target of its term: before the term is over, what is missing only says how far it still is',
    },
  },

  'devolved-items-are-received': {
    title: { zh: '承接上级下放的事项', en: 'What is devolved is received' },
    forEach: { subject: 'matter', where: { disposition: 'devolved' } },
    require: { kind: 'requirement', of: 'receivers' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-receive-devolved-items'],
    reading: {
      zh: '同一代码的事项在下级至少有一处承接',
      en: 'a matter of the same code stands as received somewhere below',
    },
  },

  'cancelled-items-are-not-exercised': {
    title: { zh: '上级取消的事项不再实施', en: 'What is cancelled above is not exercised below' },
    forEach: { subject: 'matter', where: { disposition: 'cancelled' } },
    require: { kind: 'prohibition', of: 'exercised-below' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-receive-devolved-items'],
  },

  'received-items-in-service-centre': {
    title: {
      zh: '承接的审批事项进同级政务服务中心',
      en: 'Received items are handled in the service centre of the same place',
    },
    forEach: { subject: 'matter', where: { ...approvalItem, received: true } },
    require: {
      kind: 'requirement',
      where: {
        'handled-at.tags': 'service-centre',
        'handled-at.jurisdiction': { field: 'jurisdiction' },
      },
    },
    force: 'principle',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-items-into-service-centre'],
  },

  'approval-catalogue-by-year-end': {
    title: {
      zh: '年底前公布行政审批项目目录',
      en: 'The catalogue of approval items is out by the end of the year',
    },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'term', done: 'catalogue-published', by: { parameter: 'catalogue-deadline' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-approval-catalogue-by-year-end'],
  },

  'exercised-items-are-in-the-catalogue': {
    title: { zh: '目录外审批事项不得实施', en: 'No item outside the catalogue is exercised' },
    forEach: { subject: 'matter', where: { ...approvalItem, exercised: true, 'jurisdiction.level': local } },
    inForce: { from: '2015-01-01' },
    require: { kind: 'requirement', of: 'catalogue-entries' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-items-off-catalogue-not-exercised'],
    reading: {
      zh: '自目录应当公布的次日起',
      en: 'from the day after the last one for the catalogue',
    },
  },

  'no-new-approvals-by-ordinary-documents': {
    title: {
      zh: '新设非行政许可审批不以“红头文件”为据',
      en: 'No approval beside licences is introduced by an ordinary document',
    },
    forEach: {
      subject: 'matter',
      where: { powerType: 'non-licence-approval', introduced: { atLeast: began } },
    },
    require: { kind: 'prohibition', where: { 'basis-kinds': 'red-head-document' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-no-approvals-by-red-head-documents'],
  },

  'old-approvals-by-ordinary-documents': {
    title: {
      zh: '已设的非行政许可审批不以“红头文件”为据',
      en: 'Older approvals that rest on an ordinary document are cleared away',
    },
    forEach: {
      subject: 'matter',
      where: { powerType: 'non-licence-approval', introduced: { below: began }, exercised: true },
    },
    require: { kind: 'prohibition', where: { 'basis-kinds': 'red-head-document' } },
    force: 'general',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-no-approvals-by-red-head-documents'],
    note: 'the text tells no day until which',
  },

  'approval-items-never-rise': {
    title: { zh: '审批事项不得边减边增', en: 'Items of approval never rise again' },
    forEach: { subject: 'jurisdiction', where: { level: ['province', ...local] } },
    inForce: { from: began },
    require: { kind: 'change', of: 'approval-items-of-its-own', since: 'every', only: 'decrease' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-no-hidden-increase'],
    reading: {
      zh: '承接自上级的不算增加；逐次比较，先减后增也算',
      en: 'what is received from above is no rise; each step is compared, so that a fall before it makes up for nothing',
    },
  },

  'released-matters-are-supervised': {
    title: { zh: '放开的事项要有监管', en: 'What is released is supervised' },
    forEach: { subject: 'matter', where: { disposition: 'released' } },
    require: { kind: 'requirement', of: 'supervisors' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(二)' },
    provisions: ['sd14-supervision-of-released-matters'],
  },

  'supervision-moves-down': {
    title: { zh: '监管重心下移', en: 'Supervision moves down' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'change', of: 'supervision-staff-below', only: 'increase' },
    force: 'general',
    cite: { source: 'speech', article: '一(二)' },
    provisions: ['sd14-supervision-force-moves-down'],
  },

  'every-power-has-a-basis': {
    title: { zh: '权力要有法定依据', en: 'No power without a basis in law' },
    forEach: { subject: 'matter' },
    require: { kind: 'requirement', where: { basis: { known: true } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(三)' },
    provisions: ['sd14-no-power-without-law'],
  },

  'power-lists-are-published': {
    title: { zh: '公布权力清单', en: 'Every department publishes its list of powers' },
    forEach: { subject: 'agency', where: { kind: 'government-department', 'jurisdiction.level': local } },
    require: { kind: 'requirement', of: 'power-lists' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(三)' },
    provisions: ['sd14-power-list-published'],
  },

  'powers-are-exercised-in-public': {
    title: { zh: '权力行使的{part}公开', en: 'The {part} of a power is public' },
    forEach: { subject: 'matter', each: { as: 'part', in: ['basis', 'process', 'result'], titles } },
    require: { kind: 'requirement', where: { public: { each: 'part' } } },
    force: 'general',
    cite: { source: 'speech', article: '一(三)' },
    provisions: ['sd14-power-basis-process-result-public'],
  },
} as const
