/**
 * Breaks a text into lines no wider than a number of columns.
 *
 * Chinese is broken between words, never before a closing mark or after an opening one; where there are
 * letters, only at spaces. A word that is wider than a line is cut.
 */
export const wrap = (text: string, width: number): readonly string[] => wrapPieces(piecesOf(text), width)

/** Sets pieces of text one after another in lines; a piece is broken only where it is wider than a line. */
export function wrapPieces(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of parts) {
    if (textWidth(line) + textWidth(piece.trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    const cuts = cut(piece.trimStart(), width)
    lines.push(...cuts.slice(0, -1))
    line = cuts.at(-1) ?? ''
  }
  return [...lines, line.trimEnd()]
}

/** The columns that a text takes up in a terminal: two for a Chinese character, none for what combines. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** A text with blanks behind it, up to a number of columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)))

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u

function widthOf(character: string): number {
  if (character >= ' ' && character <= '~') return 1
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const closing = /^[，。、；：！？）〕》」』”’】·,.;:!?)\]}%]/u
const opening = /[（〔《「『“‘【([{]$/u

/** The parts of a text between which a line may end; blanks stay with what stands before them. */
export function piecesOf(text: string): readonly string[] {
  const parts: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1)
    if (last !== undefined && clings(last, segment)) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

function clings(before: string, after: string): boolean {
  if (/^\s/.test(after)) return true
  // what is to be copied into a command stays in one piece
  if (/--[a-z-]+ $/.test(before)) return true
  if (/\s$/.test(before)) return false
  if (closing.test(after) || opening.test(before)) return true
  // a number stays with its unit: 33个
  if (/\d$/.test(before) && after.length === 1) return true
  return !endsWide.test(before) && !startsWide.test(after)
}

const startsWide = new RegExp(`^${wide.source}`, 'u')
const endsWide = new RegExp(`${wide.source}$`, 'u')

function cut(piece: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const character of piece) {
    if (line !== '' && textWidth(line) + widthOf(character) > width) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}
