import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipOf } from '../../src/json/slip.ts'

describe('a slip of the hand', () => {
  it.each([
    ['licnece', 'licence'],
    ['license', 'licence'],
    ['smal', 'small'],
    ['resident', 'residents'],
    ['sanding', 'san-ding'],
    ['sanDing', 'san-ding'],
    ['jiangko', 'jiangkou'],
    ['administrativ-licence', 'administrative-licence'],
    ['adminstratve', 'administrative'],
    ['行政许可可', '行政许可'],
    ['行政可许', '行政许可'],
    ['行政许克', '行政许可'],
  ])('is %s for %s', (written, meant) => {
    expect(slipOf(written, ['other', meant])).toBe(meant)
  })

  it.each([
    ['bureau-2', 'bureau-1'],
    ['p1', 'p2'],
    ['school-a', 'school-b'],
    ['third-class', 'first-class'],
    ['二类', '一类'],
    ['第二实验小学', '第一实验小学'],
    ['市级统筹', '省级统筹'],
    ['江口区', '江口县'],
    ['体育局', '教育局'],
    ['east-river', 'west-river'],
    ['internal', 'external'],
    ['市场中心职责', '市场中心'],
    ['行政许可权', '行政许可'],
    ['culture-bureau', 'agriculture-bureau'],
    ['licence', 'licence'],
    ['', 'licence'],
  ])('is not %s beside %s', (written, known) => {
    expect(slipOf(written, [known])).toBeUndefined()
  })

  it('is never found where only digits differ', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(slipOf(`office-${a}`, [`office-${b}`])).toBeUndefined()
      }),
    )
  })
})
