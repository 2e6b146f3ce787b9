/** Where the white space that begins at an offset ends. */
export function spaceEnd(source: string, at: number): number {
  let end = at
  for (;;) {
    const code = source.charCodeAt(end)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return end
    end += 1
  }
}

/** Where the text that begins at an offset ends, or the complement of where it goes wrong. */
export function textEnd(source: string, at: number): number {
  let end = at + 1
  for (;;) {
    const code = source.charCodeAt(end)
    if (code === quote) return end + 1
    if (code === backslash) {
      const after = escapeEnd(source, end)
      if (after < 0) return after
      end = after
    } else if (code >= 32) {
      end += 1
    } else {
      return ~end
    }
  }
}

/** Where the number that begins at an offset ends, or the complement of that offset if it is none. */
export function numberEnd(source: string, at: number): number {
  let end = source.charCodeAt(at) === minus ? at + 1 : at
  const whole = digitsEnd(source, end)
  if (whole === end || (whole > end + 1 && source.charCodeAt(end) === zero)) return ~at
  end = whole
  if (source.charCodeAt(end) === point) {
    const fraction = digitsEnd(source, end + 1)
    if (fraction === end + 1) return ~at
    end = fraction
  }
  if ((source.charCodeAt(end) | 32) === exponent) {
    const sign = source.charCodeAt(end + 1)
    const first = sign === minus || sign === plus ? end + 2 : end + 1
    end = digitsEnd(source, first)
    if (end === first) return ~at
  }
  return continuesWord(source.charCodeAt(end)) ? ~at : end
}

/** Where `true`, `false` or `null` ends, or the complement of its offset if it is another word. */
export function constantEnd(source: string, at: number): number {
  const word = constants.find((constant) => source.startsWith(constant, at))
  if (word === undefined || continuesWord(source.charCodeAt(at + word.length))) return ~at
  return at + word.length
}

/** Where the list or object that begins at an offset ends, however deep it is, or -1 where it does not. */
export function nestedEnd(source: string, at: number): number {
  let open = 0
  let end = at
  while (end < source.length) {
    const code = source.charCodeAt(end)
    if (code === quote) {
      end = textEnd(source, end)
      if (end < 0) return -1
      continue
    }
    end += 1
    if (code === 91 || code === 123) open += 1
    else if (code === 93 || code === 125) open -= 1
    if (open === 0) return end
  }
  return -1
}

/** Whether a number is so large that it would be read as infinity, as `1e999` is. */
export function isEndlessNumber(source: string, at: number, end: number): boolean {
  if (end - at < 5 || (end - at < 309 && !hasExponent(source, at, end))) return false
  return !Number.isFinite(Number(source.slice(at, end)))
}

/** Whether a number may begin with a character. */
export function beginsNumber(code: number): boolean {
  return code === minus || isDigit(code)
}

const constants = ['true', 'false', 'null'] as const

const quote = 34
const plus = 43
const minus = 45
const point = 46
const zero = 48
const backslash = 92
const exponent = 101
const unicode = 117

// `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t`
const escapes: ReadonlySet<number> = new Set([34, 92, 47, 98, 102, 110, 114, 116])

function hasExponent(source: string, at: number, end: number): boolean {
  for (let index = at; index < end; index += 1) {
    if ((source.charCodeAt(index) | 32) === exponent) return true
  }
  return false
}

function escapeEnd(source: string, at: number): number {
  const code = source.charCodeAt(at + 1)
  if (escapes.has(code)) return at + 2
  if (code !== unicode) return ~at
  for (let digit = at + 2; digit < at + 6; digit += 1) {
    if (!isHexDigit(source.charCodeAt(digit))) return ~at
  }
  return at + 6
}

function digitsEnd(source: string, at: number): number {
  let end = at
  while (isDigit(source.charCodeAt(end))) end += 1
  return end
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102)
}

function continuesWord(code: number): boolean {
  return isDigit(code) || code === point || code === 95 || ((code | 32) >= 97 && (code | 32) <= 122)
}
