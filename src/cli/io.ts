/** Everything a run touches outside itself, so that a test can stand in for a terminal. */
export interface Io {
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The width of the terminal, where there is one. */
  readonly columns: number | undefined
  readonly isTTY: boolean
}

export interface Sink {
  readonly write: (text: string) => unknown
}
