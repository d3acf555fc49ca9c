import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { applyChange, type Change, type ChangeResult } from "./merge.ts"
import { LogInMemory } from "./testing/log-in-memory.ts"

const workout = "w1"
const entry = "e1"

/** A log that all devices have read: one workout, one exercise, one set. */
const startedLog = () => {
  const log = new LogInMemory()
  const change = (kind: Change["kind"], id: string, fields: Change["fields"]) =>
    applyChange(log, { kind, id, do: "set", fields, base: 0, at: 0, device: "start" })
  change("workout", workout, { date: "2026-10-12", title: "Legs" })
  change("workoutExercise", entry, { workoutId: workout, exerciseId: "x", position: 0 })
  change("set", "s1", { workoutExerciseId: entry, position: 0, reps: 5 })
  return log
}

const by = (log: LogInMemory, device: string, base = log.head) => ({
  set: (kind: Change["kind"], id: string, fields: Change["fields"], at: number): ChangeResult =>
    applyChange(log, { kind, id, do: "set", fields, base, at, device }),
  delete: (kind: Change["kind"], id: string, at: number): ChangeResult =>
    applyChange(log, { kind, id, do: "delete", fields: {}, base, at, device }),
  restore: (kind: Change["kind"], id: string, at: number): ChangeResult =>
    applyChange(log, { kind, id, do: "restore", fields: {}, base, at, device }),
})

describe("two devices that change one record", () => {
  it("keep both changes where they typed into different fields", () => {
    const log = startedLog()
    const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
    expect(phone.set("set", "s1", { reps: 6 }, 10).outcome).toBe("applied")
    expect(tablet.set("set", "s1", { tempo: "3-1-1" }, 5).outcome).toBe("applied")
    expect(log.find("set", "s1")?.fields).toMatchObject({ reps: 6, tempo: "3-1-1" })
  })

  it("keep the later of two values of one field, and the other one beside it", () => {
    const log = startedLog()
    const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
    phone.set("set", "s1", { reps: 6 }, 10)
    expect(tablet.set("set", "s1", { reps: 7 }, 5)).toMatchObject({
      outcome: "merged",
      lost: ["reps"],
      lostValues: [{ field: "reps", value: 7, device: "tablet" }],
    })
    expect(by(log, "watch", 3).set("set", "s1", { reps: 8 }, 20)).toMatchObject({
      outcome: "applied",
      lost: [],
      lostValues: [{ field: "reps", value: 6, device: "phone" }],
    })
    expect(log.find("set", "s1")?.fields.reps).toBe(8)
  })

  it("have no conflict where one has read the other's value, whatever the clocks say", () => {
    const log = startedLog()
    by(log, "phone").set("set", "s1", { reps: 6 }, 1000)
    expect(by(log, "tablet").set("set", "s1", { reps: 7 }, 1)).toMatchObject({
      outcome: "applied",
      lostValues: [],
    })
    expect(log.find("set", "s1")?.fields.reps).toBe(7)
  })

  it("have no conflict where both typed the same", () => {
    const log = startedLog()
    const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
    phone.set("set", "s1", { load: { value: 60, unit: "kg" } }, 10)
    expect(tablet.set("set", "s1", { load: { unit: "kg", value: 60 } }, 5)).toMatchObject({ lostValues: [] })
  })

  it("let the stored value stay at equal times", () => {
    const log = startedLog()
    const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
    phone.set("set", "s1", { reps: 6 }, 10)
    expect(tablet.set("set", "s1", { reps: 7 }, 10).outcome).toBe("merged")
  })
})

