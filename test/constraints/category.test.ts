import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictsByEnd } from './judging.ts'

const category = (parts: object) => ({ kind: 'category', ...parts })
const about = (subject: string, rule: object = {}, pack: object = {}): Around => ({
  rule: { forEach: { subject }, ...rule },
  pack,
})
const perPerson = about('person')

const snapshot = (rows: object): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township', class: 'class-1' }],
    agencies: [{ id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' }],
    ...rows,
  })
const person = (own: string | null | undefined, more: object = {}): Snapshot =>
  snapshot({
    people: [{ id: 'someone', agency: 'office', ...(own === undefined ? {} : { category: own }) }],
    ...more,
  })

describe('a category', () => {
  it.each([
    [{ within: 'administrative' }, 'administrative', 'satisfied'],
    [{ within: 'administrative' }, 'earmarked', 'satisfied'],
    [{ within: 'administrative' }, 'earmarked-police', 'satisfied'],
    [{ within: 'administrative' }, 'institution', 'violated'],
    [{ within: 'earmarked' }, 'administrative', 'violated'],
    [{ within: ['administrative', 'support'] }, 'support', 'satisfied'],
    [{ within: ['administrative', 'support'] }, 'institution', 'violated'],
    [{ outside: 'institution' }, 'institution', 'violated'],
    [{ outside: 'institution' }, 'institution-full', 'violated'],
    [{ outside: 'institution' }, 'administrative', 'satisfied'],
    [{ outside: 'institution-full' }, 'institution', 'satisfied'],
  ])('%j of %s is %s', (parts, own, verdict) => {
    expect(verdictOf(category(parts), person(own), perPerson)).toBe(verdict)
  })

  it('may ask and refuse at once, each a check of its own', () => {
    const both = category({ within: 'administrative', outside: 'earmarked' })
    const said = (own: string) => verdictsByEnd(both, person(own), perPerson)
    expect(said('administrative')).toEqual(['within: satisfied', 'outside: satisfied'])
    expect(said('earmarked-police')).toEqual(['within: satisfied', 'outside: violated'])
    expect(said('institution')).toEqual(['within: violated', 'outside: satisfied'])
  })

  it('is the rule itself where it is the only one', () => {
    const findings = judge(category({ outside: 'institution' }), person('institution'), perPerson)
    expect(findings.map(({ check }) => check)).toEqual(['towns/rule'])
  })

  it('takes the words that a pack or a snapshot adds with what they stand under', () => {
    const words = { categories: { fire: { under: 'earmarked', title: { zh: '消防', en: 'fire' } } } }
    const said = (parts: object) =>
      verdictOf(category(parts), person('fire', { words }), about('person', {}, { words }))
    expect(said({ within: 'administrative' })).toBe('satisfied')
    expect(said({ within: 'fire' })).toBe('satisfied')
    expect(said({ outside: 'earmarked' })).toBe('violated')
  })

  it('is about the posts of an agency as well', () => {
    const rule = about('establishment', {
      forEach: { subject: 'establishment', where: { 'agency.kind': 'township-office' } },
    })
    const posts = (...own: readonly string[]) =>
      snapshot({ establishment: own.map((one) => ({ agency: 'office', category: one, approved: 1 })) })
    const said = verdictOf(
      category({ within: 'administrative' }),
      posts('administrative', 'institution'),
      rule,
    )
    expect(said).toHaveLength(2)
    expect(
      judge(category({ within: 'administrative' }), posts('administrative', 'institution'), rule).map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(['satisfied', 'violated'])
  })

  it('may compare who holds a post with what the post is', () => {
    const held = (own: string, needed: string | undefined) =>
      person(own, {
        posts: [{ id: 'post', agency: 'office', ...(needed === undefined ? {} : { category: needed }) }],
        holdings: [{ person: 'someone', post: 'post' }],
      })
    const require = category({ of: 'person.category', within: { field: 'post.category' } })
    const said = (...given: Parameters<typeof held>) => verdictOf(require, held(...given), about('holding'))
    expect(said('administrative', 'administrative')).toBe('satisfied')
    expect(said('earmarked', 'administrative')).toBe('satisfied')
    expect(said('institution', 'administrative')).toBe('violated')
    expect(said('institution', undefined)).toBe('unknown')
  })

  it('takes the words of a parameter', () => {
    const parameters = { allowed: { values: [{ from: '2000-01-01', value: ['administrative', 'support'] }] } }
    const require = category({ within: { parameter: 'allowed' } })
    const around = about('person', {}, { parameters })
    expect(verdictOf(require, person('support'), around)).toBe('satisfied')
    expect(verdictOf(require, person('institution'), around)).toBe('violated')
  })

  it('divides by any word, such as the class of a place', () => {
    const require = category({ of: 'class', within: ['class-1', 'class-2'] })
    expect(verdictOf(require, snapshot({}))).toBe('satisfied')
    expect(verdictOf(category({ of: 'class', within: ['class-2'] }), snapshot({}))).toBe('violated')
  })

  it.each([
    [undefined, 'unknown', 'unknown'],
    [null, 'violated', 'satisfied'],
  ])('that is %j is %s where one is asked for and %s where one is refused', (own, asked, refused) => {
    expect(verdictOf(category({ within: 'institution' }), person(own), perPerson)).toBe(asked)
    expect(verdictOf(category({ outside: 'institution' }), person(own), perPerson)).toBe(refused)
  })

  it('names what is missing', () => {
    const findings = judge(category({ within: 'institution' }), person(undefined), perPerson)
    expect(missing(findings)).toEqual(['category of someone'])
  })

  it('is permitted by a way out, with other words or with none', () => {
    const require = category({ within: 'administrative' })
    const until = about('person', { allowances: [{ until: '2012-12-31' }] })
    expect(verdictOf(require, person('institution'), until)).toBe('permitted')
    const other = about('person', {
      allowances: [{ where: { 'agency.name': '某镇机关' }, with: { within: 'institution' } }],
    })
    expect(verdictOf(require, person('institution-full'), other)).toBe('permitted')
    expect(verdictOf(require, person('support'), other)).toBe('violated')
  })

  it('says nothing of whom the rule spares, and reports whom the text exempts', () => {
    const require = category({ within: 'administrative' })
    const spared = about('person', { forEach: { subject: 'person', except: { category: 'institution' } } })
    expect(verdictOf(require, person('institution'), spared)).toEqual([])
    const exempt = [{ where: { category: 'institution' }, cite: { source: 'plan', article: '二' } }]
    expect(verdictOf(require, person('institution'), about('person', { exempt }))).toBe('exempt')
  })

  it.each([
    ['without a word', {}, ['missing-field']],
    ['of a field that is none', { of: 'categry', within: 'institution' }, ['unknown-field of']],
    ['of a day', { of: 'entered', within: 'institution' }, ['wrong-value of']],
    ['of a name', { of: 'agency.name', within: 'institution' }, ['wrong-value of']],
    ['with an empty list', { within: [] }, ['wrong-value within']],
    ['with a number', { outside: 4 }, ['wrong-type outside']],
    ['with a form that is none', { inside: 'institution' }, ['unknown-key inside', 'missing-field']],
    [
      'by a parameter nobody declared',
      { within: { parameter: 'a' } },
      ['unknown-parameter within.parameter'],
    ],
    ['by a field that is none', { within: { field: 'post' } }, ['unknown-field within.field']],
    [
      'asking for nothing but what it forbids',
      { within: 'institution', outside: ['institution'] },
      ['contradictory-bounds outside'],
    ],
  ])('is refused %s', (_, parts, problems) => {
    expect(refusals(category(parts), perPerson)).toEqual(problems)
  })

  it('is refused with a word that nobody declared', () => {
    expect(refusals(category({ within: ['adminstrative'] }), perPerson)).toEqual([
      expect.stringMatching(/^unknown-word within/),
    ])
  })

  it('is refused about a subject without a category', () => {
    expect(refusals(category({ within: 'institution' }), about('agency'))).toEqual(['unknown-field'])
  })

  it.each([
    [
      { within: ['administrative', 'support'] },
      '编制类别为事业编制，限于行政编制、工勤编制',
      'Category: institution, where only administrative or support may be used',
    ],
    [
      { outside: 'institution' },
      '编制类别为事业编制，不得为事业编制',
      'Category: institution, where institution may not be used',
    ],
  ])('%j is told in both languages', (parts, zh, en) => {
    const findings = judge(category(parts), person('institution'), perPerson)
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
