/** The provisions of the report that are neither rules nor claims here, and why. */
export const notRules = {
  'gz-large-stability-small-adjustment': 'a guiding thought without a figure',
  'gz-five-in-place': 'a state of affairs in general; the three-fix provisions are asked for by a rule',
  'gz-sanding-scope-requirement-format': 'the form of a document is not in the model',
  'gz-coordination-mechanism-for-shared-matters': 'a mechanism without a form that could be counted',
  'gz-supply-coop-temporarily-kept': 'kept for a time that the text does not tell',
  'gz-form-agriculture-bureau':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-agri-office-residual-functions-stay-series-changes':
    'which functions stayed: needs the plan of operations, which comes later',
  'gz-form-industry-it-commission':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-transport-bureau': 'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-housing-construction-bureau':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-hr-bureau': 'which functions moved where: needs the plan of operations, which comes later',
  'gz-form-culture-commission-three-plates':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-upgrade-commerce-bureau':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-price-bureau-into-development-commission':
    'which functions moved where: needs the plan of operations, which comes later',
  'gz-carve-out-overrides-general-transfer':
    'which transfer wins: needs the plan of operations, which comes later',
  'gz-level-out-high-and-low-establishments': 'many and few posts are no figures',
  'gz-leader-post-list-4-3-2': 'a list of facts; the example holds it, and a rule judges it',
  'gz-keep-proven-division-stable': 'which divisions of duty are proven is no fact of a snapshot',
  'gz-strengthened-functions-implemented-correspondingly': 'what is to be strengthened is not told',
  'gz-service-mechanisms': 'conduct of services, not countable',
  'gz-asset-inventory-and-clearing': 'assets are not in the model',
  'gz-no-private-disposal': 'conduct, not countable',
  'gz-no-rush-bonuses': 'conduct, not countable',
  'gz-archives-handed-to-archive-bureau': 'archives are not in the model',
  'gz-personnel-files-intact': 'conduct, not countable',
  'gz-plan-confidential-until-adopted': 'conduct, not countable',
  'gz-defect-departments-grab-power': 'conduct, not countable',
  'gz-periodic-inspection-of-sanding': 'a plan for later; no interval in the text',
  'gz-raise-legal-level-of-sanding': 'a proposal to those above',
  'gz-cancel-or-devolve-what-is-not-governments':
    'an intention for later; what a government should not manage is not told',
  'gz-quota-by-population-area-revenue': 'a proposal to those above, without a formula',
  'gz-penalty-for-exceeding-quota': 'a proposal to those above',
  'gz-mandatory-agency-class-same-as-superior': 'a proposal to those above',
  'gz-no-conditioning-projects-on-body-setup': 'a proposal to those above',
  'gz-quota-upper-lower-counterpart-considered': 'a proposal to those above',
  'gz-classified-documents-inventoried-and-handed-over': 'conduct, not countable',
} as const
