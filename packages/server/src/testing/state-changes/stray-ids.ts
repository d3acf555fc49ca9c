import type { RealtimeEvent } from "@rapport/domain/kernel/realtime"
import type { TestApp } from "../test-app.ts"

/** The table whose rows an event names; those of the others may be gone by then. */
const tables = {
  "connection:changed": "connections",
  "booking:changed": "bookings",
  "review:changed": "bookings",
  "notification:new": "notifications",
  "group:changed": "group_sessions",
} as const

type Checked = keyof typeof tables

const isChecked = (event: RealtimeEvent): event is Checked => event in tables

/** The events that name something which does not exist. */
export const findStrayIds = async (
  app: TestApp,
  received: readonly { event: RealtimeEvent; id: string }[],
): Promise<string[]> => {
  const stray: string[] = []
  for (const { event, id } of received) {
    if (!isChecked(event)) continue
    const found = await app.context.db
      .selectFrom(tables[event])
      .select("id")
      .where("id", "=", id)
      .executeTakeFirst()
    if (!found) stray.push(`${event} ${id}`)
  }
  return stray
}
