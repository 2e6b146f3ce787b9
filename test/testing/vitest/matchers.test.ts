import { describe, expect, it } from 'vitest'
import { createEngine, type Report } from '../../../src/index.ts'
import { town } from '../../../src/testing/index.ts'
import { matchers, matchersIn } from '../../../src/testing/vitest/index.ts'
import { judged, judgedElsewhere } from './rules.ts'

expect.extend(matchers)

const lawful = judged(4, 36, false)
const unlawful = judged(5, 38, false)
const permitted = judged(5, 36, true)
const unknown = judged(5)

describe('an expectation of a report', () => {
  it('is met by what was found', () => {
    expect(lawful).toBeLawful()
    expect(lawful).toBeSatisfied('internal-organs')
    expect(lawful).toBeSatisfied('town-rules/institution-to-administrative', { subject: 'town' })
    expect(unlawful).toBeUnlawful()
    expect(unlawful).toViolate('internal-organs')
    expect(unlawful).toViolate('internal-organs', { end: 'max', by: 1, side: 'over', subject: 'town' })
    expect(unlawful).toViolate('institution-to-administrative', { by: 2, atLeast: false })
    expect(permitted).toPermit('internal-organs', { by: 1, side: 'over' })
    expect(permitted).toBeLawful()
    expect(unknown).toBeUnknown('internal-organs')
    expect(unknown).toBeUnknown('institution-to-administrative', { subject: 'town' })
  })

  it('is met by what was not found, where it is turned round', () => {
    expect(lawful).not.toBeUnlawful()
    expect(unlawful).not.toBeLawful()
    expect(unknown).not.toBeLawful()
    expect(lawful).not.toViolate('internal-organs')
    expect(unlawful).not.toViolate('internal-organs', { by: 2 })
    expect(unlawful).not.toViolate('internal-organs', { end: 'min' })
    expect(unlawful).not.toPermit('internal-organs')
    expect(unlawful).not.toBeSatisfied('internal-organs')
    expect(unlawful).not.toBeUnknown('internal-organs')
  })

  it('of satisfaction is met only where all whom the rule judges keep it', () => {
    expect(unlawful).toBeSatisfied('internal-organs', { end: 'min' })
    expect(unlawful).not.toBeSatisfied('internal-organs')
  })

  const failures: readonly (readonly [string, () => void, string])[] = [
    [
      'toBeLawful',
      () => expect(unlawful).toBeLawful(),
      'the outcome is `unlawful` where `lawful` is expected: `town-rules/internal-organs#max@town` violated, 1 over',
    ],
    [
      'toBeLawful of nothing judged',
      () => expect(judgedElsewhere()).toBeLawful(),
      'the outcome is `not-judged` where `lawful` is expected; pack `town-rules` judged nothing: its rules are about nothing in the snapshot',
    ],
    ['not.toBeLawful', () => expect(lawful).not.toBeLawful(), 'the outcome is `lawful`'],
    [
      'toViolate by 2',
      () => expect(unlawful).toViolate('institution-to-administrative', { by: 3, side: 'over' }),
      '`town-rules/institution-to-administrative@town` is `violated, 2 over` where `violated, 3 over` is expected: Institution establishment: 38 posts',
    ],
    [
      'toViolate of several',
      () => expect(lawful).toViolate('internal-organs'),
      '`internal-organs` is expected to be `violated`; there is `town-rules/internal-organs#min@town` satisfied, `town-rules/internal-organs#max@town` satisfied',
    ],
    [
      'not.toViolate',
      () => expect(unlawful).not.toViolate('internal-organs'),
      '`internal-organs` is expected not to be `violated`; there is `town-rules/internal-organs#max@town` violated, 1 over',
    ],
  ]
  it.each(failures)('says what there is instead: %s', (_, run, message) => {
    expect(run).toThrow(message)
  })

  it('shows how the verdict came about', () => {
    expect(() => expect(unlawful).toBeSatisfied('institution-to-administrative')).toThrow(
      /\n {2}requirement: .* – no\n {4}institution establishment = 38 \(office\/institution\)/,
    )
  })

  const misspelt: readonly (readonly [string, (report: Report) => void, string])[] = [
    [
      'a rule',
      (report) => expect(report).toViolate('internal-organ'),
      'no rule `internal-organ` judged anybody; did you mean `internal-organs`?',
    ],
    [
      'a rule of a pack',
      (report) => expect(report).toViolate('town-rules/internal-organ'),
      'did you mean `town-rules/internal-organs`?',
    ],
    [
      'a subject',
      (report) => expect(report).toViolate('internal-organs', { subject: 'twn' }),
      'the rule did not judge `twn`; did you mean `town`?',
    ],
    [
      'an end',
      (report) => expect(report).toViolate('internal-organs', { end: 'most' }),
      'no judgement is meant; there is `town-rules/internal-organs#min@town`',
    ],
    [
      'a rule, turned round',
      (report) => expect(report).not.toViolate('internal-organ'),
      'did you mean `internal-organs`?',
    ],
    [
      'a subject, turned round',
      (report) => expect(report).not.toViolate('internal-organs', { subject: 'twn' }),
      'did you mean `town`?',
    ],
  ]
  it.each(misspelt)('that misspells %s is never met', (_, run, message) => {
    expect(() => run(lawful)).toThrow(message)
    expect(() => run(unlawful)).toThrow(message)
  })

  it('of a rule that judged nobody is never met', () => {
    expect(() => expect(judgedElsewhere()).not.toViolate('internal-organs')).toThrow(
      'no rule `internal-organs` judged anybody; pack `town-rules` judged nothing',
    )
  })

  it('of something that is no report is refused', () => {
    const other: { readonly given: Report } = JSON.parse('{ "given": [] }')
    expect(() => expect(other.given).toBeLawful()).toThrow(
      'it is about something that is no report; write `expect(engine.evaluate(snapshot))`',
    )
  })

  it('may speak Chinese', () => {
    const { message } = matchersIn('zh-CN').toViolate.call({}, lawful, 'internal-organ')
    expect(message()).toBe('没有规则 `internal-organ` 作出判断；是否指 `internal-organs`？')
    expect(matchersIn('zh-CN').toBeLawful(unlawful).message()).toMatch(/^结果为 `unlawful`，应为 `lawful`：/)
  })
})

describe('what is meant by an expectation', () => {
  const unchecked = (meant: object) => meant as { readonly subject?: string }

  it.each([{ subjekt: 'nobody' }, { by: '2' }, { side: 'ovr' }, { atLeast: 'no' }])(
    'is refused where it is misspelt, also where it is turned round: %o',
    (meant) => {
      expect(() => expect(unlawful).toViolate('internal-organs', unchecked(meant))).toThrow()
      expect(() => expect(unlawful).not.toViolate('internal-organs', unchecked(meant))).toThrow()
    },
  )

  it('is refused where what is satisfied is said to be beyond a bound', () => {
    expect(() => expect(lawful).not.toBeSatisfied('internal-organs', unchecked({ by: 1 }))).toThrow()
  })
})

describe('a report in which nothing was judged', () => {
  it('is neither lawful nor unlawful, nor is either turned round met by it', () => {
    const nothing = createEngine({ packs: [] }).evaluate(town({ institution: 37 }))
    expect(() => expect(nothing).toBeLawful()).toThrow()
    expect(() => expect(nothing).not.toBeLawful()).toThrow()
    expect(() => expect(nothing).toBeUnlawful()).toThrow()
    expect(() => expect(nothing).not.toBeUnlawful()).toThrow()
  })
})
