import { type DemoConnection, demoConnections } from "./connections.ts"
import type { World } from "./world.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Puts every connection of the demo on the timeline. */
export const liveConnections = (world: World, today: Date): void => {
  for (const connection of demoConnections)
    world.time.at(today.getTime() - connection.askedDaysAgo * DAY, () => ask(world, connection, today))
}

const ask = async (
  world: World,
  { client, coach, message, goals, scopes, outcome }: DemoConnection,
  today: Date,
) => {
  const asker = `client-${client}`
  const asked = world.time.now().getTime()
  const { id } = await world.call(asker, "POST /connections", {
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
  if (outcome.what === "pending" || outcome.what === "expired") return
  const answered = asked + outcome.afterHours * HOUR
  if (outcome.what === "withdrawn") change(answered, asker, "withdrawn")
  if (outcome.what === "declined") change(answered, `coach-${coach}`, "declined", outcome.reason)
  if (outcome.what === "accepted" || outcome.what === "ended") change(answered, `coach-${coach}`, "accepted")
  if (outcome.what === "ended")
    change(
      today.getTime() - outcome.endedDaysAgo * DAY,
      `${outcome.by}-${outcome.by === "client" ? client : coach}`,
      "ended",
      outcome.reason,
    )
}
