import { describe, expect, it } from 'vitest'
import { findPath, type PathSpace } from '../../src/measures/path.ts'
import type { RelationName } from '../../src/measures/relations.ts'
import { count, type Field, optional, word } from '../../src/model/field.ts'

const space: PathSpace = {
  attributes: new Map<string, Field>([
    ['agency.beds', optional(count('床位', 'beds'))],
    ['jurisdiction.beds', optional(count('床位', 'beds'))],
    ['post.beds', optional(word('床型', 'kind of bed'))],
  ]),
  snapshots: new Set(['before', 'after', '2001']),
}
const found = (from: RelationName, text: string) => {
  const path = findPath(from, text, space)
  if ('wrong' in path) throw new TypeError(path.wrong)
  return path
}
const wrong = (from: RelationName, text: string) => {
  const path = findPath(from, text, space)
  return 'wrong' in path ? [path.wrong, path.hint] : []
}

describe('a path', () => {
  it('leads to a field, and is called by the way there', () => {
    const path = found('establishment', 'agency.jurisdiction.level')
    expect(path.end?.holds.type).toBe('level')
    expect(path.title).toEqual({ zh: '机构的所属地区的层级', en: 'agency › jurisdiction › level' })
  })

  it('that ends in a reference also leads to rows', () => {
    expect(found('agencies', 'jurisdiction').rows).toEqual(['jurisdictions'])
    expect(found('agencies', 'before').rows).toEqual(['agencies'])
    expect(found('agencies', 'name').rows).toEqual([])
    expect(found('agencies', '').rows).toEqual(['agencies'])
  })

  it('may lead to another snapshot, and on from there', () => {
    expect(found('agencies', 'before.parent.2001.name').steps.map((step) => step.kind)).toEqual([
      'snapshot',
      'field',
      'snapshot',
      'field',
    ])
  })

  it('may name one of several counts', () => {
    const path = found('agencies', 'jurisdiction.ceilings.departments')
    expect(path.end?.holds.type).toBe('count')
    expect(path.steps.at(-1)).toEqual({
      kind: 'named-count',
      within: 'ceilings',
      name: 'departments',
      of: ['jurisdictions'],
    })
  })

  it('to rows of several kinds takes those that hold the same under the name', () => {
    const of = (name: string) => {
      const step = found('records', `about.${name}`).steps.at(-1)
      return step !== undefined && 'of' in step ? step.of : []
    }
    expect(of('kind')).toEqual(['agencies'])
    expect(of('level')).toEqual(['jurisdictions'])
    expect(of('beds')).toEqual(['jurisdictions', 'agencies'])
    expect(of('rank')).toEqual(['agencies', 'posts', 'operations'])
  })

  it.each<[RelationName, string, string, string]>([
    ['agencies', 'knid', '`agencies` has no field `knid`', 'did you mean `kind`?'],
    ['agencies', 'jurisdiction.claas', '`jurisdictions` has no field `claas`', 'did you mean `class`?'],
    ['agencies', 'bed', '`agencies` has no field `bed`', 'did you mean `beds`?'],
    ['jurisdictions', 'ceilings.department', '`ceilings` has no `department`', 'did you mean `departments`?'],
    ['agencies', 'constructor', '`agencies` has no field `constructor`', 'declare it under `attributes`'],
  ])('from %s to `%s` is refused with a way out', (from, text, message, hint) => {
    expect(wrong(from, text)).toEqual([message, expect.stringContaining(hint)])
  })

  it.each<[RelationName, string, string]>([
    [
      'agencies',
      'name.length',
      'nothing stands at `length` in `name.length`, for what comes before it is no reference',
    ],
    [
      'agencies',
      'aliases.first',
      'nothing stands at `first` in `aliases.first`, for what comes before it is a list',
    ],
  ])('from %s to `%s` is refused', (from, text, message) => {
    expect(wrong(from, text)).toEqual([message, undefined])
  })
})
