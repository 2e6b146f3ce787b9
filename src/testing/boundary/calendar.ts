/** The day so many days later, or earlier; years, months and days of the common calendar, without a clock. */
export function daysLater(day: string, by: number): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  return dayOf(numberOf(year, month, date) + by)
}

/** Whether a text is a day as documents write it. */
export const looksLikeDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Days since 1 March of the year 0, so that a leap day is the last of its year. */
function numberOf(year: number, month: number, date: number): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return leapsTo(y) + Math.floor((153 * m + 2) / 5) + date - 1
}

const leapsTo = (y: number): number => 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)

function dayOf(number: number): string {
  let y = Math.floor(number / 365.2425)
  while (leapsTo(y + 1) <= number) y += 1
  while (leapsTo(y) > number) y -= 1
  const within = number - leapsTo(y)
  const m = Math.floor((5 * within + 2) / 153)
  const date = within - Math.floor((153 * m + 2) / 5) + 1
  const [year, month] = m < 10 ? [y, m + 3] : [y + 1, m - 9]
  return [String(year).padStart(4, '0'), padded(month), padded(date)].join('-')
}

const padded = (value: number): string => String(value).padStart(2, '0')
