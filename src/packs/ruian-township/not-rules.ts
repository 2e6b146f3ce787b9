/** The provisions of the plan that are no rules here, and why. */
export const notRules = {
  'ra-full-or-partial-by-population-economy-area-workload': 'factors to be weighed, no figure',
  'ra-money-follows-delegation': 'funding is not in the model',
  'ra-township-reports-and-city-must-act': 'liability, not countable',
  'ra-township-liable-for-not-reporting': 'liability, not countable',
  'ra-veto-items-strictly-controlled': 'a list without a figure',
  'ra-three-organs-party-congress-government':
    'the organs that law sets up; a snapshot may hold a township as one office',
  'ra-internal-organ-names': 'the list of names is left open (等), so that none can be refused',
  'ra-factors-for-allocation': 'factors to be weighed, no figure',
  'ra-team-members-may-hold-concurrent-posts': 'a permission',
  'ra-heads-concurrently-held-by-leaders': 'a permission',
  'ra-courts-police-justice-unchanged': 'bodies under other authorities; no figure',
  'ra-centre-staff-work-in-internal-organs': 'a permission to work elsewhere than one’s posts are',
  'ra-institution-plates-with-virtual-duties': 'a permission',
  'ra-missing-area-bodies-be-set-up': 'areas between county and township are not in the model',
  'ra-one-stop-windows': 'where possible: a permission',
  'ra-establishment-fixed-by-city-office-with-departments':
    'who approves and who is asked: needs the kind authority, which comes later',
  'ra-dispatched-services-through-township-window': 'conduct, not countable',
  'ra-funding-channel-unchanged': 'funding is not in the model',
  'ra-one-person-many-posts': 'a permission',
  'ra-early-retirement-on-application-approval': 'a permission',
  'ra-unapproved-temporary-posts-dismissed': 'temporary posts are counted, not listed one by one',
  'ra-logistics-workers-occupy-vacancy-without-status':
    'who fills a post without being on the establishment is neither staff nor a vacancy in the model',
  'ra-township-main-functions':
    'which functions a township has: needs the catalogue of functions, which comes later',
  'ra-buy-services-instead-of-feeding-staff': 'a permission',
  'ra-cross-area-mobility-approved':
    'who proposes and who moves people: needs the kind authority, which comes later',
  'ra-schools-and-health-unchanged': 'bodies under other rules; no figure',
  'ra-discipline-militia-mass-organs-by-own-rules': 'bodies under other rules; no figure',
} as const
