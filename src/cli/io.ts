/** Everything a run touches outside itself, so that a test can stand in for a terminal. */
export interface Io {
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Writes a file, in a folder that is made where there is none; one that is there is left as it is. */
  readonly writeNew: (path: string, content: string | Uint8Array) => Promise<'written' | 'exists'>
  /** Every file of scenarios below a folder, in order. */
  readonly scenarioFilesBelow: (folder: string) => Promise<readonly string[]>
  /** Calls back when one of some files changes, or a file of scenarios beside them, until it is stopped. */
  readonly watch: (files: readonly string[], changed: () => void) => () => void
  /** Waits until the user ends the program. */
  readonly interrupted: () => Promise<void>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The width of the terminal, where there is one. */
  readonly columns: number | undefined
  readonly isTTY: boolean
}

export interface Sink {
  readonly write: (text: string) => unknown
}
