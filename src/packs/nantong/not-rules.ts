/** The provisions of the report that are no rules here, and why. */
export const notRules = {
  'nt-key-fields-criteria': 'criteria by which fields were chosen, without a figure',
  'nt-item-inventory-attributes': 'the form of an inventory is not in the model',
  'nt-power-base-locked': 'the numbers of items are told of the whole city; its list is not at hand',
  'nt-devolve-to-county-except-reserved': 'which matters are reserved or unsuitable is not told',
  'nt-county-devolves-to-town': 'as far as possible and on demand is no figure',
  'nt-responsibility-lists-each-level': 'a list of a level as a whole: lists of powers come later',
  'nt-enforcement-notifies-business': 'conduct, not countable',
  'nt-upper-guidance-both': 'bodies of the level above guide in general; no form that could be counted',
  'nt-rugao-18-26-32-to-6': 'a figure about one county that its own snapshot would have to hold',
  'nt-street-criteria': 'criteria by which matters were chosen, without a figure',
  'nt-area-receivability-condition': 'criteria without a figure',
  'nt-39-towns-and-parks-1238-max': 'what the largest received, not a limit',
  'nt-three-in-one-market-bureau':
    'which bodies were merged: needs the plan of operations, which comes later',
  'nt-94-dispatched-organs':
    'a figure of the day, neither a limit nor a claim that a snapshot of a place could hold',
  'nt-28-environment-branches': 'a figure of the day, not a limit',
  'nt-40-percent-environment-staff-to-branches':
    'who moved from the bureau to its branches: needs the plan of operations, which comes later',
  'nt-urban-management-whole-transfer': 'who moved: needs the plan of operations, which comes later',
  'nt-staff-in-proportion-to-items': 'in proportion, without a figure for it',
  'nt-devolve-conditions': 'criteria without a figure',
  'nt-town-unified-power-kinds': 'which coercion and inspection belong to a penalty is not told',
  'nt-six-mechanisms': 'mechanisms without a form that could be counted',
  'nt-double-random': 'a way of inspecting, not countable',
  'nt-ten-plus-devolved-domains': 'a figure of the day, not a limit',
  'nt-classified-measures-by-level': 'a guiding thought without a figure',
} as const