describe("a deletion", () => {
  it("takes what lies below, and a restore brings all of it back", () => {
    const log = startedLog()
    by(log, "phone").delete("workout", workout, 10)
    expect(log.seen()).toEqual({})
    by(log, "phone").restore("workout", workout, 11)
    expect(Object.keys(log.seen())).toHaveLength(3)
  })

  it("does not bring back what had been deleted by itself", () => {
    const log = startedLog()
    by(log, "phone").delete("set", "s1", 9)
    by(log, "phone").delete("workout", workout, 10)
    by(log, "phone").restore("workout", workout, 11)
    expect(Object.keys(log.seen())).toEqual(["workout:w1", "workoutExercise:e1"])
  })

  it("loses against a later edit of another device below it, and wins against an earlier one", () => {
    for (const [editedAt, isThere] of [
      [20, true],
      [5, false],
    ] as const)
      for (const order of ["deletion first", "edit first"]) {
        const log = startedLog()
        const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
        const steps = [
          () => phone.delete("workout", workout, 10),
          () => tablet.set("set", "s1", { reps: 9 }, editedAt),
        ]
        for (const step of order === "edit first" ? steps.reverse() : steps) step()
        expect(Object.keys(log.seen()).length > 0, `${order}, ${editedAt}`).toBe(isThere)
        expect(log.find("set", "s1")?.fields.reps).toBe(9)
      }
  })

  it("changes nothing where another device added a set that it did not know of", () => {
    const log = startedLog()
    const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
    tablet.set("set", "s2", { workoutExerciseId: entry, position: 1 }, 1)
    expect(phone.delete("workout", workout, 100).outcome).toBe("kept")
    expect(Object.keys(log.seen())).toHaveLength(4)
  })

  it("is undone by a new set of a device that did not know of it", () => {
    const log = startedLog()
    const [phone, tablet] = [by(log, "phone"), by(log, "tablet")]
    phone.delete("workout", workout, 100)
    tablet.set("set", "s2", { workoutExerciseId: entry, position: 1 }, 1)
    expect(Object.keys(log.seen())).toHaveLength(4)
  })

  it("refuses what a device types into it that knew of it", () => {
    const log = startedLog()
    by(log, "phone").delete("workout", workout, 10)
    expect(by(log, "tablet").set("set", "s1", { reps: 9 }, 20)).toMatchObject({
      outcome: "refused",
      code: "deleted",
    })
    expect(by(log, "phone", 0).set("set", "s9", { workoutExerciseId: entry, position: 3 }, 20)).toMatchObject(
      {
        code: "deleted",
      },
    )
  })
})

describe("a change that cannot be", () => {
  it("is refused by itself: below what is not there, without what is required, moved elsewhere", () => {
    const log = startedLog()
    const phone = by(log, "phone")
    expect(phone.set("set", "s2", { workoutExerciseId: "nothing", position: 1 }, 1)).toMatchObject({
      code: "parent_missing",
    })
    expect(phone.set("workout", "w2", { title: "No date" }, 1)).toMatchObject({
      code: "field_missing",
      fields: ["date"],
    })
    expect(phone.set("workout", workout, { date: null }, 1)).toMatchObject({ code: "field_missing" })
    expect(phone.set("set", "s1", { workoutExerciseId: "elsewhere" }, 1)).toMatchObject({
      code: "parent_fixed",
    })
    expect(phone.delete("set", "s7", 1)).toMatchObject({ code: "record_missing" })
    expect(phone.set("set", "s1", { reps: 7 }, 1).outcome).toBe("applied")
  })

  it("is the 101st set of an exercise", () => {
    const log = startedLog()
    const phone = by(log, "phone")
    for (let n = 2; n <= 100; n++)
      expect(phone.set("set", `s${n}`, { workoutExerciseId: entry, position: n }, n).outcome).toBe("applied")
    expect(phone.set("set", "s101", { workoutExerciseId: entry, position: 101 }, 200)).toMatchObject({
      code: "too_many",
    })
  })
})

interface Typed {
  device: number
  what: "reps" | "tempo" | "title" | "new set" | "delete workout" | "delete set" | "restore workout"
  value: number
}

