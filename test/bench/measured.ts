/** What one call took: seconds on the clock and of the processor, and the memory of the process at its peak. */
export interface Measured<T> {
  readonly result: T
  readonly clock: number
  readonly processor: number
  /** The most memory that the process has held so far, in MB. */
  readonly peak: number
}

/** Runs once and measures; what was there before is swept away first. */
export function measured<T>(run: () => T): Measured<T> {
  globalThis.gc?.()
  const used = process.cpuUsage()
  const start = performance.now()
  const result = run()
  const clock = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(used)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return { result, clock, processor: (user + system) / 1_000_000, peak }
}
