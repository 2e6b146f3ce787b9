/** The provisions of the speech that are neither rules nor claims here, and why. */
export const notRules = {
  'sd14-more-integration-encouraged':
    'an encouragement to merge more than is asked for; nothing can break it',
  'sd14-cross-department-when-ripe':
    'a permission, for domains in which conditions are ripe; which those are is no fact of a snapshot',
} as const
