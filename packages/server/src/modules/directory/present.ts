import { buttonFor } from "@rapport/domain/directory/button"
import type { listedCoach } from "@rapport/domain/directory/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { type Coach, presentCoaches } from "../profiles/index.ts"
import { capacityLeft, freeFrom } from "./free-from.ts"
import type { CoachRow } from "./rows.ts"

export type ListedCoach = z.input<typeof listedCoach>

/** Coaches as the directory shows them, in the order of the rows; one query. */
export const presentListed = async (
  ctx: Ctx<Actor | null>,
  rows: readonly CoachRow[],
  nextFree: ReadonlyMap<string, Date | null>,
): Promise<ListedCoach[]> => {
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.id),
  )
  return rows.flatMap(row => {
    const coach = coaches.get(row.id)
    return coach ? [present(ctx, row, coach, freeFrom(row, nextFree))] : []
  })
}

const present = (
  ctx: Ctx<Actor | null>,
  row: CoachRow,
  coach: Coach,
  nextFreeAt: Date | null,
): ListedCoach => {
  const availableSlots = capacityLeft(row)
  const connectionStatus = row.connectionStatus ?? "not_connected"
  const { button, sentence, key, pace } = buttonFor({
    firstName: coach.firstName,
    status: connectionStatus,
    isSelf: ctx.actor?.id === row.id,
    availableSlots,
    takesRequests: row.takesRequests,
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
    policy: row.policy,
    answersWithinMinutes: row.answersWithinMinutes,
  }
}
