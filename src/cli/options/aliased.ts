import type { Option } from 'commander'

/** An option of which some choices may be called otherwise as well. */
export function aliased(
  option: Option,
  choices: readonly string[],
  names: ReadonlyMap<string, string>,
): Option {
  const { parseArg } = option.choices(choices)
  return option.argParser((word, before) => {
    const meant = names.get(word) ?? word
    return parseArg === undefined ? meant : parseArg(meant, before)
  })
}
