/** The provisions of the text that are neither rules nor claims here, and why. */
export const notRules = {
  'shproc-five-reform-contents':
    'the headings of the reform; what they ask is carried by the rules on each of them',
  'shproc-rank-old-ceiling-section-chief':
    'the ceiling of before, which the separate sequence of ranks has lifted',
  'shproc-pay-fits-duty-on-front-line': 'pay is not in the model',
} as const
