import { withUnit } from '../../measures/units.ts'
import type { TreeName } from '../../model/field.ts'
import type { Localized } from '../../model/localized.ts'
import { operationTitles } from '../../model/operation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { OpenWay } from './approvals.ts'
import type { Binding } from './binding.ts'
import type { ChangeDocument } from './change.ts'
import { bodyName, rowTitle, wordTitle } from './titles.ts'

/** 拟办事项: what a change asks for, in a few words. */
export function describeChange(change: ChangeDocument, snapshot: Snapshot): Localized {
  const { post, deputy, chief, appoint, recruit, transfer, agency, operations = [], together } = change
  const at = (id: string, word?: string, tree: TreeName = 'categories') => rowTitle(id, word, tree, snapshot)
  if (post !== undefined)
    return posts({ zh: '核定编制', en: 'approved posts' }, at(post.agency, post.category), post.count)
  if (deputy !== undefined)
    return posts({ zh: '副职职数', en: 'deputy posts' }, at(deputy.agency), deputy.count)
  if (chief !== undefined) return posts({ zh: '正职职数', en: 'chief posts' }, at(chief.agency), chief.count)
  if (appoint !== undefined)
    return line({ zh: '任用', en: 'appoint' }, at(appoint.agency, appoint.grade, 'grades'), appoint.count)
  if (recruit !== undefined)
    return line({ zh: '招录', en: 'recruit' }, at(recruit.agency, recruit.category), recruit.count)
  if (transfer !== undefined) {
    const { from, to, category, count = 1 } = transfer
    const name = (id: string | undefined, outside: string) =>
      id === undefined ? outside : bodyName(id, snapshot)
    const word = wordTitle(category, 'categories', snapshot)
    return {
      zh: `调动：${name(from, '外单位')} → ${name(to, '外单位')}（${word.zh}）${count}名`,
      en: `transfer: ${count} from ${name(from, 'outside')} to ${name(to, 'outside')} (${word.en})`,
    }
  }
  if (agency !== undefined)
    return { zh: `设立：${agency.name ?? agency.id}`, en: `found: ${agency.name ?? agency.id}` }
  if (together !== undefined) {
    const parts = together.map((one) => describeChange(one, snapshot))
    return { zh: parts.map(({ zh }) => zh).join('；同时'), en: parts.map(({ en }) => en).join('; and ') }
  }
  const kinds = operations.map(({ kind }) => operationTitles[kind])
  return {
    zh: `方案操作：${kinds.map(({ zh }) => zh).join('、')}`,
    en: `operations: ${kinds.map(({ en }) => en).join(', ')}`,
  }
}

const line = (what: Localized, at: Localized, count = 1): Localized => ({
  zh: `${what.zh}：${at.zh}${Math.abs(count)}名`,
  en: `${what.en}: ${Math.abs(count)} at ${at.en}`,
})

const posts = ({ zh, en }: Localized, at: Localized, count = 1): Localized =>
  line({ zh: `${count < 0 ? '减少' : '增加'}${zh}`, en: `${count < 0 ? 'fewer' : 'more'} ${en}` }, at, count)

/** 余量: what a rule leaves now and what it would leave, with the unit; nothing where that is not bounded. */
export function describeRoom({ headroom, after, unit = '' }: Binding): Localized | undefined {
  if (after === undefined) return undefined
  const left = (number: number): Localized => {
    const { zh, en } = withUnit(String(Math.abs(number)), unit)
    return number < 0 ? { zh: `超${zh}`, en: `${en} over` } : { zh: `余${zh}`, en: `${en} left` }
  }
  const then = left(after)
  const now = headroom === undefined ? undefined : left(headroom)
  return {
    zh: `${now === undefined ? '' : `现${now.zh}，`}办理后${then.zh}`,
    en: `${now === undefined ? '' : `${now.en} now, `}${then.en} then`,
  }
}

/** 可循途径: the approval that a way out needs, from whom, and of how much. */
export function describeWay({ approval, amount }: OpenWay, snapshot: Snapshot): Localized {
  const kind = wordTitle(approval.kind, 'records', snapshot)
  const by = typeof approval.by === 'string' ? { kind: approval.by } : approval.by
  const from = by === undefined ? undefined : approver(by, snapshot)
  return {
    zh: `须有${kind.zh}${from === undefined ? '' : `；作出者：${from.zh}`}${amount === undefined ? '' : `；数量：${amount}`}`,
    en: `needs: ${kind.en}${from === undefined ? '' : `; by: ${from.en}`}${amount === undefined ? '' : `; of: ${amount}`}`,
  }
}

/** Who has to give it: a filter, said field by field. */
function approver(by: unknown, snapshot: Snapshot): Localized {
  const cases = (Array.isArray(by) ? by : [by]).map((one: unknown) => {
    const tests = Object.entries(typeof one === 'object' && one !== null ? one : {})
    return joined(
      tests.map(([path, test]) => tested(path, test, snapshot)),
      '，',
      ', ',
    )
  })
  return joined(cases, '，或者', ' or ')
}

function tested(path: string, test: unknown, snapshot: Snapshot): Localized {
  const end = path.replace(/^.*\./, '')
  const is = typeof test === 'object' && test !== null && 'is' in test ? test.is : test
  const said = (Array.isArray(is) ? is : [is]).map((one: unknown): Localized => {
    if (typeof one === 'string') return wordTitle(one, treeOf[end], snapshot)
    const plain = JSON.stringify(one)
    return { zh: plain, en: plain }
  })
  const words = joined(said, '、', ', ')
  return {
    zh: `${titles[end] ?? path} ${words.zh}`,
    en: `${titles[end] === undefined ? path : end} ${words.en}`,
  }
}

const joined = (texts: readonly Localized[], zh: string, en: string): Localized => ({
  zh: texts.map((one) => one.zh).join(zh),
  en: texts.map((one) => one.en).join(en),
})

const treeOf: Readonly<Record<string, TreeName>> = {
  kind: 'agencies',
  category: 'categories',
  grade: 'grades',
}

const titles: Readonly<Record<string, string>> = {
  level: '层级',
  kind: '种类',
  rank: '规格',
  category: '编制类别',
  grade: '职级',
}
