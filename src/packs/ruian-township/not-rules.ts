/** The provisions of the plan that are no rules here, and why. */
export const notRules = {
  'ra-ten-matters-delegated-management':
    'which matters are delegated: needs the kind delegation, which comes later',
  'ra-licence-and-penalty-not-delegated':
    'what may not be delegated: needs the kind delegation, which comes later',
  'ra-full-or-partial-by-population-economy-area-workload': 'factors to be weighed, no figure',
  'ra-non-delegable-need-procedures': 'working procedures are not in the model',
  'ra-delegation-review-coordination-agreement': 'an order of steps, which comes later',
  'ra-money-follows-delegation': 'funding is not in the model',
  'ra-township-reports-and-city-must-act': 'liability, not countable',
  'ra-township-liable-for-not-reporting': 'liability, not countable',
  'ra-middle-deputies-filed': 'who appoints and who is told: needs the kind authority, which comes later',
  'ra-dispatched-party-territorial-except-police':
    'who manages: needs assignments of management, which come later',
  'ra-dispatched-head-change-written-consultation':
    'consultation before a change: needs the kind authority, which comes later',
  'ra-mutual-assessment': 'who assesses whom: needs assignments of assessment, which come later',
  'ra-dispatched-evaluation-joint': 'who assesses: needs the kind composition, which comes later',
  'ra-only-township-functions-assessed':
    'what may be assessed: needs the kind exclusivity, which comes later',
  'ra-veto-items-strictly-controlled': 'a list without a figure',
  'ra-three-organs-party-congress-government':
    'the organs that law sets up; a snapshot may hold a township as one office',
  'ra-internal-organs-by-class-standard': 'a table in annex 1, which the source lacks',
  'ra-internal-organ-names': 'the list of names is left open (等), so that none can be refused',
  'ra-factors-for-allocation': 'factors to be weighed, no figure',
  'ra-admin-establishment-frozen-5-years': 'five years from a day whose year is masked in the source',
  'ra-team-members-may-hold-concurrent-posts': 'a permission',
  'ra-leader-posts-set-by-prefecture-org-dept': 'a table that another office keeps, which the source lacks',
  'ra-heads-concurrently-held-by-leaders': 'a permission',
  'ra-courts-police-justice-unchanged': 'bodies under other authorities; no figure',
  'ra-institution-five-way-classification':
    'one of five fates for each institution: needs the kind disposition, which comes later',
  'ra-all-entity-institutions-abolished-one-virtual-centre':
    'which institution is an entity and which one virtual is no fact of a snapshot',
  'ra-centre-staff-work-in-internal-organs': 'a permission to work elsewhere than one’s posts are',
  'ra-institution-plates-with-virtual-duties': 'a permission',
  'ra-institutions-no-duplication-with-organs':
    'no function twice: needs the kind exclusivity, which comes later',
  'ra-institution-establishment-frozen-5-years': 'five years from a day whose year is masked in the source',
  'ra-key-posts-stable-consult-before-rotation':
    'consultation before a change: needs the kind authority, which comes later',
  'ra-six-dispatched-bodies-retained':
    'bodies by name that stay: needs a list of subjects, which comes later',
  'ra-missing-area-bodies-be-set-up': 'areas between county and township are not in the model',
  'ra-one-stop-windows': 'where possible: a permission',
  'ra-establishment-fixed-by-city-office-with-departments':
    'who approves: needs the kind authority, which comes later',
  'ra-new-institutions-area-first-dispatched-line-first':
    'who manages: needs assignments of management, which come later',
  'ra-dispatched-assessment-mainly-township-opinion':
    'who assesses: needs assignments of assessment, which come later',
  'ra-dispatched-services-through-township-window': 'conduct, not countable',
  'ra-funding-channel-unchanged': 'funding is not in the model',
  'ra-competition-except-city-managed-cadres': 'how people are chosen is not in the model',
  'ra-one-person-many-posts': 'a permission',
  'ra-open-recruitment-mandatory': 'how people are chosen is not in the model',
  'ra-early-retirement-on-application-approval': 'a permission',
  'ra-real-name-clean-absent-staff': 'who is on duty is not in the model',
  'ra-unapproved-temporary-posts-dismissed': 'temporary posts are counted, not listed one by one',
  'ra-logistics-workers-occupy-vacancy-without-status':
    'workers who fill a post without holding it: needs a category of their own, which comes later',
  'ra-plan-due-april-15': 'a deadline: needs the kind term, which comes later',
  'ra-leading-group-head-responsible': 'who heads a group: needs the kind composition, which comes later',
  'ra-township-main-functions':
    'which functions a township has: needs the catalogue of functions, which comes later',
  'ra-dispatched-annual-assessment-by-city-departments':
    'who assesses; it disagrees with what the plan says further on',
  'ra-buy-services-instead-of-feeding-staff': 'a permission',
  'ra-cross-area-mobility-approved': 'who moves people: needs the kind authority, which comes later',
  'ra-animal-quarantine-dispatched': 'who manages: needs assignments of management, which come later',
  'ra-schools-and-health-unchanged': 'bodies under other rules; no figure',
  'ra-discipline-militia-mass-organs-by-own-rules': 'bodies under other rules; no figure',
} as const
