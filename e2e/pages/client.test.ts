import { afterAll, beforeAll, expect, it } from "vitest"
import type { Rapport } from "../rapport.ts"
import { crawlAs, type PagesOf, startDemo } from "./crawl.ts"
import { commonPaths, firstBooking, firstRoom } from "./paths.ts"

const LONG = 900_000

let rapport: Rapport
beforeAll(async () => {
  rapport = await startDemo()
})
afterAll(() => rapport?.close())

const pages: PagesOf = async client => {
  const { items } = await client.call("GET /connections/accepted", { query: { as: "client" } })
  const coach = `/coaches/${items[0]?.coachId}`
  const booking = await firstBooking(client, "my-bookings")
  return [
    ...commonPaths,
    await firstRoom(client),
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
  "shows a client every page without faults, on a phone and a desktop, in light and dark",
  async () => {
    expect(await crawlAs(rapport, "client-a@example.com", pages)).toEqual([])
  },
  LONG,
)
