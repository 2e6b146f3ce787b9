/** The provisions of the speech that are no rules here, and why. */
export const notRules = {
  'a10-not-simple-merging': 'a guiding thought without a figure',
  'a10-four-functions': 'which functions a township has: needs the catalogue of functions, which comes later',
  'a10-localise-by-population-area-resource': 'factors to be weighed, no figure',
  'a10-powers-matched-work-people-money': 'powers, people and money match: no figure',
  'a10-devolve-powers-closely-related':
    'which powers are close enough to economy and life to be devolved is not told',
  'a10-stations-public-benefit-full-funding-by-establishment': 'funding is not in the model',
  'a10-station-staff-in-social-security': 'social insurance is not in the model',
  'a10-streamlining-is-hard-target':
    'an aim; its figures stand in the provisions on organs, stations and posts',
  'a10-four-named-offices': 'names in principle, and the copy has exchanged words in them',
  'a10-small-towns-one-office-or-posts': 'a permission: no floor is set on the number of offices',
  'a10-six-named-stations': 'names in principle, and the copy has exchanged words in them',
  'a10-real-name-and-entry-control': 'conduct; no figure in the text',
  'a10-fiscal-staff-size-controlled': 'a cap without a figure',
  'a10-county-is-implementing-subject': 'who carries the reform out: no figure',
  'a10-about-5000-to-be-diverted': 'an estimate (about), of a city that is not named',
  'a10-stations-over-established': 'a finding of the text about its own places, without a figure',
  'a10-no-age-line-no-buyout-no-bulk-dismissal': 'conduct, not countable',
  'a10-compensation-and-social-security-paid': 'payments are not in the model',
  'a10-stability-second-bottom-line': 'a guiding thought without a figure',
  'a10-appraisals-of-towns-limited': 'a cap without a figure',
  'a10-social-forces-may-run-services': 'a permission',
  'a10-no-promises-outside-policy': 'conduct, not countable',
  'a10-no-pushing-staff-to-society': 'conduct, not countable',
} as const
