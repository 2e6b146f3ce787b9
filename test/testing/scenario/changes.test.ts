import { describe, expect, it } from 'vitest'
import { changed } from '../../../src/testing/scenario/changes.ts'

const document = {
  establishment: [{ agency: 'office', category: 'institution', approved: 36 }],
  jurisdictions: [{ id: 'town', attributes: { beds: 3 } }],
}

describe('a field that is taken away', () => {
  it('must stand in its row', () => {
    const { problems } = changed(document, {
      unset: {
        establishment: { 'office/institution': ['aproved'] },
        jurisdictions: { town: ['attributes.bed'] },
      },
    })
    expect(problems.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['unset.jurisdictions.town.0', 'row `town` has no field `attributes.bed` to be taken away'],
      [
        'unset.establishment.office/institution.0',
        'row `office/institution` has no field `aproved` to be taken away',
      ],
    ])
    const right = { unset: { establishment: { 'office/institution': ['approved'] } } }
    expect(changed(document, right).problems).toEqual([])
  })
})
