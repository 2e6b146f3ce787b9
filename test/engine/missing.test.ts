import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { everyKind, place } from './sample.ts'

const engine = createEngine({ packs: [everyKind] })
const options = { baselines: { before: readSnapshot(place) } }

/** The checks that become unknown when one field of one row is taken away, and what they say is missing. */
function withoutField(collection: 'establishment' | 'leadership' | 'records', index: number, field: string) {
  const rows = place[collection].map((row, position) =>
    position === index ? Object.fromEntries(Object.entries(row).filter(([name]) => name !== field)) : row,
  )
  const { findings } = engine.evaluate(readSnapshot({ ...place, [collection]: rows }), options)
  const unknown = findings.filter((finding) => finding.verdict === 'unknown')
  return Object.fromEntries(
    unknown.map((finding) => [finding.id, finding.missing.map((text) => text.zh).join()]),
  )
}

describe('a missing count', () => {
  it('leaves nothing unknown while it is there', () => {
    expect(engine.evaluate(readSnapshot(place), options).counts.unknown).toBe(0)
  })

  it('of institution posts makes exactly the rules that read it unknown, and is named', () => {
    const town = '某镇机关（事业编制）的核定编制'
    expect(withoutField('establishment', 4, 'approved')).toEqual({
      'every-kind/parts#institution@town': town,
      'every-kind/per-head@town': town,
      'every-kind/ratio@town': town,
      'every-kind/usable@town': town,
    })
  })

  it('of institution staff makes exactly the rule on staff unknown', () => {
    expect(withoutField('establishment', 4, 'actual')).toEqual({
      'every-kind/usable@town': '某镇机关（事业编制）的实有人数',
    })
  })

  it('of leader posts makes exactly the rules of that department unknown', () => {
    expect(Object.keys(withoutField('leadership', 2, 'approved')).toSorted()).toEqual([
      'every-kind/few-more@district',
      'every-kind/leader-posts#max@audit',
      'every-kind/leader-posts#min@audit',
      'every-kind/size#total-1-max@audit',
    ])
  })

  it('that no rule reads makes nothing unknown', () => {
    expect(withoutField('leadership', 2, 'actual')).toEqual({})
  })
})

describe('a list that is given in part', () => {
  const judged = (approved: number) => {
    const establishment = [
      { agency: 'town-office', category: 'institution', approved, actual: 1, reserved: 0 },
      place.establishment[2],
    ]
    const snapshot = readSnapshot({ ...place, establishment, partial: { establishment: ['town'] } })
    const pack = {
      ...everyKind,
      measures: {},
      rules: {
        most: {
          ...everyKind.rules.ratio,
          require: { kind: 'limit', of: 'institution-establishment', max: 36 },
        },
      },
      claims: {},
    }
    return [
      ...createEngine({ packs: [pack] })
        .evaluate(snapshot)
        .judged(),
    ].map((finding) => [finding.subject.id, finding.verdict, finding.excess])
  }

  it('leaves a ceiling that is already exceeded violated, by at least so much', () => {
    expect(judged(38)).toEqual([['town', 'violated', { by: 2, side: 'over', atLeast: true, unit: 'post' }]])
  })

  it('leaves a ceiling that is not yet reached unknown', () => {
    expect(judged(36)).toEqual([['town', 'unknown', undefined]])
  })
})
