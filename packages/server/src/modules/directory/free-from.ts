import type { CoachRow } from "./rows.ts"

export const capacityLeft = (row: CoachRow): number => Math.max(0, row.totalSlots - row.bookedSlots)

/**
 * When a coach can be booked next: the first free time, and for one whose places are all held not before the first
 * of them comes back. Null where that cannot be told.
 */
export const freeFrom = (row: CoachRow, nextFree: ReadonlyMap<string, Date | null>): Date | null => {
  const free = nextFree.get(row.id) ?? null
  if (free === null || capacityLeft(row) > 0) return free
  return row.capacityFreeAt === null ? null : new Date(Math.max(free.getTime(), row.capacityFreeAt.getTime()))
}
