/** The provisions of the report that are neither rules nor claims here, and why. */
export const notRules = {
  'zq-work-in-new-name-and-colocated-offices': 'offices and the use of a name are not in the model',
  'zq-main-bodies-correspond-to-centre':
    'bodies of the centre, the province and the city are not in a snapshot of the district, and basically (基本) is no figure',
  'zq-use-quota-fully-with-optional-bodies': 'a permission; the limit of bodies is not told',
  'zq-five-concurrent-reforms': 'what a reform covers is no fact of a snapshot',
  'zq-framework-of-duties-organs-posts-leaders':
    'a framework that is worked out before the three-fix provisions is not in the model',
  'zq-transfer-subject-scope-procedure-defined': 'the form of a document is not in the model',
  'zq-standard-names-checked-by-offices': 'names are checked by hand; seals are not in the model',
  'zq-plates-made-centrally-to-standard': 'who makes plates is not in the model',
  'zq-three-drafting-groups-nine-staff': 'how drafts were made, not what they must hold',
  'zq-draft-by-group-then-department': 'how drafts were made, not what they must hold',
  'zq-weekly-drafting-meeting': 'meetings are not in the model',
  'zq-sanding-adjusted-to-city-level': 'the provisions of the city are not in a snapshot of the district',
  'zq-consensus-with-departments': 'talks, several times (几上几下), without a figure',
  'zq-consult-city-establishment-office': 'consultations, several times (多次), without a figure',
} as const
