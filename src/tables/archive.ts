import { mostBytes } from './table.ts'

/**
 * Whether what is packed in a workbook is as small as it says, and says so: the sizes of its directory.
 *
 * The reader holds every part to the size that stands there; so their sum is what is unpacked at most.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return Number.NaN
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === beyond16 || at === beyond32) return Number.POSITIVE_INFINITY
  let size = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return Number.NaN
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    // two bytes are the packing of nothing; more of them, or none where the size follows later, hide a size
    const isHidden = unpacked === 0 && (packed > 2 || (packed === 0 && isToldLater(view, at)))
    size += isHidden ? Number.POSITIVE_INFINITY : unpacked
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return size
}

/** Whether a size in an archive is more than is unpacked. */
export const isTooMuch = (size: number): boolean => size > mostBytes

const isToldLater = (view: DataView, at: number) => (view.getUint16(at + 8, true) & 8) !== 0

function endOfDirectory(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return undefined
}

const entryMark = 0x02014b50
const endMark = 0x06054b50
const beyond16 = 0xffff
const beyond32 = 0xffffffff
