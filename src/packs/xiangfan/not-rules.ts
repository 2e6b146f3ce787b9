/** The provisions of the speech that are no rules here, and why. */
export const notRules = {
  'xf-party-overall-coordination-principle': 'a guiding thought without a figure',
  'xf-separate-government-from-enterprise-and-institution':
    'a guiding thought; what passes to institutions is judged by a rule',
  'xf-streamline-unify-efficiency': 'a guiding thought without a figure',
  'xf-power-and-responsibility-consistent': 'a guiding thought without a figure',
  'xf-two-level-government-three-level-management':
    'a guiding thought; the levels of a city are no rule about a body',
  'xf-localise-policies': 'a guiding thought without a figure',
  'xf-establishment-linked-to-budget': 'budgets are not in the model',
  'xf-statutory-agencies-functions-establishment-procedures':
    'an aim; which legal basis would do is not told',
  'xf-cut-affiliation-with-enterprises': 'enterprises are not in the model',
  'xf-social-matters-to-intermediaries': 'which matters society settles by itself is not told',
  'xf-intermediaries-become-independent-legal-persons': 'intermediaries are not in the model',
  'xf-functions-cancel-devolve-transfer-must':
    'which functions are meant stands in the plan, which is not at hand',
  'xf-all-departments-must-change-function': 'a change of function has no form that could be counted',
  'xf-clean-up-temporary-bodies': 'too many (过多过滥) is no figure',
  'xf-institutionalised-coordination-procedures': 'procedures without a form that could be counted',
  'xf-division-of-powers-concentrate-and-disperse': 'a guiding thought without a figure',
  'xf-no-setup-by-industry-category': 'by which principle a body was set up is no fact of a snapshot',
  'xf-npc-cppcc-courts-by-provincial-rule': 'leaves them to rules of the province that are not at hand',
  'xf-leader-posts-per-higher-rules': 'leaves them to rules of the province that are not at hand',
  'xf-cancel-approvals-cancelled-elsewhere': 'what others cancelled is not at hand',
  'xf-approval-items-merge-devolve-transfer-keep': 'which of four ends an approval item had is not told',
  'xf-approval-fault-accountability': 'a system without a form that could be counted',
  'xf-one-window-four-functions': 'windows are not in the model',
  'xf-receiving-departments-place-diverted-staff': 'conduct, not countable',
  'xf-staff-diversion-three-years': 'about three years is no figure that binds',
  'xf-npc-and-groups-follow-province-schedule': 'leaves them to a schedule that is not at hand',
  'xf-phase1-each-unit-has-leading-group-and-task-force': 'groups within each unit are not in the model',
  'xf-phase3-four-in-place': 'a state of affairs in general',
  'xf-phase3-per-approved-plan': 'by three-fix provisions whose numbers are not at hand',
  'xf-department-head-responsibility': 'conduct, not countable',
  'xf-adjustment-group-composition': 'groups for one reform, by the names of persons, are not in the model',
  'xf-six-adjustment-groups-named': 'groups for one reform, by the names of persons, are not in the model',
  'xf-groups-guide-whole-process-and-report': 'conduct, not countable',
  'xf-interim-merged-units-joint-heads':
    'who stands in meanwhile, while two bodies are one and not yet one: has no form in a snapshot of one day',
  'xf-interim-abolished-units-old-head-remains':
    'who stands in meanwhile, while two bodies are one and not yet one: has no form in a snapshot of one day',
  'xf-interim-converted-units-current-team':
    'who stands in meanwhile, while two bodies are one and not yet one: has no form in a snapshot of one day',
  'xf-assets-of-abolished-units-managed': 'assets are not in the model',
  'xf-required-abolitions-carried-out': 'which bodies must go stands in orders that are not at hand',
  'xf-discipline-assets-during-restructuring': 'conduct, not countable',
  'xf-leaders-must-stay-at-post': 'conduct, not countable',
  'xf-defect-too-many-layers-too-fine-division': 'a defect without a figure',
  'xf-defect-cross-functions-unclear-duties': 'a defect that the rule of one matter for one department finds',
  'xf-defect-too-many-enforcement-teams': 'a defect without a figure',
  'xf-law-based-standardised-management': 'a guiding thought without a figure',
  'xf-fewer-approval-steps-more-transparency': 'which of four ends an approval item had is not told',
  'xf-handover-of-diverted-staff-work': 'conduct, not countable',
  'xf-listen-to-staff-at-posting': 'conduct, not countable',
  'xf-no-local-countermeasures':
    'a guiding thought; that a local rule loosens no higher one is checked among packs',
} as const
