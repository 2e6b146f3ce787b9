import type { TreeName } from './field.ts'
import type { Localized } from './localized.ts'

/** One word of an open tree: what it stands under and what it is called. */
export interface Word {
  readonly under?: string | undefined
  readonly title?: Localized | undefined
}

export type Words = { readonly [word: string]: Word }

const word = (zh: string, en: string, under?: string): Word =>
  under === undefined ? { title: { zh, en } } : { under, title: { zh, en } }

/** The words everybody shares; a snapshot or a pack may declare more beside and under them. */
export const vocabulary: { readonly [tree in TreeName]: Words } = {
  agencies: {
    'party-organ': word('党委机构', 'Party organ'),
    'party-committee': word('党委', 'Party committee', 'party-organ'),
    'discipline-commission': word('纪委监委机关', 'discipline commission', 'party-organ'),
    government: word('人民政府', 'People’s government'),
    'government-department': word('政府工作部门', 'government department'),
    'managed-bureau': word('部门管理机构', 'managed bureau'),
    institution: word('事业单位', 'public institution'),
    'direct-institution': word('政府直属事业单位', 'directly affiliated institution', 'institution'),
    'subordinate-institution': word('部门所属事业单位', 'subordinate institution', 'institution'),
    'dispatched-institution': word('派驻事业机构', 'dispatched institution', 'institution'),
    'dispatched-organ': word('派出机关', 'dispatched organ'),
    'dispatched-agency': word('派出机构', 'dispatched agency'),
    'internal-organ': word('内设机构', 'internal organ'),
    'coordinating-body': word('议事协调机构', 'coordinating body'),
    'leading-group': word('领导小组', 'leading group', 'coordinating-body'),
    'nameplate-body': word('挂牌机构', 'nameplate body'),
    'mass-organisation': word('群众团体', 'mass organisation'),
    congress: word('人大机关', 'People’s congress'),
    cppcc: word('政协机关', 'CPPCC'),
    court: word('法院', 'court'),
    procuratorate: word('检察院', 'procuratorate'),
    'township-office': word('乡镇街道机关', 'township office'),
    'enforcement-team': word('执法队伍', 'enforcement team'),
    'out-of-sequence': word('不列序列机构', 'out-of-sequence body'),
    temporary: word('临时机构', 'temporary body'),
    outside: word('体制外单位', 'outside body'),
  },
  categories: {
    administrative: word('行政编制', 'administrative'),
    earmarked: word('专项编制', 'earmarked', 'administrative'),
    'earmarked-police': word('公安专项编制', 'police earmarked', 'earmarked'),
    'earmarked-judicial': word('政法专项编制', 'judicial earmarked', 'earmarked'),
    'earmarked-enforcement': word('行政执法专项编制', 'enforcement earmarked', 'earmarked'),
    institution: word('事业编制', 'institution'),
    'institution-full': word('全额拨款事业编制', 'fully funded institution', 'institution'),
    'institution-partial': word('差额补贴事业编制', 'partly funded institution', 'institution'),
    'institution-self': word('自收自支事业编制', 'self-funded institution', 'institution'),
    'by-reference': word('参公事业编制', 'by reference to the Civil Servant Law', 'institution'),
    logistics: word('机关后勤服务事业编制', 'logistics service', 'institution'),
    support: word('工勤编制', 'support'),
  },
  records: {
    approval: word('批准', 'approval'),
    filing: word('备案', 'filing'),
    proposal: word('提出', 'proposal'),
    review: word('审核', 'review'),
    consultation: word('征求意见', 'consultation'),
    agreement: word('协议', 'agreement'),
    'establishment-change': word('编制调整', 'establishment change'),
    'three-fix': word('三定规定', 'three-fix provisions'),
    publication: word('公布', 'publication'),
    assessment: word('考核评估', 'assessment'),
    inspection: word('督查', 'inspection'),
    merger: word('合并', 'merger'),
    abolition: word('撤销', 'abolition'),
    phase: word('阶段', 'phase'),
    submission: word('报送', 'submission'),
    objection: word('提出异议', 'objection'),
    'loose-end': word('改革遗留问题', 'loose end'),
    'orphaned-matter': word('事项无人承接', 'orphaned matter', 'loose-end'),
    'stranded-staff': word('人员未安置', 'stranded staff', 'loose-end'),
    'stranded-posts': word('编制未划转', 'stranded posts', 'loose-end'),
    'posts-did-not-follow': word('编制人员未随事划转', 'posts did not follow', 'loose-end'),
    'no-destination': word('去向未明', 'no destination', 'loose-end'),
    'lost-supervisor': word('失去主管机构', 'lost supervisor', 'loose-end'),
    'lost-nameplate': word('牌子无着落', 'lost nameplate', 'loose-end'),
    'lost-approval': word('批准失去对象', 'lost approval', 'loose-end'),
    'lost-delegation': word('委托失去一方', 'lost delegation', 'loose-end'),
    'surplus-comprehensive-organs': word('综合性内设机构重复', 'surplus comprehensive organs', 'loose-end'),
    'not-as-stated': word('与方案所述不符', 'not as stated', 'loose-end'),
  },
  roles: {
    lead: word('牵头', 'lead'),
    organiser: word('主办', 'organiser'),
    'co-organiser': word('协办', 'co-organiser'),
    decides: word('决策', 'decides'),
    executes: word('执行', 'executes'),
    supervises: word('监督', 'supervises'),
    manages: word('管理', 'manages'),
    guides: word('指导', 'guides'),
    assesses: word('考核', 'assesses'),
    responsible: word('责任', 'responsible'),
  },
  grades: {
    leader: word('领导', 'leader'),
    chief: word('正职', 'chief', 'leader'),
    deputy: word('副职', 'deputy', 'leader'),
    member: word('其他领导成员', 'other leading member', 'leader'),
    'non-leader': word('非领导职务', 'non-leader'),
  },
}

/** How a word of a tree is declared, for who used one that nobody knows. */
export const declareIt = (tree: TreeName, word: string): string =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word)
    ? `declare it: \`words: { ${tree}: { ${word}: {} } }\``
    : `declare it under \`words: { ${tree}: … }\`, by a word in small letters`

/** A word and everything it stands under, nearest first. */
export function lineage(words: Words, from: string): readonly string[] {
  const chain: string[] = []
  for (let at: string | undefined = from; at !== undefined && !chain.includes(at); at = words[at]?.under) {
    chain.push(at)
  }
  return chain
}

/** The shared words of a tree together with those that documents declare. */
export function wordsOf(tree: TreeName, ...declared: readonly (Words | undefined)[]): Words {
  return Object.assign(Object.create(null), vocabulary[tree], ...declared)
}
