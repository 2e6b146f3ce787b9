import { readdirSync, readFileSync } from 'node:fs'

/** The folder of the example of four layers. */
export const folder = 'docs/examples/layers'

/** Its files, by the paths under which a command names them. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
)

/** The words that name its packs. */
export const packs = ['national', 'province', 'city', 'county']
  .map((name) => `--pack ${folder}/${name}.pack.json`)
  .join(' ')
