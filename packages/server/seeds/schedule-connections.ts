import { type DemoConnection, demoConnections } from "./connections.ts"
import type { DemoWorld } from "./demo-world.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Puts every demo connection on the timeline. */
export const scheduleConnections = (world: DemoWorld, today: Date): void => {
  for (const connection of demoConnections)
    world.time.at(today.getTime() - connection.requestedDaysAgo * DAY, () =>
      request(world, connection, today),
    )
}

const request = async (
  world: DemoWorld,
  { client, coach, message, goals, scopes, outcome }: DemoConnection,
  today: Date,
) => {
  const requester = `client-${client}`
  const requestedAt = world.time.now().getTime()
  const { id } = await world.call(requester, "POST /connections", {
    body: { coachId: world.person(`coach-${coach}`).id, message, goals, scopes },
  })
  const change = (
    at: number,
    by: string,
    status: "accepted" | "declined" | "withdrawn" | "ended",
    reason?: string,
  ) =>
    world.time.at(at, async () => {
      await world.call(by, "PUT /connections/{id}", {
        params: { id },
        body: { status, ...(reason && { reason }) },
      })
    })
  if (outcome.status === "pending" || outcome.status === "expired") return
  const answeredAt = requestedAt + outcome.afterHours * HOUR
  if (outcome.status === "withdrawn") change(answeredAt, requester, "withdrawn")
  if (outcome.status === "declined") change(answeredAt, `coach-${coach}`, "declined", outcome.reason)
  if (outcome.status === "accepted" || outcome.status === "ended")
    change(answeredAt, `coach-${coach}`, "accepted")
  if (outcome.status === "ended")
    change(
      today.getTime() - outcome.endedDaysAgo * DAY,
      `${outcome.by}-${outcome.by === "client" ? client : coach}`,
      "ended",
      outcome.reason,
    )
}
