import { expect, it } from "vitest"
import { BookingQueues } from "./booking-queues.ts"

const COACH = "coach"

it("of requests for one coach one runs at a time, in their order, and a failed one does not stop the others", async () => {
  const queues = new BookingQueues()
  const log: string[] = []
  const run = (name: string) =>
    queues.run(COACH, async () => {
      log.push(`${name} starts`)
      await Promise.resolve()
      log.push(`${name} ends`)
      if (name === "b") throw new Error("b failed")
      return name
    })
  expect(queues.isBusy(COACH)).toBe(false)
  const all = Promise.allSettled(["a", "b", "c"].map(run))
  expect(queues.isBusy(COACH)).toBe(true)
  expect((await all).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  expect(log).toEqual(["a", "b", "c"].flatMap(name => [`${name} starts`, `${name} ends`]))
  expect(queues.isBusy(COACH)).toBe(false)
})

it("requests for other coaches do not wait", async () => {
  const queues = new BookingQueues()
  const first = Promise.withResolvers<void>()
  const waiting = queues.run(COACH, () => first.promise)
  expect(await queues.run("another coach", async () => "at once")).toBe("at once")
  first.resolve()
  await waiting
})

it("nobody waits for long for one that hangs", async () => {
  const queues = new BookingQueues()
  const hanging = Promise.withResolvers<void>()
  const first = queues.run(COACH, () => hanging.promise)
  expect(await queues.run(COACH, async () => "not forever")).toBe("not forever")
  hanging.resolve()
  await first
})
