import type { SnapshotDocument } from './document.ts'

/** 行政管理职能: the attribute of a matter, and the word in it, that make a matter an administrative one. */
export const administrative = { attribute: 'nature', word: 'administrative' } as const

/**
 * Whether a matter is of public administration (行政管理职能): what moves where only that is to move.
 *
 * A matter that does not tell its `nature` is not known to be one, and does not move by itself.
 */
export const isAdministrative = ({ attributes }: Pick<Matter, 'attributes'>): boolean =>
  attributes?.[administrative.attribute] === administrative.word

type Matter = NonNullable<SnapshotDocument['matters']>[number]
