/** Kinds of records of which the report speaks. */
export const words = {
  records: {
    'leadership-appointment': { title: { zh: '领导班子配备', en: 'appointment of its leaders' } },
    formation: { title: { zh: '机构组建', en: 'formation of a body' } },
    plating: { title: { zh: '更换铭牌', en: 'putting up of a plate' } },
    'staff-transfer': { title: { zh: '人员转隶', en: 'transfer of staff' } },
    'appointments-begun': { title: { zh: '启动干部调整', en: 'beginning of appointments' } },
    'list-handover': { title: { zh: '移交名单', en: 'handing over of a list' } },
    'list-review': { title: { zh: '转隶名单审核', en: 'review of a list of staff that moves' } },
  },
} as const
