import type { Localized } from '../model/localized.ts'
import type { Details } from './details.ts'
import type { WayOut } from './finding.ts'
import type { Verdict } from './judge.ts'
import { unknownFigure } from './numbers.ts'

/** What is said where facts are missing: the demand, what is known, and what would settle it. */
export function unknownMessage(
  demand: Localized,
  details: Details,
  missing: readonly Localized[],
): Localized {
  const value = details['value']
  const told =
    value !== undefined && 'text' in value && !('low' in value && value.text === unknownFigure.text)
  const known = told ? value.text : undefined
  const lacking = listed(missing)
  const zhKnown = known === undefined ? '' : `（现为${known.zh}）`
  const enKnown = known === undefined ? '' : ` (now ${known.en})`
  return {
    zh: `无法判断：${demand.zh}${zhKnown}${lacking.zh === '' ? '' : `；缺少${lacking.zh}`}`,
    en: `cannot be judged: ${demand.en}${enKnown}${lacking.en === '' ? '' : `; missing: ${lacking.en}`}`,
  }
}

/** What is said where a limit is passed: by which way out it is permitted, or what the ways out need. */
export function wayMessage(verdict: Verdict, breach: Localized, waysOut: readonly WayOut[]): Localized {
  if (verdict === 'permitted') {
    const open = waysOut.filter((way) => way.open === 'yes' && way.met === 'yes' && way.lapsed !== true)
    const titles = listed(open.map(marked))
    return { zh: `${breach.zh}；但属允许的情形：${titles.zh}`, en: `${breach.en}; permitted: ${titles.en}` }
  }
  const closed = waysOut.map(({ title, lapsed, open }): Localized => {
    if (lapsed === true) return { zh: `${title.zh}（已过期）`, en: `${title.en} (has lapsed)` }
    return open === 'yes'
      ? { zh: `${title.zh}（仍然超出）`, en: `${title.en} (still beyond it)` }
      : { zh: `${title.zh}（不具备）`, en: `${title.en} (not met)` }
  })
  if (closed.length === 0) return breach
  const ways = listed(closed)
  return { zh: `${breach.zh}；可循途径：${ways.zh}`, en: `${breach.en}; ways out: ${ways.en}` }
}

/** A way out by its title, and whether only made-up data opens it. */
const marked = ({ title: { zh, en }, illustrative }: WayOut): Localized =>
  illustrative === true ? { zh: `${zh}（示意数据）`, en: `${en} (illustrative data)` } : { zh, en }

/** The words of several requirements of which one must hold, or that must not hold. */
export function joinedMessages(
  words: readonly Localized[],
  join: 'any' | 'not',
  which: 'demand' | 'breach',
): Localized {
  const by = join === 'any' && which === 'demand' ? { zh: '；或', en: '; or ' } : { zh: '；且', en: '; and ' }
  const zh = words.map((one) => one.zh).join(by.zh)
  const en = words.map((one) => one.en).join(by.en)
  return join === 'not' ? { zh: `不应：${zh}`, en: `must not be so: ${en}` } : { zh, en }
}

const shown = 3

/** A few of them by name, and how many more. */
function listed(texts: readonly Localized[]): Localized {
  const some = texts.slice(0, shown)
  const more = texts.length - some.length
  const zh = some.map((text) => text.zh).join('、')
  const en = some.map((text) => text.en).join(', ')
  return more === 0 ? { zh, en } : { zh: `${zh}等${texts.length}项`, en: `${en} and ${more} more` }
}
