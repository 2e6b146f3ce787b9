/** The provisions of the summary that are neither rules nor claims here, and why. */
export const notRules = {
  'c19-weekly-and-monthly-progress-reports':
    'reports each week and each month: from which day until which day is not told',
  'c19-backward-scheduling-from-higher-deadline': 'the days that the higher level set are not at hand',
  'c19-post-framework-governs-leadership-transfer-and-sanding':
    'a framework that is worked out before the three-fix provisions is not in the model',
  'c19-functions-adjusted-into-ledger-30-plus':
    'more than 30 duties moved, of which none is named; the ledger of a plan holds every move',
  'c19-business-organs-designed-by-work-linkage': 'which work hangs together is for people to judge',
  'c19-duty-transfers-mirror-higher-level':
    'the transfers of the higher level are not in a snapshot of the city',
  'c19-clear-institution-functions-for-later-reform': 'an inventory for a reform to come, without a form',
  'c19-devolve-resources-services-management-to-towns': 'what is suitable (适宜) for towns is not told',
  'c19-break-department-ownership-of-posts': 'a permission; that totals stay is judged by a rule',
} as const
