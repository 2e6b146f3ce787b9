import { readFileSync } from 'node:fs'

/** The version of the package this code belongs to, wherever a bundler has put the code. */
export function packageVersion(from: string = import.meta.url): string {
  for (let folder = new URL('.', from); ; folder = new URL('..', folder)) {
    const version = versionIn(folder)
    if (version !== undefined) return version
    if (folder.pathname === new URL('..', folder).pathname) return 'unknown'
  }
}

function versionIn(folder: URL): string | undefined {
  try {
    const described: { name?: unknown; version?: unknown } = JSON.parse(
      readFileSync(new URL('package.json', folder), 'utf8'),
    )
    return described.name === 'bianzhi' ? String(described.version) : undefined
  } catch {
    return undefined
  }
}
