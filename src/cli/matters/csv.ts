import { type Conflict, describeScope, type LookAlike } from '../../duties/index.ts'
import type { Localized } from '../../index.ts'
import { printable } from '../problems.ts'
import type { DisputedMatter, MattersFound } from './found.ts'
import { mattersMessages } from './messages.ts'
import type { MattersRequest } from './request.ts'

const headings = [
  '类别',
  '问题',
  '事项',
  '事项标识',
  '另一事项',
  '另一事项标识',
  '部门',
  '范围',
  '是否确定',
  '主办部门',
  '主办理由',
  '相近度（‰）',
  '说明',
] as const

/** One row for each conflict and each look-alike, as a spreadsheet opens it. */
export function mattersCsv(found: MattersFound, { locale }: MattersRequest): string {
  const say = ({ zh, en }: Localized) => (locale === 'zh-CN' ? zh : en)
  const rows = [
    ...found.disputed.flatMap((matter) =>
      matter.conflicts.map((one) => conflictRow(matter, one, found, say)),
    ),
    ...(found.alike?.suggestions ?? []).map((one) => suggestionRow(one, found, say)),
  ]
  // without the mark at its beginning Excel takes the text for one in the encoding of its system
  return `\uFEFF${[headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

type Say = (text: Localized) => string

function conflictRow(matter: DisputedMatter, conflict: Conflict, { nameOf }: MattersFound, say: Say) {
  const { kind, between, scope, missing, message } = conflict
  const disputed = matter.leads.filter(({ rule }) => rule !== 'named' && rule !== 'nobody')
  const leads = disputed.flatMap(({ lead }) => (lead === undefined ? [] : [nameOf(lead)]))
  return [
    '职责冲突',
    mattersMessages['zh-CN'].kinds[kind],
    matter.name,
    matter.id,
    '',
    '',
    between.map(nameOf).join('、'),
    say(describeScope(scope)),
    missing.length === 0 ? '确定' : '待定',
    leads.join('、'),
    disputed.map(({ because }) => say(because)).join('；'),
    '',
    say(message),
  ]
}

function suggestionRow({ one, other, score, message }: LookAlike, { nameOf }: MattersFound, say: Say) {
  return [
    '相近事项',
    '',
    nameOf(one),
    one,
    nameOf(other),
    other,
    '',
    '',
    '',
    '',
    '',
    String(score),
    say(message),
  ]
}

/** A cell that a spreadsheet shows as it is: what it would take for a formula has an apostrophe before it. */
function cell(text: string): string {
  const safe = text
    .split(/([\t\r\n])/)
    .map((part, index) => (index % 2 === 0 ? printable(part) : part))
    .join('')
  const told = /^[=+\-@＝＋－＠\t\r\n]/.test(safe) ? `'${safe}` : safe
  return /[",\r\n]|^\s|\s$/.test(told) ? `"${told.replaceAll('"', '""')}"` : told
}
