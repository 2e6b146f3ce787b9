import { collectionNames, collections } from '../scenario/collections.ts'

/** What rules may be about. */
export const subjects = collectionNames.map((name) => collections[name].subject)
