import { demoConnections } from "./connections.ts"
import type { DemoWorld } from "./demo-world.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const EVERY_DAYS = 9

/** Coaches look at the pages of their clients every nine days, as those read in "Who saw my data". */
export const lookAtClients = (world: DemoWorld, today: Date): void => {
  for (const { client, coach, requestedDaysAgo, outcome } of demoConnections) {
    if (outcome.status !== "accepted") continue
    const clientId = world.person(`client-${client}`).id
    for (let daysAgo = requestedDaysAgo - 3; daysAgo > 0; daysAgo -= EVERY_DAYS)
      world.time.at(today.getTime() - daysAgo * DAY - 2 * HOUR, async () => {
        await world.call(`coach-${coach}`, "GET /coach/clients/{clientId}", { params: { clientId } })
      })
  }
}
