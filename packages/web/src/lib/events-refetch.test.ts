import type { RealtimeEvent } from "@rapport/domain/kernel/realtime"
import { QueryClient } from "@tanstack/react-query"
import { describe, expect, it } from "vitest"
import type { GetKey } from "./contract.ts"
import { refetch } from "./realtime.ts"
import "../entities/stale-reads.ts"

const all: readonly GetKey[] = [
  "GET /bookings/my-bookings",
  "GET /bookings/coach/bookings",
  "GET /bookings/coaches/{coachId}/slots",
  "GET /connections/pending",
  "GET /connections/accepted",
  "GET /coach/availability",
  "GET /coach/schedules",
  "GET /coach/group-sessions",
  "GET /bookings/waitlist",
  "GET /coach/waitlist",
  "GET /bookings/bookings/{bookingId}/review",
  "GET /users/me",
]

const oldAfter = (event: RealtimeEvent): GetKey[] => {
  const client = new QueryClient()
  for (const key of all) client.setQueryData([key, { some: "filter" }], {})
  refetch(client, event)
  return all.filter(key => client.getQueryState([key, { some: "filter" }])?.isInvalidated)
}

describe("an event from the server makes old what shows the thing, and nothing else", () => {
  it.each<[RealtimeEvent, GetKey[]]>([
    [
      "booking:changed",
      [
        "GET /bookings/my-bookings",
        "GET /bookings/coach/bookings",
        "GET /bookings/coaches/{coachId}/slots",
        "GET /coach/availability",
        "GET /coach/group-sessions",
        "GET /bookings/waitlist",
      ],
    ],
    [
      "connection:changed",
      [
        "GET /bookings/my-bookings",
        "GET /bookings/coach/bookings",
        "GET /connections/pending",
        "GET /connections/accepted",
      ],
    ],
    [
      "availability:changed",
      ["GET /bookings/coaches/{coachId}/slots", "GET /coach/availability", "GET /coach/schedules"],
    ],
    [
      "group:changed",
      [
        "GET /bookings/my-bookings",
        "GET /bookings/coach/bookings",
        "GET /bookings/coaches/{coachId}/slots",
        "GET /coach/availability",
        "GET /coach/group-sessions",
        "GET /bookings/waitlist",
      ],
    ],
    [
      "waitlist:changed",
      [
        "GET /bookings/my-bookings",
        "GET /bookings/coaches/{coachId}/slots",
        "GET /coach/group-sessions",
        "GET /bookings/waitlist",
        "GET /coach/waitlist",
      ],
    ],
    ["review:changed", ["GET /bookings/bookings/{bookingId}/review"]],
  ])("%s", (event, expected) => {
    expect(oldAfter(event)).toEqual(expected)
  })
})
