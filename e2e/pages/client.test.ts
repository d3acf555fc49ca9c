import { afterAll, beforeAll, expect, it } from "vitest"
import type { Rapport } from "../rapport.ts"
import { openDemo, type PagesOf, sweep } from "./crawl.ts"
import { firstBooking, forEverybody } from "./paths.ts"

const LONG = 900_000

let rapport: Rapport
beforeAll(async () => {
  rapport = await openDemo()
})
afterAll(() => rapport?.close())

const pages: PagesOf = async client => {
  const { items } = await client.call("GET /connections/accepted", { query: { as: "client" } })
  const coach = `/coaches/${items[0]?.coachId}`
  const booking = await firstBooking(client, "my-bookings")
  return [
    ...forEverybody,
    "/welcome",
    "/coaches",
    coach,
    `${coach}/book`,
    "/network",
    "/network?tab=requests",
    "/network?tab=past",
    booking,
    `${booking}/join`,
    "/nowhere",
  ]
}

it(
  "shows a client every page whole, on a phone and a desktop, by day and by night",
  async () => {
    expect(await sweep(rapport, "client-a@example.com", pages)).toEqual([])
  },
  LONG,
)
