import type { Locale, WaiverStatus } from '../../index.ts'

/** 用语: what the command line says of waivers, in one language. */
export interface WaiverMessages {
  readonly waivers: string
  readonly waivedBy: (document: string, approver: string, until: string, reason: string) => string
  readonly statuses: Readonly<Record<WaiverStatus, string>>
  readonly granted: (document: string, approver: string) => string
  readonly days: (from: string, until: string) => string
  readonly used: (count: number) => string
  readonly superseded: (by: readonly string[]) => string
  readonly exceeding: (count: number, upTo: number | undefined) => string
}

const zh: WaiverMessages = {
  waivers: '个案豁免',
  waivedBy: (document, approver, until, reason) =>
    `获个案豁免：${document}（${approver}），至${until}；${reason}`,
  statuses: {
    used: '已使用',
    unused: '未使用',
    expired: '已失效',
    'not-yet': '尚未生效',
    exceeded: '超出豁免限度',
  },
  granted: (document, approver) => `${document}（${approver}）`,
  days: (from, until) => `${from}至${until}`,
  used: (count) => `豁免${count}项`,
  superseded: (by) => `由${by.join('、')}取代`,
  exceeding: (count, upTo) => `${count}项未豁免（差额超过${upTo ?? ''}或无法确定）`,
}

const en: WaiverMessages = {
  waivers: 'Waivers',
  waivedBy: (document, approver, until, reason) =>
    `waived: ${document} (${approver}), until ${until}; ${reason}`,
  statuses: {
    used: 'used',
    unused: 'unused',
    expired: 'expired',
    'not-yet': 'not yet in force',
    exceeded: 'exceeded',
  },
  granted: (document, approver) => `${document} (${approver})`,
  days: (from, until) => `${from} to ${until}`,
  used: (count) => `waives ${count}`,
  superseded: (by) => `${by.join(', ')} in its place`,
  exceeding: (count, upTo) => `${count} not waived (more than ${upTo ?? ''}, or not known)`,
}

/** The words for waivers in every language of the command line. */
export const waiverMessages: Readonly<Record<Locale, WaiverMessages>> = { 'zh-CN': zh, en }
