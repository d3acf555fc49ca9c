import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"
import { staleReads } from "../entities/stale-reads.ts"
import { keyOf, read, readPages } from "./queries.ts"

it("what was read is found again by its endpoint, whatever its filters", async () => {
  const client = new QueryClient()
  const [one, other] = [
    read("GET /connections/pending", { query: { as: "coach", limit: 100 } }),
    read("GET /connections/{id}", { params: { id: "1" } }),
  ]
  client.setQueryData(one.queryKey, { items: [], nextCursor: null } as never)
  client.setQueryData(other.queryKey, {} as never)
  await client.invalidateQueries({ queryKey: ["GET /connections/pending"] })
  expect(client.getQueryState(one.queryKey)?.isInvalidated).toBe(true)
  expect(client.getQueryState(other.queryKey)?.isInvalidated).toBe(false)
  expect(keyOf("GET /connections/{id}", { params: { id: "1" } })).toEqual(other.queryKey)
})

it("pages of a list are kept apart from the list itself, and both are found by its endpoint", () => {
  const list = read("GET /connections/pending", { query: { as: "coach" } }).queryKey
  const pages = readPages("GET /connections/pending", { query: { as: "coach" } }).queryKey
  expect(pages).not.toEqual(list)
  expect([list[0], pages[0]]).toEqual(["GET /connections/pending", "GET /connections/pending"])
})

it("a list is read to its last page, and its pages are one list", () => {
  const options = readPages("GET /connections/pending", { query: { as: "coach" } })
  const page = (items: string[], nextCursor: string | null) => ({ items, nextCursor }) as never
  const next = (last: never) => options.getNextPageParam(last, [last], undefined, [])
  expect(next(page([], "further"))).toBe("further")
  expect(next(page([], null))).toBeUndefined()
  expect(options.select?.({ pages: [page(["a"], "x"), page(["b", "c"], null)], pageParams: [] })).toEqual([
    "a",
    "b",
    "c",
  ])
})

it.each([
  ["booking", "GET /bookings/my-bookings"],
  ["booking", "GET /bookings/coach/bookings"],
  ["booking", "GET /bookings/bookings/{bookingId}"],
  ["booking", "GET /bookings/series/{seriesId}"],
  ["booking", "GET /bookings/coaches/{coachId}/slots"],
  ["booking", "GET /bookings/coaches"],
  ["booking", "GET /coach/group-sessions"],
  ["booking", "GET /coach/clients"],
  ["booking", "GET /coach/availability"],
  ["connection", "GET /connections/pending"],
  ["connection", "GET /connections/accepted"],
  ["connection", "GET /connections/history"],
  ["connection", "GET /connections/{id}"],
  ["connection", "GET /coach/clients"],
  ["connection", "GET /bookings/coaches/{coachId}"],
  ["connection", "GET /bookings/my-bookings"],
  ["availability", "GET /coach/availability"],
  ["availability", "GET /coach/schedules"],
  ["availability", "GET /bookings/coaches/{coachId}/slots"],
  ["group", "GET /bookings/coaches/{coachId}/group-sessions"],
  ["group", "GET /bookings/my-bookings"],
  ["group", "GET /bookings/waitlist"],
  ["waitlist", "GET /bookings/waitlist"],
  ["waitlist", "GET /coach/waitlist"],
  ["waitlist", "GET /bookings/coaches/{coachId}/group-sessions"],
  ["review", "GET /bookings/bookings/{bookingId}/review"],
  ["review", "GET /bookings/coaches/{coachId}/reviews"],
  ["review", "GET /bookings/coaches/{coachId}"],
] as const)("a changed %s makes %s old", (entity, key) => {
  const stale: readonly string[] = staleReads[entity]
  expect(stale).toContain(key)
})
