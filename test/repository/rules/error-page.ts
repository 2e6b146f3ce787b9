/** What the list of error codes and the headings of the error page do not share. */
export function errorPageGaps(codes: readonly string[], page: string): readonly string[] {
  const headings = [...page.matchAll(/^## `([^`]+)`$/gm)].map(([, code = '']) => code)
  const repeated = headings.filter((code, index) => headings.indexOf(code) !== index)
  return [
    ...codes.filter((code) => !headings.includes(code)).map((code) => `\`${code}\` has no heading`),
    ...headings.filter((code) => !codes.includes(code)).map((code) => `\`${code}\` is not an error code`),
    ...repeated.map((code) => `\`${code}\` has several headings`),
  ]
}
