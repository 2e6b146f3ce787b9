import type { ClaimReport } from '../../index.ts'
import type { ExpectedClaim } from './expectations.ts'
import { few, meant, said, type Unplaced, withHint } from './failure.ts'
import type { Judged } from './judged.ts'

/** Compares the figures that a text states about itself, each named as `claim` or `claim@subject`. */
export function compareClaims(
  expected: Readonly<Record<string, ExpectedClaim>>,
  { report }: Judged,
): readonly Unplaced[] {
  const keys = Object.entries(expected)
  if (keys.length === 0) return []
  const claims = report.claims()
  return keys.flatMap(([key, one]) => {
    const path = ['expect', 'claims', key]
    const [name = '', subject] = key.split('@')
    const named = claims.filter(({ claim, pack }) => claim === name || claim === `${pack}/${name}`)
    const meant = named.filter((claim) => subject === undefined || claim.subject.id === subject)
    const [claim, ...others] = meant
    if (claim === undefined) return [noClaim(key, name, named, claims, path)]
    if (others.length > 0) return [severalClaims(key, meant, path)]
    return differences(claim, one).map((message) => ({ path, message }))
  })
}

function differences(claim: ClaimReport, { reconciles, difference, computed }: ExpectedClaim) {
  const name = `\`${claim.claim}@${claim.subject.id}\``
  const is = (what: string, actual: string, expected: string) =>
    said(
      `the ${what} of ${name} is \`${actual}\` where \`${expected}\` is expected; it says ${claim.says}, computed ${claim.computed.text.en}`,
      `${name} 的 ${what} 为 \`${actual}\`，应为 \`${expected}\`；自述${claim.says}，核算${claim.computed.text.zh}`,
    )
  const { zh, en } = claim.computed.text
  const figures = [zh, en, String(claim.computed.low)]
  return [
    ...(reconciles === undefined || reconciles === claim.reconciles
      ? []
      : [is('reconciles', claim.reconciles, reconciles)]),
    ...(difference === undefined || difference === claim.difference
      ? []
      : [is('difference', claim.difference ?? 'none', difference)]),
    ...(computed === undefined || figures.includes(computed) ? [] : [is('computed', en, computed)]),
  ]
}

function noClaim(
  key: string,
  name: string,
  named: readonly ClaimReport[],
  claims: readonly ClaimReport[],
  path: Unplaced['path'],
): Unplaced {
  const names = [
    ...new Set(claims.map(({ claim, pack }) => (name.includes('/') ? claim : claim.slice(pack.length + 1)))),
  ]
  const about = named.map(({ subject }) => `${name}@${subject.id}`)
  const known = named.length > 0 ? about : names
  const message = said(`there is no claim \`${key}\``, `没有自述数字 \`${key}\``)
  return { path, message: withHint(message, meant(named.length > 0 ? key : name, known)) }
}

function severalClaims(key: string, meant: readonly ClaimReport[], path: Unplaced['path']): Unplaced {
  const choice = meant.map(({ claim, subject }) => `\`${claim}@${subject.id}\``)
  const message = said(`the claim \`${key}\` is about several`, `自述数字 \`${key}\` 涉及几个对象`)
  return { path, message: withHint(message, said(`write ${few(choice).en}`, `请写 ${few(choice).zh}`)) }
}
