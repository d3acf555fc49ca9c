import { expect, it } from "vitest"
import { crash } from "./crash.ts"

it("loses no acknowledged booking and sends each email once, when server and PostgreSQL are killed three times each", async () => {
  const figures = await crash({ rounds: 3, servers: 1, mailsWithinMs: 40_000 })
  expect(figures.faults).toEqual([])
  expect(figures.bookings).toBeGreaterThan(20)
  expect(figures.mails).toBeGreaterThan(figures.bookings)
}, 120_000)
