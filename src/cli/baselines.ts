import type { Baseline } from './request.ts'

/** The earlier snapshots that a call names: `--before FILE`, and `--baseline NAME=FILE` for others. */
export function baselinesOf(options: {
  readonly before?: string
  readonly baseline?: readonly string[]
}): readonly Baseline[] {
  const { before, baseline = [] } = options
  const named = baseline.map((written): Baseline => {
    const [name = '', ...file] = written.split('=')
    return { name, file: file.join('=') }
  })
  return [...(before === undefined ? [] : [{ name: 'before', file: before }]), ...named]
}
