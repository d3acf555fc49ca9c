import { buttonFor } from "@rapport/domain/directory/button"
import type { listedCoach } from "@rapport/domain/directory/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { firstCallTypes } from "@rapport/domain/scheduling/first-call"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import type { CoachCard } from "../profiles/index.ts"
import { assembleCoachCards } from "./coach-card.ts"
import type { CoachRow } from "./coach-rows.ts"

export type ListedCoach = z.input<typeof listedCoach>

/** Coaches as the directory lists them, in the order of the rows. One query. */
export const presentListedCoaches = async (
  ctx: Ctx<Actor | null>,
  rows: readonly CoachRow[],
  nextFree: ReadonlyMap<string, Date | null>,
): Promise<ListedCoach[]> => {
  const coaches = await assembleCoachCards(
    ctx,
    rows.map(row => row.id),
  )
  return rows.flatMap(row => {
    const coach = coaches.get(row.id)
    return coach ? [present(ctx, row, coach, nextBookableAt(row, nextFree))] : []
  })
}

const present = (
  ctx: Ctx<Actor | null>,
  row: CoachRow,
  coach: CoachCard,
  nextFreeAt: Date | null,
): ListedCoach => {
  const availableSlots = freeSlots(row)
  const connectionStatus = row.connectionStatus ?? "not_connected"
  const { button, sentence, key, pace } = buttonFor({
    firstName: coach.firstName,
    status: connectionStatus,
    isSelf: ctx.actor?.id === row.id,
    availableSlots,
    takesRequests: row.acceptsRequests,
    answersWithinMinutes: row.answersWithinMinutes,
  })
  return {
    ...coach,
    totalSlots: row.totalSlots,
    bookedSlots: row.bookedSlots,
    availableSlots,
    nextFreeAt: nextFreeAt && isoInstant(nextFreeAt),
    connectionStatus,
    connectionId: row.connectionId,
    connectionSince: row.since && isoInstant(row.since),
    button,
    sentence,
    sentenceKey: key,
    pace,
    offers: row.offers,
    firstCall: presentFirstCall(row),
    policy: row.policy,
    answersWithinMinutes: row.answersWithinMinutes,
  }
}

const presentFirstCall = ({ firstCallMinutes, offers }: CoachRow): ListedCoach["firstCall"] => {
  const types = firstCallTypes(offers)
  return firstCallMinutes === null || types.length === 0 ? null : { minutes: firstCallMinutes, types }
}

const freeSlots = (row: CoachRow): number => Math.max(0, row.totalSlots - row.bookedSlots)

/**
 * When a coach can be booked next: the first free time, but while all capacity slots are taken not before the first of
 * them is free again. Null if unknown.
 */
const nextBookableAt = (row: CoachRow, nextFree: ReadonlyMap<string, Date | null>): Date | null => {
  const freeAt = nextFree.get(row.id) ?? null
  if (freeAt === null || freeSlots(row) > 0) return freeAt
  return row.capacityFreeAt === null
    ? null
    : new Date(Math.max(freeAt.getTime(), row.capacityFreeAt.getTime()))
}
