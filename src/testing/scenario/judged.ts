import type { CatalogueEntry, Engine, Finding, Report, Snapshot } from '../../index.ts'
import { collectionOf, rowNames } from './collections.ts'
import { few, meant, said, type Unplaced, withHint } from './failure.ts'

/** Everything that was judged in a case, to be compared with what it expects. */
export interface Judged {
  readonly engine: Engine
  readonly report: Report
  readonly snapshot: Snapshot
  /** Also the satisfied and the exempt ones. */
  readonly all: readonly Finding[]
}

/** Everything that was judged in a case. */
export function judgedOf(engine: Engine, report: Report, snapshot: Snapshot): Judged {
  return { engine, report, snapshot, all: [...report.judged()] }
}

/** The rules that a name means: `pack/rule`, or the rule alone where its pack goes without saying. */
export function rulesNamed(name: string, engine: Engine): readonly CatalogueEntry[] {
  return engine.rules().filter(({ pack, rule }) => rule === name || rule === `${pack}/${name}`)
}

/** The one rule that a name means, or why there is none. */
export function ruleNamed(
  name: string,
  engine: Engine,
  path: Unplaced['path'],
): { readonly rule: CatalogueEntry } | { readonly failure: Unplaced } {
  const [rule, ...others] = rulesNamed(name, engine)
  if (rule !== undefined && others.length === 0) return { rule }
  if (rule !== undefined) {
    const choice = [rule, ...others].map((one) => `\`${one.rule}\``)
    const message = said(
      `several packs have a rule \`${name}\`; write ${choice.join(' or ')}`,
      `不止一个规则包有规则 \`${name}\`；请写 ${choice.join('或')}`,
    )
    return { failure: { path, message } }
  }
  const names = engine
    .rules()
    .map((one) => (name.includes('/') ? one.rule : one.rule.slice(one.pack.length + 1)))
  const message = said(`there is no rule \`${name}\``, `没有规则 \`${name}\``)
  return { failure: { path, message: withHint(message, meant(name, names)) } }
}

/** Why nobody of that id, or none of these items of it, can be judged by a rule: it does not stand there. */
export function noSubject(
  rule: CatalogueEntry,
  id: string,
  { engine, snapshot }: Judged,
  path: Unplaced['path'],
  items: readonly string[] = [],
): Unplaced | undefined {
  const { subject } = rule
  const collection = collectionOf(subject)
  const names = collection === undefined ? [] : rowNames(snapshot, collection)
  if (names.some((name) => id === name || items.some((item) => id === `${name}/${item}`))) return undefined
  const of = names.find((name) => id.startsWith(`${name}/`))
  if (of !== undefined) {
    const item = id.slice(of.length + 1)
    const message = said(
      `rule \`${rule.rule}\` has no item \`${item}\``,
      `规则 \`${rule.rule}\` 没有项目 \`${item}\``,
    )
    return { path, message: withHint(message, meant(item, itemsOf(rule, engine))) }
  }
  const message = said(
    `there is no ${subject} \`${id}\` in the snapshot`,
    `快照中没有${subjectTitles[subject]}\`${id}\``,
  )
  return { path, message: withHint(message, meant(id, names)) }
}

/** A verdict with its excess, and whether it is waived, as scenarios write it. */
export function inWords({ verdict, excess, waiver }: Finding): string {
  const least = excess?.atLeast === true ? 'at least ' : ''
  const beyond = excess === undefined ? '' : `, ${least}${excess.by} ${excess.side}`
  return `${verdict}${beyond}${waiver === undefined ? '' : ', waived'}`
}

/** What there is instead of what was expected, and which packs judged nothing and why. */
export function insteadOf(found: readonly Finding[], { report }: Judged) {
  const there = few(found.map((one) => `\`${one.id}\` ${inWords(one)}`))
  const skipped = skippedText(report)
  const what =
    found.length === 0
      ? said('the rule judged nobody', '该规则未判断任何对象')
      : said(`there is ${there.en}`, `实有 ${there.zh}`)
  return said(`${what.en}${skipped.en}`, `${what.zh}${skipped.zh}`)
}

/** Which packs judged nothing, and why. */
export function skippedText({ skipped }: Report) {
  const en = skipped.map(({ pack, reason }) => `; pack \`${pack}\` judged nothing: ${reasons[reason].en}`)
  const zh = skipped.map(({ pack, reason }) => `；规则包 \`${pack}\` 未作判断：${reasons[reason].zh}`)
  return said(en.join(''), zh.join(''))
}

const reasons = {
  'outside-its-days': said('it is not in force on that day', '当日不在施行期内'),
  'outside-its-territory': said(
    'the places lie elsewhere (`code`, `assumeTerritory`)',
    '地区不在其适用地域（`code`、`assumeTerritory`）',
  ),
  'place-not-named': said(
    'its text names no place (`assumeTerritory`)',
    '原文未指明地区（`assumeTerritory`）',
  ),
  superseded: said('rules of other packs stand in the place of its own', '其规则均由其他规则包的规则取代'),
  'nothing-to-judge': said('its rules are about nothing in the snapshot', '没有规则适用于快照中的对象'),
}

const subjectTitles: Readonly<Record<CatalogueEntry['subject'], string>> = {
  jurisdiction: '地区',
  agency: '机构',
  establishment: '编制',
  leadership: '领导职数',
  function: '职能',
  matter: '事项',
  assignment: '职责分工',
  post: '职位',
  person: '人员',
  holding: '任职',
  record: '记录',
  operation: '步骤',
}

/** Every item about which a rule may ask, on some day and of some subject. */
export function itemsOf({ pack: id, rule }: CatalogueEntry, engine: Engine): readonly string[] {
  const pack = engine.packs.find((one) => one.id === id)
  const written = pack?.rules[rule.slice(id.length + 1)]?.forEach.each?.in
  if (written === undefined) return []
  if (!('parameter' in written)) return written.map(String)
  const values = (pack?.parameters?.[written.parameter]?.values ?? []).flatMap((dated) =>
    'cases' in dated ? [...dated.cases.map(({ value }) => value), dated.otherwise ?? []] : [dated.value],
  )
  return [...new Set(values.flat().map(String))]
}
