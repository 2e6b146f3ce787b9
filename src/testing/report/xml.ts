/** An element of an XML document, with the text or the elements within it. */
export interface Element {
  readonly name: string
  /** Attributes; one that is undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly within: string | readonly Element[]
}

/** An XML document. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`
}

function lines({ name, attributes, within }: Element, indent: string): readonly string[] {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('')
  if (within.length === 0) return [`${indent}<${name}${said}/>`]
  // blanks beside a text would belong to it
  if (typeof within === 'string') return [`${indent}<${name}${said}>${xmlText(within)}</${name}>`]
  return [
    `${indent}<${name}${said}>`,
    ...within.flatMap((one) => lines(one, `${indent}  `)),
    `${indent}</${name}>`,
  ]
}

/** Text as it may stand between tags; what XML cannot hold at all, not even as a reference, is replaced. */
export function xmlText(text: string): string {
  return text.replaceAll(forbidden, '\uFFFD').replaceAll(/[&<>\r]/g, reference)
}

// a reader makes one blank of a line break in an attribute, unless it is written as a reference
const attributeText = (text: string): string => xmlText(text).replaceAll(/["\n\t]/g, reference)

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const reference = (character: string): string => `&#${character.codePointAt(0)};`
