import { expect, it } from "vitest"
import type { GetKey } from "../lib/contract.ts"
import { staleReads } from "./stale-reads.ts"

const recordedInAccessLog: readonly GetKey[] = [
  "GET /coach/clients/{clientId}",
  "GET /coach/clients/{clientId}/workout-logs",
  "GET /coach/clients/{clientId}/diet-logs",
  "GET /coach/clients/{clientId}/progress",
  "GET /admin/users/{userId}",
  "GET /bookings/admin/bookings",
  "GET /bookings/admin/coaches/{coachId}/bookings",
]

it("no event refetches a read that the server records in a person's access log", () => {
  const refetched: readonly string[] = Object.values(staleReads).flat()
  expect(recordedInAccessLog.filter(key => refetched.includes(key))).toEqual([])
})
