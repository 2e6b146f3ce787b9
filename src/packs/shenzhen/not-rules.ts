/** The provisions of the article that are no rules here, and why. */
export const notRules = {
  'sz-net-reduction-15-agencies': 'fifteen fewer without the number before or after',
  'sz-seven-agencies-retained': 'which bodies stay: needs the plan of operations, which comes later',
  'sz-retained-agencies-still-need-new-sanding':
    'the text tells no day after which the new provisions count as new',
  'sz-colocation-of-supervision-and-discipline-suspended': 'put off until a day that the text does not tell',
  'sz-isomorphic-with-centre-but-local': 'a guiding thought without a figure',
  'sz-local-may-add-or-merge-by-law': 'a permission',
  'sz-keep-overall-form-consistent-with-centre': 'alike as a whole (总体一致) is no figure',
  'sz-subfunction-departments-connect-upward':
    'who answers to whom above: bodies of other levels are not in a snapshot of the city',
  'sz-people-follow-matters':
    'which staff belongs to a matter: needs the plan of operations, which comes later',
  'sz-adjust-posts-and-leader-posts-in-departments': 'by a plan that is not at hand',
  'sz-culture-sports-tourism-merged-from-four':
    'which bodies were merged: needs the plan of operations, which comes later',
  'sz-housing-construction-single-owner': 'a fact about one bureau; who leads what is judged in general',
  'sz-emergency-office-merges-three':
    'which functions moved where: needs the plan of operations, which comes later',
  'sz-localisation-is-core-principle': 'a guiding thought without a figure',
  'sz-institutional-guarantee-for-three-power-balance': 'mechanisms without a form that could be counted',
  'sz-return-service-functions-to-society': 'an aim; which services are meant is not told',
} as const
