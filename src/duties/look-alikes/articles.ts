/**
 * The articles (条) that a legal basis cites, each once: `《渔业法》第13条`.
 *
 * Numerals, widths, spaces and the words 中华人民共和国 before the title make no difference. A title without an
 * article stands for itself; a basis without any title is taken as it is written.
 *
 * @example
 * articlesOf(['《中华人民共和国渔业法》第十三条、第十四条']) // → ['《渔业法》第13条', '《渔业法》第14条']
 */
export function articlesOf(basis: readonly string[]): readonly string[] {
  return [...new Set(basis.flatMap(articlesIn))]
}

function articlesIn(given: string): readonly string[] {
  const text = given.normalize('NFKC').replace(/\s+/gu, '')
  const found: string[] = []
  let title: string | undefined
  let isCited = true
  for (const [, named, numeral, further = ''] of text.matchAll(mention)) {
    if (named !== undefined) {
      if (!isCited && title !== undefined) found.push(title)
      title = `《${named.replace(/^中华人民共和国(?=.)/u, '').replace(/\([^()]*\)$/u, '')}》`
      isCited = false
    } else if (title !== undefined && numeral !== undefined) {
      found.push(`${title}第${wholeNumber(numeral)}条${further}`)
      isCited = true
    }
  }
  if (!isCited && title !== undefined) found.push(title)
  return found.length > 0 || text === '' ? found : [text]
}

const mention = /《([^《》]+)》|第([0-9〇零一二两三四五六七八九十百千]+)条(之[一二三四五六七八九十]+)?/gu

/** 第一百零三条: the number of an article, written in whatever way. */
function wholeNumber(numeral: string): string {
  if (/^[0-9]+$/.test(numeral)) return numeral.replace(/^0+(?=.)/, '')
  if (!/[十百千]/u.test(numeral)) return Array.from(numeral, digit).join('')
  let sum = 0
  let pending = 0
  for (const sign of numeral) {
    const unit = units.get(sign)
    if (unit === undefined) pending = digit(sign)
    else {
      sum += (pending === 0 ? 1 : pending) * unit
      pending = 0
    }
  }
  return String(sum + pending)
}

const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

const digit = (sign: string): number => {
  if (sign === '两') return 2
  return sign === '零' ? 0 : /[0-9]/.test(sign) ? Number(sign) : '〇一二三四五六七八九'.indexOf(sign)
}
