import { rowId } from '../../model/collections.ts'
import type { DerivedRow, Origin } from './derived.ts'

/** One row for each plate an agency carries. */
export const nameplateRows = ({ snapshot }: Origin): readonly DerivedRow[] =>
  (snapshot.agencies ?? []).flatMap((agency, position) => {
    const id = rowId('agencies', agency, position)
    const plates = Array.isArray(agency.nameplates) ? agency.nameplates : []
    return plates.map((name) => ({ id: `${id}/${name}`, values: { agency: id, name } }))
  })
