import { expect, it } from "vitest"
import { crash } from "./crash.ts"

const ROUNDS = 25
const MAX_RECOVERY_MS = 15_000

it(`loses no acknowledged booking and sends each email once, through ${ROUNDS} kills of each kind with two servers`, async () => {
  const figures = await crash({ rounds: ROUNDS, servers: 2, mailsWithinMs: 180_000 })
  process.stdout.write(`crash: ${JSON.stringify(figures, rounded)}\n`)
  expect(figures.faults).toEqual([])
  expect(Math.max(figures.slowestRecovery.server, figures.slowestRecovery.postgres)).toBeLessThan(
    MAX_RECOVERY_MS,
  )
}, 1_800_000)

const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value) : value)
