/** A tracked file: its path and what it says. */
export interface Tracked {
  readonly path: string
  readonly text: string
}

// written with brackets so that this file does not find itself
const leaks: Readonly<Record<string, RegExp>> = {
  'a path of one machine':
    /(?<![\w.}~-])\/(?:wor[k]|hom[e]|User[s]|roo[t]|tm[p]|mn[t]|op[t])\/[\w.-]+|\b[A-Z]:\\{1,2}[A-Z]\w+/,
  'the host of a registry':
    /\bregistr[y]\.[\w-]+\.\w+|\b(?:npmmirro[r]|artifactor[y]|verdacci[o])\b|\blocalhos[t]:\d+/i,
  'an unfinished thought': /\b(?:TOD[O]|FIXM[E])\b/,
}

/** Every line of a tracked file that belongs on somebody's desk, and not in the repository. */
export function leakedLines(files: readonly Tracked[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      Object.entries(leaks)
        .filter(([, pattern]) => pattern.test(line))
        .map(([what]) => `${path}:${index + 1} has ${what}`),
    ),
  )
}
