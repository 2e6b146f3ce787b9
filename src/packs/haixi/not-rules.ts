/** The provisions of the report that are neither rules nor claims here, and why. */
export const notRules = {
  'hx-local-thresholds-on-national-standard':
    'a permission to move the thresholds of the classes; the report tells none of them',
  'hx-leaders-concurrent-cross': 'a permission',
  'hx-one-town-one-policy-not-against-province':
    'a plan may not depart from what the province asks, which the report does not tell',
  'hx-not-aim-to-cut-people': 'a guiding thought without a figure',
} as const
