/** How many decimals a number is written with; as many as no unit has, where it is written in powers of ten. */
export function decimalsIn(value: number): number {
  const [whole = '', power = '0'] = String(value).split('e')
  return Math.max(0, (whole.split('.')[1] ?? '').length - Number(power))
}

/** A number in units of so many decimals, exactly; nothing where it has more, or is not counted exactly. */
export function inUnits(value: number, decimals: number): number | undefined {
  if (!Number.isFinite(value) || decimalsIn(value) > decimals) return undefined
  const [whole = '', power = '0'] = String(value).split('e')
  const [units = '', fraction = ''] = whole.split('.')
  const shift = Number(power) + decimals - fraction.length
  if (shift > mostDigits) return undefined
  const scaled = Number(`${units}${fraction}${'0'.repeat(shift)}`)
  return Number.isSafeInteger(scaled) ? scaled : undefined
}

/** Whether a number of that size is counted exactly in units of so many decimals. */
export const safe = (most: number, decimals: number): boolean =>
  decimals <= mostDigits && most * 10 ** decimals <= Number.MAX_SAFE_INTEGER

/** The unit of so many decimals: `0.01`. */
export const unitOf = (decimals: number): string => (10 ** -decimals).toFixed(decimals)

const mostDigits = 15
