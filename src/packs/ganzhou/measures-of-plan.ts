/** What a plan left: its loose ends, as records in the snapshot after it. */
export const planMeasures = {
  'differences-from-what-is-told': looseEnds(
    'agency',
    '与总结所述不符之处',
    'differences from what the report tells',
    'not-as-stated',
  ),
  'times-orphaned': looseEnds('matter', '无人承接', 'being left without a holder', 'orphaned-matter'),
  'bodies-without-destination': looseEnds(
    'jurisdiction',
    '去向未明的机构',
    'bodies without a destination',
    'no-destination',
  ),
  'left-behind': looseEnds('jurisdiction', '其他遗留问题', 'other things left behind', [
    'stranded-staff',
    'stranded-posts',
    'lost-supervisor',
    'lost-nameplate',
    'lost-approval',
    'lost-delegation',
    'surplus-comprehensive-organs',
  ]),
} as const

function looseEnds<const S extends string, const K>(subject: S, zh: string, en: string, kind: K) {
  return {
    kind: 'count',
    subject,
    relation: 'records',
    where: { kind },
    unit: 'item',
    title: { zh, en },
  } as const
}
