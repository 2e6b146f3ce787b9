import { EstablishmentError } from '../errors.ts'
import { shiftDay } from '../model/day.ts'
import type { PackDocument } from '../rules/pack.ts'

/**
 * 适用法日: the day of the law where none is said: that from which all packs are in force, where they say the
 * same on every later day.
 *
 * @throws EstablishmentError when what they say changes afterwards, for then the day has to be said.
 */
export function dayOfLaw(packs: readonly PackDocument[]): string {
  const begun = packs
    .map(({ inForce }) => inForce.from)
    .toSorted()
    .at(-1)
  const ended = packs.flatMap(({ inForce: { until } }) => (until === undefined ? [] : [until]))
  const changes = begun === undefined ? [] : packs.flatMap(changesOf).filter((day) => day > begun)
  if (begun !== undefined && changes.length === 0 && ended.every((day) => day >= begun)) return begun
  const days = [...new Set(changes)].toSorted().slice(0, 3).join(', ')
  const message = 'the rules are not the same on every day'
  const hint =
    days === ''
      ? 'say for which day, with `lawOn`'
      : `say for which day, with \`lawOn\`; they change on ${days}`
  throw new EstablishmentError('the set of options', [
    { code: 'wrong-usage', path: ['lawOn'], message, hint },
  ])
}

/** The days on which a rule or a value begins, or has ended the day before. */
function changesOf({ rules, parameters = {} }: PackDocument): readonly string[] {
  const dated = [
    ...Object.values(parameters).flatMap(({ values }) => values),
    ...Object.values(rules).flatMap(({ inForce }) => inForce ?? []),
    ...Object.values(rules).flatMap(({ allowances = [] }) =>
      allowances.map(({ until }) => ({ from: '', until })),
    ),
  ]
  return dated.flatMap(({ from, until }) => [
    from,
    ...(until === undefined || until === '9999-12-31' ? [] : [shiftDay(until, { days: 1 })]),
  ])
}
