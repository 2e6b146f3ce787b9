import type * as z from 'zod/mini'
import { assertNoProblems } from '../errors.ts'
import { readSnapshot, type Snapshot } from '../index.ts'
import { guardPlainData } from '../json/guard.ts'
import { readWith } from '../json/issues.ts'
import { type AgencyBuilt, agencySchema, type PlaceBuilt, placeSchema } from './built.ts'
import { agencyDocument, type BuiltDocument, placeDocument } from './built-document.ts'

/**
 * 某镇: a valid snapshot of a town in a line: approved posts by category, leader posts by grade, and how many
 * agencies there are. Other collections stand beside it, or replace what the builder made.
 *
 * @throws EstablishmentError with every problem of what is said.
 *
 * @example
 * town({ administrative: 30, institution: 36 }).establishment?.[1]
 * // → { agency: 'office', category: 'institution', approved: 36 }
 * town({ day: '2010-11-17', chief: 2, deputy: { approved: 5, actual: 4 }, internalOrgans: 4 }).agencies?.length // → 5
 * town({ institution: 36 }, { records: [{ kind: 'approval', about: ['office'] }] }).records?.length // → 1
 * town({ code: '12' }) // → throws jurisdictions[0].code
 */
export function town(built: PlaceBuilt, more: Collections = {}): Snapshot {
  return readBuilt('the town', placeSchema, built, more, (one) => placeDocument('town', one))
}

/**
 * 某县: a valid snapshot of a county in a line, as `town` makes one of a town.
 *
 * @example
 * county({ departments: 22, ceilings: { departments: 22 } }).agencies?.length // → 23
 */
export function county(built: PlaceBuilt, more: Collections = {}): Snapshot {
  return readBuilt('the county', placeSchema, built, more, (one) => placeDocument('county', one))
}

/**
 * 某市: a valid snapshot of a prefecture in a line, as `town` makes one of a town.
 *
 * @example
 * city({ code: '370100', departments: 40 }).jurisdictions?.[0]?.level // → prefecture
 */
export function city(built: PlaceBuilt, more: Collections = {}): Snapshot {
  return readBuilt('the city', placeSchema, built, more, (one) => placeDocument('city', one))
}

/**
 * 某机构: a valid snapshot of one agency in a line, with its posts, leaders and internal organs.
 *
 * @example
 * agencyOf({ kind: 'managed-bureau', administrative: 20, chief: 1, deputy: 2 }).leadership?.[1]
 * // → { agency: 'agency', grade: 'deputy', approved: 2 }
 */
export function agencyOf(built: AgencyBuilt, more: Collections = {}): Snapshot {
  return readBuilt('the agency', agencySchema, built, more, agencyDocument)
}

type Collections = Readonly<Record<string, unknown>>

function readBuilt<S extends z.ZodMiniType>(
  name: string,
  schema: S,
  built: unknown,
  more: Collections,
  documentOf: (built: z.output<S>) => BuiltDocument,
): Snapshot {
  assertNoProblems(name, guardPlainData(built))
  const { value, problems } = readWith(schema, built)
  assertNoProblems(name, problems)
  if (value === undefined) throw new TypeError('what has no problems has a value')
  return readSnapshot({ ...documentOf(value), ...more })
}
