import { randomUUID } from "node:crypto"
import type { Body, Reply } from "@rapport/domain/api"
import { exerciseNamed } from "@rapport/domain/logs/exercises"
import type { Caller } from "../app/caller.ts"

type SentChange = Body<"POST /log/changes">["changes"][number]

/** A device of a person that writes to their log, as the web app does. */
export const deviceOf = (person: Caller, clock: { now: () => Date }) => {
  const now = () => clock.now()
  const deviceId = randomUUID()
  let base = 0
  const self = {
    deviceId,
    get base() {
      return base
    },
    /** A change as it is typed; it is not sent yet. */
    change: (
      kind: string,
      id: string,
      fields: Record<string, unknown>,
      more: Partial<SentChange> = {},
    ): SentChange => ({
      changeId: randomUUID(),
      kind,
      id,
      do: "set",
      fields,
      base,
      at: now().toISOString(),
      ...more,
    }),
    send: async (...changes: SentChange[]) => {
      const body = { deviceId, sentAt: now().toISOString(), changes }
      return person.call("POST /log/changes", { body })
    },
    /** Reads everything that is new. */
    read: async (after = base) => {
      const items: Reply<"GET /log/changes">["items"] = []
      for (let from: number | null = after; from !== null; ) {
        const { body }: { body: Reply<"GET /log/changes"> } = await person.call("GET /log/changes", {
          query: { after: from },
        })
        items.push(...body.items)
        base = body.head
        from = body.next
      }
      return items
    },
    /** A workout with done sets: `[["Back squat", [[60, 5], [60, 5]]]]`. */
    logWorkout: async (
      date: string,
      exercises: readonly (readonly [
        name: string,
        sets: readonly (readonly [kg: number | null, reps: number])[],
      ])[],
      more: Record<string, unknown> = {},
    ) => {
      const workoutId = randomUUID()
      const changes = [
        self.change("workout", workoutId, {
          date,
          startedAt: `${date}T17:00:00Z`,
          endedAt: `${date}T17:50:00Z`,
          timeZone: "Europe/Berlin",
          title: "Strength",
          ...more,
        }),
      ]
      for (const [position, [name, sets]] of exercises.entries()) {
        const entryId = randomUUID()
        changes.push(
          self.change("workoutExercise", entryId, {
            workoutId,
            exerciseId: exerciseNamed(name).id,
            position,
          }),
        )
        for (const [index, [kg, reps]] of sets.entries())
          changes.push(
            self.change("set", randomUUID(), {
              workoutExerciseId: entryId,
              position: index,
              type: "normal",
              ...(kg !== null && { load: { value: kg, unit: "kg" } }),
              reps,
              done: true,
            }),
          )
      }
      await self.send(...changes)
      return workoutId
    },
    weigh: (date: string, value: number, unit = "kg") =>
      self.send(self.change("metric", randomUUID(), { date, metric: "weight", value: { value, unit } })),
  }
  return self
}
