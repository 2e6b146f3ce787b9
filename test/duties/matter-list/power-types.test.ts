import { describe, expect, it } from 'vitest'
import { powerTypeOf, powerTypes } from '../../../src/duties/matter-list/power-types.ts'

describe('a power type', () => {
  it.each(Object.entries(powerTypes))(
    '`%s` is known by its name, with 行政 and without, and as a class',
    (word, { zh }) => {
      for (const text of [zh, zh.replace('行政', ''), `${zh}类`, ` ${zh}\n`])
        expect(powerTypeOf(text)).toBe(word)
    },
  )

  it.each(['其他', '其它类', '其他行政权力', '其他职权', '其他权力事项'])(
    '`other` is also called %s',
    (text) => {
      expect(powerTypeOf(text)).toBe('other')
    },
  )

  it.each(['', '行政', '审批', '行政许可和处罚', '许可证'])('is none when it is called %j', (text) => {
    expect(powerTypeOf(text)).toBeUndefined()
  })

  it('takes the caller’s word before its own', () => {
    expect(powerTypeOf('许可', { 许可: 'approval' })).toBe('approval')
  })
})
