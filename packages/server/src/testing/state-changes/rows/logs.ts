import { randomUUID } from "node:crypto"
import type { logsApi } from "@rapport/domain/logs/api"
import { deviceOf } from "../../log.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const todayOf = ({ app }: Situation): string => app.clock.now().toISOString().slice(0, 10)

/** A title that the client typed on one device and replaced on another without knowing. */
const conflictOfClient = async (situation: Situation): Promise<string> => {
  const { app, client } = situation
  const [phone, tablet] = [deviceOf(client, app.clock), deviceOf(client, app.clock)]
  const id = randomUUID()
  await phone.send(phone.change("workout", id, { date: todayOf(situation), title: "Legs" }))
  await Promise.all([phone.read(), tablet.read()])
  const earlier = new Date(app.clock.now().getTime() - 60_000).toISOString()
  await phone.send(phone.change("workout", id, { title: "Squat day" }))
  await tablet.send(tablet.change("workout", id, { title: "Lower body" }, { at: earlier }))
  const { items } = (await client.call("GET /log/conflicts")).body
  return items[0]?.id ?? ""
}

export const logsRows = {
  "POST /log/changes": [
    change(
      "a client logs a weight, which their other devices hear of",
      async situation => {
        const phone = deviceOf(situation.client, situation.app.clock)
        const weight = phone.change("metric", randomUUID(), {
          date: todayOf(situation),
          metric: "weight",
          value: { value: 70.2, unit: "kg" },
        })
        return () => phone.send(weight)
      },
      { client: { hears: ["log:changed"] } },
    ),
  ],
  "DELETE /log/conflicts/{id}": [
    change("a client dismisses a value that was replaced", async situation => {
      const id = await conflictOfClient(situation)
      return () => situation.client.call("DELETE /log/conflicts/{id}", { params: { id } })
    }),
  ],
} as const satisfies Rows<typeof logsApi>
