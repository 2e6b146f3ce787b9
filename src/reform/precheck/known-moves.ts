import { readSnapshot, type Snapshot } from '../../model/snapshot.ts'

/** A snapshot in which moves of people that are not told are none, for a book holds all that are under way. */
export function knownMoves(snapshot: Snapshot): Snapshot {
  const { establishment } = snapshot
  if (establishment === undefined || establishment === null) return snapshot
  const rows = establishment.map((row) => ({
    ...row,
    inFlightIn: row.inFlightIn ?? 0,
    inFlightOut: row.inFlightOut ?? 0,
  }))
  return readSnapshot({ ...snapshot, establishment: rows }, { creditCodes: 'off' })
}
