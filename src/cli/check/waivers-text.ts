import type { WaivedBy, WaiverUse } from '../../index.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { Result } from './check.ts'
import { waiverMessages } from './waivers-messages.ts'

/** Every waiver that was handed over, and what became of it. */
export function waiverLines({ report }: Result, style: Style): readonly string[] {
  if (report.waivers.length === 0) return []
  const { paint, locale, width } = style
  const lines = report.waivers.flatMap((one) => {
    const [first = '', ...more] = wrap(lineOf(one, style), width - 4)
    return [`  – ${first}`, ...more.map((line) => `    ${line}`)]
  })
  return [paint.bold(waiverMessages[locale].waivers), ...lines]
}

/** By what act, until when and why a finding is waived. */
export function waivedText({ document, approver, until, reason }: WaivedBy, style: Style): string {
  const said = waiverMessages[style.locale]
  return said.waivedBy(printable(document), printable(approver), until, style.say(reason))
}

function lineOf(one: WaiverUse, { words, locale }: Style): string {
  const said = waiverMessages[locale]
  const instead = [...new Set((one.superseded ?? []).map(({ by }) => by))]
  const parts = [
    said.statuses[one.status],
    ...(one.findings.length > 0 ? [said.used(one.findings.length)] : []),
    ...(one.exceeding.length > 0 ? [said.exceeding(one.exceeding.length, one.upTo)] : []),
    printable(one.rule),
    ...(instead.length > 0 ? [said.superseded(instead.map(printable))] : []),
    said.granted(printable(one.document), printable(one.approver)),
    said.days(one.from, one.until),
  ]
  return `${printable(one.id)}${words.colon}${parts.join(' · ')}`
}
