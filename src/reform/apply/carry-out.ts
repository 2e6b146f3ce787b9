import { checkAdded } from './added-and-cancelled.ts'
import { amendRows } from './amend.ts'
import { makeBodies } from './bodies.ts'
import { changeBodies, checkTrees } from './change-bodies.ts'
import { checkWords } from './check-words.ts'
import type { Draft } from './draft.ts'
import { moveEstablishment } from './establishment.ts'
import { grantRecords } from './grant-records.ts'
import { moveLeadership } from './leadership.ts'
import { moveMatters } from './matters.ts'
import { checkMentions } from './mentions.ts'
import { movePeople } from './people.ts'
import { writeSuccession } from './succession.ts'

/** Carries out the operations on a draft; what is amended is amended last. */
export function carryOut(draft: Draft): void {
  makeBodies(draft)
  checkMentions(draft)
  checkWords(draft)
  checkTrees(draft)
  changeBodies(draft)
  moveMatters(draft)
  checkAdded(draft)
  moveEstablishment(draft, movePeople(draft))
  moveLeadership(draft)
  grantRecords(draft)
  writeSuccession(draft)
  amendRows(draft)
}
