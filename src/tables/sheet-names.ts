/**
 * Names that Excel takes for sheets: at most 31 characters, none of its marks, each unlike the others.
 *
 * A name that is taken gets a number behind it.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const base = allowed(name)
    let found = cut(base, most)
    for (let number = 2; taken.has(found.toLowerCase()); number += 1) {
      const behind = `(${number})`
      found = `${cut(base, most - behind.length)}${behind}`
    }
    taken.add(found.toLowerCase())
    return found
  })
}

const most = 31

function allowed(name: string): string {
  const plain = name
    .replace(/[\\/?*[\]:\n\t]/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .replace(/\s+/g, ' ')
  if (plain === '') return 'Sheet'
  // Excel keeps this name for itself
  return /^history$/i.test(plain) ? `${plain}_` : plain
}

/** As much of a text as may be there, without half a letter or an apostrophe at its end. */
function cut(text: string, length: number): string {
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length > length) break
    kept += letter
  }
  return kept.replace(/[\s']+$/, '')
}
