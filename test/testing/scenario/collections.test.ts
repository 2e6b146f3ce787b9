import { describe, expect, it } from 'vitest'
import * as model from '../../../src/model/collections.ts'
import { collectionNames, collectionOf, rowName } from '../../../src/testing/scenario/collections.ts'

describe('the collections of a scenario', () => {
  it('are those of a snapshot, named as there', () => {
    expect(collectionNames).toEqual(model.collectionNames)
    expect(
      Object.fromEntries(Object.keys(model.collectionOf).map((subject) => [subject, collectionOf(subject)])),
    ).toEqual(model.collectionOf)
    const row = {
      agency: 'a',
      category: 'b',
      grade: 'c',
      of: 'd',
      role: 'e',
      by: 'f',
      person: 'g',
      post: 'h',
      kind: 'i',
    }
    for (const name of collectionNames) {
      for (const one of [row, {}, { ...row, id: 'own' }]) {
        const isNamedById = ['jurisdictions', 'agencies', 'functions', 'matters', 'posts', 'people'].includes(
          name,
        )
        if (isNamedById && !('id' in one)) continue
        expect(rowName(name, one, 2)).toBe(model.rowId(name, one, 2))
      }
    }
  })
})
