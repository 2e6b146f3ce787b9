import { oneLine } from './cell-text.ts'

/** A body that a cell names, with the role that the text gives it; none where it gives none. */
export interface NamedHolder {
  readonly name: string
  readonly role?: HolderRole
}

export type HolderRole = 'lead' | 'organiser' | 'co-organiser' | 'responsible'

/**
 * Reads the bodies of one cell, in order: several are set apart by `、`, `；` or a line break.
 *
 * A role stands in brackets behind a name, before a colon in front of several, or between two names (会同).
 */
export function holdersIn(text: string): readonly NamedHolder[] {
  let role: HolderRole | undefined
  return parts(text).flatMap((part) => {
    const [, before, after = part] = heading.exec(part) ?? []
    if (before !== undefined) role = roleOf(before)
    const names = joined(after)
    const found = names.flatMap(({ name, given }) => {
      const holder = bracketed(name)
      const own = holder.role ?? given ?? role
      if (holder.name === '') return []
      return own === undefined ? { name: holder.name } : { name: holder.name, role: own }
    })
    // those behind 会同 go on until another word is said
    if (names.length > 1) role = 'co-organiser'
    return found
  })
}

// cut where no bracket is open
function parts(text: string): readonly string[] {
  const found: string[] = []
  let open = 0
  let part = ''
  for (const letter of text) {
    if ('（(〔['.includes(letter)) open += 1
    if ('）)〕]'.includes(letter)) open = Math.max(0, open - 1)
    const ends = letter === '\n' ? !isCut(part) : open === 0 && '、；;，,。'.includes(letter)
    if (ends) {
      open = 0
      found.push(part)
      part = ''
    } else part += letter
  }
  return [...found, part].map(oneLine).filter((one) => one !== '')
}

// a line that breaks within brackets goes on
const isCut = (part: string) => /[（(〔[][^）)〕\]]*$/u.test(part)

function joined(text: string): readonly { name: string; given?: HolderRole }[] {
  const [, main, within = ''] = /^([^（(]+)[（(](?:会同|配合单位[:：]?)(.{2,})[）)]$/u.exec(text) ?? []
  // a county is called 会同: only behind the name of a body it is the word
  const [first = '', ...others] =
    main === undefined
      ? text.split(/(?<=[局委部厅办院会心府署站所队处司关])会同(?=.{3,})/u)
      : [main, ...parts(within)]
  if (others.length === 0) return [{ name: text }]
  return [
    { name: first, given: 'lead' as const },
    ...others.map((name) => ({ name, given: 'co-organiser' as const })),
  ]
}

function bracketed(text: string): NamedHolder {
  const [, name = '', within = ''] = /^(.*?)\s*[（(〔[]([^（(〔[）)〕\]]*)[）)〕\]]$/u.exec(text) ?? []
  const role = /^(?:牵头|主办|主管|责任|配合|协办|协助|协同|会同|参与|联合)(?:单位|部门|机构|机关)?$/u.test(
    within.trim(),
  )
    ? roleOf(within)
    : undefined
  return role === undefined ? { name: text.trim() } : { name: name.trim(), role }
}

const heading = /^((?:牵头|主办|责任|配合|协办|协助|协同|会同|参与)(?:单位|部门|机构|机关)?)\s*[:：]\s*(.*)$/u

function roleOf(word: string): HolderRole {
  if (word.includes('牵头')) return 'lead'
  if (word.includes('主办')) return 'organiser'
  return /责任|主管/.test(word) ? 'responsible' : 'co-organiser'
}
