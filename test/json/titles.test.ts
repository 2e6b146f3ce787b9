import { describe, expect, it } from 'vitest'
import { readPack } from '../../src/index.ts'
import { suggestByTitle } from '../../src/json/titles.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'

describe('a word by its Chinese title', () => {
  it.each([
    ['领导', 'grades', 'did you mean `leader`?'],
    ['事业编制', 'categories', 'did you mean `institution`?'],
    ['三定', 'records', 'did you mean `three-fix`?'],
    ['leader', 'grades', undefined],
    ['医院', 'grades', undefined],
  ] as const)('is suggested for %s among %s', (written, tree, expected) => {
    expect(suggestByTitle(written, vocabulary[tree])).toBe(expected)
  })

  it.each([
    ['事业编制', 'jurisdiction', 'did you mean `institution-establishment`?'],
    [
      'institution-posts',
      'jurisdiction',
      'write `institution-establishment`, which is about a jurisdiction;',
    ],
  ])('is told where a measure is called %s', (of, subject, expected) => {
    const title = { zh: '限额', en: 'limit' }
    const pack = {
      id: 'rules',
      version: '1.0.0',
      title,
      inForce: { from: '2010-01-01', basis: 'assumed' },
      sources: { plan: { title: '方案', status: 'illustrative' } },
      rules: {
        limit: {
          title,
          forEach: { subject },
          require: { kind: 'limit', of, max: 3 },
          force: 'mandatory',
          cite: { source: 'plan' },
        },
      },
    }
    expect(() => readPack(pack)).toThrow(expected)
    expect(() => readPack({ ...pack, title: '规则' })).toThrow('write `{ zh: 规则, en: … }`')
    expect(() => readPack({ ...pack, territory: { levels: ['县'] } })).toThrow('did you mean `county`?')
  })
})
