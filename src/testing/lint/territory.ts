import { isWithinDivision, type PackDocument } from '../../index.ts'

/** Whether one pack applies wherever another does. */
export function covers({ territory: wide }: PackDocument, { territory: narrow }: PackDocument): boolean {
  if (wide === undefined) return true
  const { divisions, levels } = wide
  const isNearer =
    divisions === undefined ||
    (narrow?.divisions ?? []).every((code) => divisions.some((one) => isWithinDivision(code, one)))
  const isNamed = divisions === undefined || (narrow?.divisions?.length ?? 0) > 0 || wide === narrow
  const isLevel = levels === undefined || (narrow?.levels?.every((level) => levels.includes(level)) ?? false)
  return isNearer && isNamed && isLevel
}