/** What devices typed without a network, each from the same state of the log; no two at the same time. */
const typing = (devices: number) =>
  fc.array(
    fc.record<Typed>({
      device: fc.integer({ min: 0, max: devices - 1 }),
      what: fc.constantFrom(
        "reps",
        "reps",
        "tempo",
        "title",
        "new set",
        "delete workout",
        "delete set",
        "restore workout",
      ),
      value: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 2, maxLength: 10 },
  )

/** Devices only type into what they still see, so whatever follows a deletion of its own is left out. */
const asChanges = (typed: readonly Typed[], base: number): Change[] => {
  const gone = new Map<number, Set<string>>()
  return typed.flatMap(({ device, what, value }, index): Change[] => {
    const deleted = gone.get(device) ?? new Set()
    gone.set(device, deleted)
    const common = { base, at: (index + 1) * 10, device: `device-${device}`, fields: {} }
    const isWorkoutGone = deleted.has("workout")
    if (what === "restore workout")
      return isWorkoutGone && deleted.delete("workout")
        ? [{ ...common, kind: "workout", id: workout, do: "restore" }]
        : []
    if (isWorkoutGone) return []
    if (what === "delete workout") {
      deleted.add("workout")
      return [{ ...common, kind: "workout", id: workout, do: "delete" }]
    }
    if (what === "title")
      return [
        {
          ...common,
          kind: "workout",
          id: workout,
          do: "set",
          fields: { title: `${value}` },
        },
      ]
    if (what === "new set")
      return [
        {
          ...common,
          kind: "set",
          id: `new-${device}-${index}`,
          do: "set",
          fields: { workoutExerciseId: entry, position: value },
        },
      ]
    if (deleted.has("set")) return []
    if (what === "delete set") {
      deleted.add("set")
      return [{ ...common, kind: "set", id: "s1", do: "delete" }]
    }
    return [{ ...common, kind: "set", id: "s1", do: "set", fields: { [what]: value } }]
  })
}

/** Every device's changes arrive in the order in which they were typed; between devices any order is possible. */
const inOrder = (changes: readonly Change[], picks: readonly number[]): Change[] => {
  const queues = [...Map.groupBy(changes, ({ device }) => device).values()].map(queue => [...queue])
  const arrived: Change[] = []
  for (let turn = 0; queues.length > 0; turn++) {
    const index = (picks[turn % picks.length] ?? 0) % queues.length
    const queue = queues[index]
    const change = queue?.shift()
    if (change) arrived.push(change)
    if (queue?.length === 0) queues.splice(index, 1)
  }
  return arrived
}

const HISTORIES = 500

describe.each([2, 3])("histories of %i devices without a network", devices => {
  const picks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 12 })

  it("end in the same log, whatever the order of arrival", () => {
    fc.assert(
      fc.property(typing(devices), picks, picks, (typed, first, second) => {
        const ends = [first, second].map(order => {
          const log = startedLog()
          for (const change of inOrder(asChanges(typed, log.head), order)) applyChange(log, change)
          return log.seen()
        })
        expect(ends[0]).toEqual(ends[1])
      }),
      { numRuns: HISTORIES },
    )
  })

  it("lose no typed value: it is in the log, was replaced by its own device, or is kept beside the field", () => {
    fc.assert(
      fc.property(typing(devices), picks, (typed, order) => {
        const log = startedLog()
        const changes = inOrder(asChanges(typed, log.head), order)
        const kept: string[] = []
        for (const change of changes) {
          const result = applyChange(log, change)
          expect(result.outcome).not.toBe("refused")
          if (result.outcome !== "refused")
            for (const { field, value } of result.lostValues)
              kept.push(`${change.id}.${field}=${String(value)}`)
        }
        const newest = new Map<string, { device: string; key: string; value: unknown }>()
        for (const { device, id, kind, fields } of changes)
          for (const [field, value] of Object.entries(fields))
            newest.set(`${device}:${kind}:${id}.${field}`, { device, key: `${kind}:${id}.${field}`, value })
        for (const { key, value } of newest.values()) {
          const [record = "", field = ""] = key.split(".")
          const stored = log.records.get(record)?.fields[field]
          const isKept = kept.includes(`${record.split(":")[1]}.${field}=${String(value)}`)
          expect(stored === value || isKept, `${key}=${String(value)}`).toBe(true)
        }
      }),
      { numRuns: HISTORIES },
    )
  })
})
