/** The figure that the speech states about the province. */
export const claims = {
  'approval-items-reduced': {
    title: { zh: '已减少下放的省级行政审批权', en: 'Provincial powers of approval cut or devolved so far' },
    says: 262,
    measure: { plus: [{ measure: 'approval-items', at: 'term-start' }], minus: ['approval-items'] },
    forEach: { subject: 'jurisdiction', where: { level: 'province' } },
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['sd14-262-powers-reduced-or-devolved'],
  },
} as const
