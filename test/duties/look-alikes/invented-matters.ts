import type { NamedMatter } from '../../../src/duties/look-alikes/matter.ts'

/** How an invented list is made: the same seed gives the same list everywhere. */
export interface Invention {
  readonly seed: number
  readonly matters: number
  readonly departments: number
}

/**
 * Matters whose names are put together from what is done, to what, of which sort.
 *
 * Each department has a field of its own with its objects; the number of objects grows with the list, and the number
 * of words with its power of 0.6, as in texts. A few matters are taken over from another department with a qualifier more or less.
 */
export function inventedMatters({ seed, matters, departments }: Invention): readonly NamedMatter[] {
  const draw = dice(seed)
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!
  const words = Array.from({ length: Math.round(30 * matters ** 0.6) }, () => pick(signs) + pick(signs))
  const word = () => pick(words)
  const perField = Math.max(3, Math.round(matters / departments / 6))
  const fields = Array.from({ length: departments }, () => ({
    objects: Array.from({ length: perField }, () => word() + word() + (draw(2) === 0 ? pick(heads) : '')),
    laws: Array.from(
      { length: 1 + Math.ceil(perField / 4) },
      () => `《${word()}${pick(['法', '条例', '办法'])}》`,
    ),
  }))
  const list: NamedMatter[] = []
  for (let number = 0; number < matters; number++) {
    const holder = draw(departments)
    const { objects, laws } = fields[holder]!
    const [form, powerType] = pick(forms)
    const known = list.length > 0 && draw(60) === 0 ? pick(list) : undefined
    const own = form(pick(objects), draw(3) === 0 ? pick(qualifiers) : '', pick(acts))
    const name = known === undefined ? own : draw(2) === 0 ? `${word()}${known.name}` : known.name.slice(2)
    const basis = known?.basis ?? [`${pick(laws)}第${1 + draw(80)}条`, ...(draw(3) === 0 ? [common] : [])]
    const given = draw(10) === 0 ? {} : { basis }
    const power = known?.powerType ?? powerType
    list.push({
      id: `m${String(number).padStart(7, '0')}`,
      name,
      holder: `d${holder}`,
      powerType: power,
      ...given,
    })
  }
  return list
}

type Form = (object: string, qualifier: string, act: string) => string

const common = '《行政许可法》第12条'
const forms: readonly (readonly [Form, string])[] = [
  [(object, qualifier) => `${qualifier}${object}经营许可`, 'licence'],
  [(object, qualifier) => `${qualifier}${object}生产许可证核发`, 'licence'],
  [(object, qualifier, act) => `对${act}${qualifier}${object}的处罚`, 'penalty'],
  [(object, qualifier, act) => `对未按规定${act}${qualifier}${object}的行政处罚`, 'penalty'],
  [(object, qualifier) => `${qualifier}${object}监督检查`, 'inspection'],
  [(object, qualifier) => `${qualifier}${object}登记`, 'confirmation'],
  [(object, qualifier, act) => `${qualifier}${object}${act}备案`, 'other'],
]
const acts = ['使用', '建设', '运输', '销售', '储存', '转让', '拆除', '改装', '进口', '检验', '报告', '出租']
const qualifiers = [
  '重点',
  '小型',
  '农村',
  '城市',
  '大型',
  '专用',
  '临时',
  '个人',
  '公共',
  '民用',
  '市级',
  '跨区',
]
const heads = ['设备', '场所', '设施', '产品', '车辆', '人员', '机构', '工程', '项目', '用地', '作业', '资金']
const signs = Array.from(
  '渔农林水土矿石油电气热船车路桥港航邮信广影文物书图馆校医药食粮种苗畜禽兽草花木竹茶烟酒盐糖业产材料品具器械站场库房' +
    '线网管道源体质量证照标志册表单据票券款费税租金薪案卷档牌匾碑塔亭园林山川河湖海洋岛滩沙泥岩煤铁铜铝锌钢玻璃棉麻丝' +
    '绸毛皮革纸墨漆胶塑橡轮轴泵阀闸坝堤渠井泉温冷冰雪雨风雷光声磁核能源燃炉灶锅罐瓶箱袋桶仓栈铺店市街巷坊院室厅堂楼',
)

/** A small generator of numbers that is the same on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}
