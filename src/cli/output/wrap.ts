import { textWidth, wide, widthOf } from '../../documents/text-width.ts'

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

/** A text with blanks behind it, up to a number of columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)))

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
