import { afterAll, beforeAll, expect, it } from "vitest"
import { signInAs } from "../accounts.ts"
import type { Rapport } from "../rapport.ts"
import { crawlAs, crawlAsVisitor, DEMO_PASSWORD, type PagesOf, startDemo } from "./crawl.ts"

const LONG = 900_000

let rapport: Rapport
beforeAll(async () => {
  rapport = await startDemo()
})
afterAll(() => rapport?.close())

const pages: PagesOf = async admin => {
  const { items } = await admin.call("GET /admin/users", {})
  const withRole = (role: "client" | "coach") => items.find(user => user.roles.includes(role))?.id
  return [
    "/me",
    "/admin",
    "/admin/users",
    `/admin/users/${withRole("client")}`,
    `/admin/coaches/${withRole("coach")}`,
    `/admin/coaches/${withRole("coach")}/reviews`,
    "/admin/bookings",
    "/admin/connections",
    "/admin/audit",
    "/admin/mails",
    "/admin/jobs",
    "/admin/flags",
  ]
}

it(
  "shows an admin every page without faults, on a phone and a desktop, in light and dark",
  async () => {
    expect(await crawlAs(rapport, "admin@example.com", pages)).toEqual([])
  },
  LONG,
)

it(
  "shows a visitor every public page without faults",
  async () => {
    const coach = await signInAs(rapport, "coach-a@example.com", DEMO_PASSWORD)
    const pages = [
      "/sign-in",
      "/sign-up",
      "/forgot",
      "/reset?token=old",
      "/verify?token=old",
      `/coaches/${coach.id}`,
      `/book/${coach.id}`,
      "/invite/nobody-made-this",
    ]
    const refusals = [
      "401: /api/v1/auth/refresh",
      "410: /api/v1/auth/verify",
      "404: /api/v1/connections/invites/nobody-made-this",
    ]
    expect(await crawlAsVisitor(rapport, pages, refusals)).toEqual([])
  },
  LONG,
)
