/** The provisions of the report that are neither rules nor claims here, and why. */
export const notRules = {
  'gz-finished-by-end-june-2010': 'a deadline: needs the kind term, which comes later',
  'gz-large-stability-small-adjustment': 'a guiding thought without a figure',
  'gz-five-in-place': 'a state of affairs in general; the three-fix provisions are asked for by a rule',
  'gz-plan-approval-chain': 'an order of steps, which comes later',
  'gz-consult-and-align-with-peers-and-superiors':
    'who was consulted: needs the kind authority, which comes later',
  'gz-mobilisation-after-approval': 'an order of steps, which comes later',
  'gz-sanding-scope-requirement-format': 'the form of a document is not in the model',
  'gz-sanding-approval-chain': 'an order of steps, which comes later',
  'gz-four-separations': 'what belongs to government at all: needs the kind separation, which comes later',
  'gz-inventory-all-functions':
    'functions of every department: needs the catalogue of functions, which comes later',
  'gz-one-matter-one-department-in-principle':
    'one department for one matter: needs the kind exclusivity, which comes later',
  'gz-multi-department-matters-lead-and-co':
    'lead and co-organisers: needs the kind exclusivity, which comes later',
  'gz-coordination-mechanism-for-shared-matters': 'a mechanism without a form that could be counted',
  'gz-power-with-responsibility': 'powers and responsibilities match: no figure',
  'gz-supply-coop-temporarily-kept': 'kept for a time that the text does not tell',
  'gz-form-agriculture-bureau':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-agriculture-bureau-two-plates': 'names plates and gives no figure; the example holds them',
  'gz-agri-office-residual-functions-stay-series-changes':
    'which functions stayed: needs the plan of operations, which comes later',
  'gz-form-industry-it-commission':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-transport-bureau': 'which functions moved where: needs the plan of operations, which comes later',
  'gz-transport-new-functions-added':
    'posts follow functions: needs functions before and after, which come later',
  'gz-form-housing-construction-bureau':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-hr-bureau': 'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-culture-commission-three-plates':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-upgrade-commerce-bureau':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-only-administrative-functions-move':
    'the nature of a function: needs the plan of operations, which comes later',
  'gz-price-bureau-into-development-commission':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-carve-out-overrides-general-transfer':
    'which transfer wins: needs the plan of operations, which comes later',
  'gz-merged-departments-reduce-posts':
    'posts follow functions: needs functions before and after, which come later',
  'gz-level-out-high-and-low-establishments': 'many and few posts are no figures',
  'gz-unchanged-function-unchanged-establishment':
    'posts follow functions: needs functions before and after, which come later',
  'gz-establishment-issued-with-sanding': 'an order of steps, which comes later',
  'gz-leader-post-list-4-3-2': 'a list of facts; the example holds it, and a rule judges it',
  'gz-keep-proven-division-stable': 'which divisions of duty are proven is no fact of a snapshot',
  'gz-strengthened-functions-implemented-correspondingly': 'what is to be strengthened is not told',
  'gz-service-mechanisms': 'conduct of services, not countable',
  'gz-no-rush-transfers-or-promotions':
    'moves of people in a window: needs the plan of operations, which comes later',
  'gz-asset-inventory-and-clearing': 'assets are not in the model',
  'gz-no-private-disposal': 'conduct, not countable',
  'gz-no-rush-bonuses': 'conduct, not countable',
  'gz-archives-handed-to-archive-bureau': 'archives are not in the model',
  'gz-personnel-files-intact': 'conduct, not countable',
  'gz-plan-confidential-until-adopted': 'conduct, not countable',
  'gz-defect-leadership-not-staffed': 'a defect that the report finds in itself, without saying where',
  'gz-defect-no-post-evaluation': 'a defect that the report finds in itself; no interval in the text',
  'gz-defect-departments-grab-power': 'conduct, not countable',
  'gz-defect-borrowing-institution-staff': 'who works where: needs people and their posts, which come later',
  'gz-periodic-inspection-of-sanding': 'a plan for later; no interval in the text',
  'gz-raise-legal-level-of-sanding': 'a proposal to those above',
  'gz-cancel-or-devolve-what-is-not-governments':
    'what becomes of a matter: needs the plan of operations, which comes later',
  'gz-quota-by-population-area-revenue': 'a proposal to those above, without a formula',
  'gz-penalty-for-exceeding-quota': 'a proposal to those above',
  'gz-mandatory-agency-class-same-as-superior': 'a proposal to those above',
  'gz-no-conditioning-projects-on-body-setup': 'a proposal to those above',
  'gz-sme-bureau-plate-on-industry-commission': 'names a plate and gives no figure; the example holds it',
  'gz-grain-bureau-plate-on-commerce': 'names a plate and gives no figure; the example holds it',
  'gz-quota-upper-lower-counterpart-considered': 'a proposal to those above',
  'gz-classified-documents-inventoried-and-handed-over': 'conduct, not countable',
} as const
