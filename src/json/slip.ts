import { distance } from 'fastest-levenshtein'

/**
 * The known word of which a wrong one is surely a slip of the hand, or `undefined`.
 *
 * Stricter than a suggestion, for nobody said yet that the word is wrong: what tells one thing from another of
 * its kind – a digit, a numeral, a side, one short part of a name – is no slip.
 *
 * @example
 * slipOf('licnece', ['licence', 'penalty']) // 'licence'
 * slipOf('bureau-2', ['bureau-1']) // undefined
 */
export function slipOf(written: string, known: Iterable<string>): string | undefined {
  for (const word of known) if (word !== written && isSlip(written, word)) return word
  return undefined
}

/** Whether one word is another, written wrongly. */
function isSlip(written: string, word: string): boolean {
  if (Math.abs(written.length - word.length) > 3 || written.length > longest) return false
  const [own, other] = [folded(written), folded(word)]
  if (own === other) return true
  if (own.replace(/[^\p{N}]/gu, '') !== other.replace(/[^\p{N}]/gu, '')) return false
  const parts = [own.split(' '), other.split(' ')] as const
  if (parts[0].join('') === parts[1].join('')) return true
  if (parts[0].length !== parts[1].length) return false
  const apart = parts[0].flatMap((part, index) => {
    const against = parts[1][index] ?? ''
    return part === against ? [] : [[part, against] as const]
  })
  const [only, ...more] = apart
  return only !== undefined && more.length === 0 && isPartSlip(...only)
}

const longest = 200

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[\p{Pd}_\s]+/gu, ' ')
    .trim()
}

function isPartSlip(a: string, b: string): boolean {
  const letters = Math.min(a.length, b.length)
  if (letters < 4) return false
  const [from, to] = [rest(a, b), rest(b, a)]
  const isSwap = from.length === 2 && to === [...from].toReversed().join('')
  if (isSwap) return true
  if (/\p{Script=Han}/u.test(a + b)) return isSlipInChinese(from, to, a.length < b.length ? b : a)
  return distance(a, b) <= (letters < 10 ? 1 : 2)
}

/** One character for another, or one written twice; a part more makes another name. */
function isSlipInChinese(from: string, to: string, longer: string): boolean {
  if (from.length === 1 && to.length === 1) return !telling.includes(from) && !telling.includes(to)
  const more = from + to
  return more.length === 1 && longer.includes(more + more)
}

/** What is left of a text where both begin and end alike. */
function rest(text: string, other: string): string {
  const least = Math.min(text.length, other.length)
  let begin = 0
  while (begin < least && text[begin] === other[begin]) begin += 1
  let end = 0
  while (end < least - begin && text.at(-1 - end) === other.at(-1 - end)) end += 1
  return text.slice(begin, text.length - end)
}

const telling =
  '〇零一二三四五六七八九十百甲乙丙丁东西南北中上下左右前后内外大小新旧老正副不非省市区县乡镇村街部委办局处科所站队院校'
