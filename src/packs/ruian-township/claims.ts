const cite = { source: 'plan', article: '二(三)2、二(四)2' } as const

/** The figures that the plan states about all townships together. */
export const claims = {
  'administrative-total': {
    title: { zh: '全市乡镇行政编制', en: 'Administrative posts of all townships' },
    says: 934,
    measure: 'townships-administrative-posts',
    cite: { source: 'plan', article: '二(三)2' },
    provisions: ['ra-admin-establishment-934-after-2-percent-cut'],
  },
  'institution-total': {
    title: { zh: '全市乡镇事业编制', en: 'Institution posts of all townships' },
    says: 947,
    measure: 'townships-institution-posts',
    cite: { source: 'plan', article: '二(四)2' },
    provisions: ['ra-institution-total-947'],
  },
  'institution-to-administrative-total': {
    title: {
      zh: '全市乡镇事业编制与行政编制之比（947名、934名）',
      en: 'Institution to administrative posts of all townships: 947 to 934',
    },
    says: '947:934',
    measure: 'townships-institution-posts',
    in: 'townships-administrative-posts',
    cite,
    provisions: ['ra-institution-total-947', 'ra-institution-ratio-1-to-1-2'],
    note: 'the plan states both numbers, and no rate',
  },
} as const
