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

const pages: PagesOf = async coach => {
  const { items } = await coach.call("GET /coach/clients", {})
  return [
    ...commonPaths,
    await firstRoom(coach),
    "/calendar?view=day",
    "/calendar?view=month",
    "/calendar?view=list",
    "/clients",
    "/clients?tab=requests",
    "/clients?tab=past",
    "/clients/groups",
    `/clients/${items[0]?.id}`,
    await firstBooking(coach, "coach/bookings"),
    "/me/profile?as=coach",
    "/me/prices",
    "/me/availability",
    "/me/booking-page",
    `/coaches/${coach.id}`,
  ]
}

it(
  "shows a coach every page without faults, on a phone and a desktop, in light and dark",
  async () => {
    expect(await crawlAs(rapport, "coach-a@example.com", pages)).toEqual([])
  },
  LONG,
)
