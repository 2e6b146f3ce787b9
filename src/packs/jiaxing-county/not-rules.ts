/** The provisions of the opinion that are no rules here, and why. */
export const notRules = {
  'jxenf-power-follows-responsibility': 'a guiding thought; who answers for a delegation is asked by a rule',
  'jxenf-no-power-responsibility-imbalance': 'a guiding thought without a figure',
  'jxenf-town-exercises-by-scope-and-procedure': 'conduct, not countable',
  'jxenf-existing-delegations-cleaned': 'a review without a day',
  'jxenf-town-intervention-for-wide-matters': 'more involvement is no figure',
  'jxenf-assistance-duty-not-refusable': 'conduct, not countable',
  'jxenf-sixteen-statutory-assistance-fields':
    'in which fields towns assist: what assisting asks of them is not told',
  'jxenf-centre-head-is-mayor-with-full-time-deputy':
    'which post is that of the mayor is no field of the model; a full-time deputy alone would say too little',
  'jxenf-delegator-recourse-and-termination': 'a permission',
  'jxenf-ultra-vires-liability-on-town': 'single acts are not in the model',
  'jxenf-dispatched-led-by-department-town-coordinates':
    'what a town may do beside the department: a permission',
  'jxenf-areas-with-one-organ-per-town-or-zone': 'a permission',
  'jxenf-city-management-squads-when-conditions-ripe': 'a permission, once conditions are ripe',
  'jxenf-notification-and-receipt': 'single cases are not in the model',
  'jxenf-centre-assists-on-request': 'conduct, not countable',
  'jxenf-joint-meetings': 'meetings are not in the model, and periodic is no figure',
  'jxenf-fixed-post-patrol-per-town-weekly': 'patrols are not in the model',
  'jxenf-county-neither-interferes-nor-offloads': 'conduct; who may enforce is asked by a rule',
  'jxenf-enforcement-certificate-required': 'certificates of single officers are not in the model',
  'jxenf-coverage-of-whole-county': 'which fields must be covered in which town is not told',
  'jxenf-town-powers-made-explicit': 'what a list of a town must hold is not told',
  'jxenf-inventory-existing-town-powers': 'what a list of a town must hold is not told',
  'jxenf-strengthen-dispatched-functions-and-staff': 'stronger is no figure',
  'jxenf-territorial-principle': 'a guiding thought without a figure',
  'jxenf-town-notifies-competent-department': 'single cases are not in the model',
} as const
