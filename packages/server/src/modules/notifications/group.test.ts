import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat } from "../scheduling/testing/groups.ts"
import { createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { calendarLine, notificationMailsTo } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

it("a coach's calendar gets a group session when it is planned, moved and cancelled", async () => {
  const { coach, client } = await createPair(app)
  const group = await openGroup(coach, { title: "Zebra circle" })
  await takeSeat(client, group.id)
  const params = { groupId: group.id }
  await coach.call("PUT /coach/group-sessions/{groupId}", { params, body: { title: "Yak circle" } })
  await coach.call("PUT /coach/group-sessions/{groupId}", { params, body: { scheduledAt: monday("15:00") } })
  await coach.call("DELETE /coach/group-sessions/{groupId}", { params })
  await app.settle()
  const mails = (await notificationMailsTo(app, coach)).filter(mail => mail.kind.startsWith("group."))
  expect(mails.map(mail => [mail.kind, mail.calendar?.map(part => part.method)])).toEqual([
    ["group.opened", ["CANCEL"]],
    ["group.changed", ["CANCEL"]],
    ["group.cancelled", ["CANCEL"]],
  ])
  expect(new Set(mails.map(mail => calendarLine(mail.calendar, "UID")))).toEqual(
    new Set([`UID:${group.id}@localhost`]),
  )
  expect(JSON.stringify(mails)).not.toMatch(/zebra|yak/i)
})

it("a suspended coach's calendar loses the group session, not its seats, in the one email about the suspension", async () => {
  const { coach, client } = await createPair(app)
  const admin = await app.person({ role: "admin" })
  const group = await openGroup(coach)
  await takeSeat(client, group.id)
  await app.settle()
  await admin.call("POST /admin/users/{userId}/suspension", {
    params: { userId: coach.id },
    body: { reason: "Insulted a client" },
  })
  await app.settle()
  const mails = await app.context.db
    .selectFrom("mails")
    .select("calendar")
    .where("kind", "=", "account.suspended")
    .where("to_address", "=", coach.email)
    .execute()
  expect(mails.map(({ calendar }) => calendar?.map(({ method }) => method))).toEqual([["CANCEL"]])
  expect(calendarLine(mails[0]?.calendar ?? null, "UID")).toBe(`UID:${group.id}@localhost`)
  expect(calendarLine(mails[0]?.calendar ?? null, "SEQUENCE")).toBe("SEQUENCE:1")
  expect((await notificationMailsTo(app, coach)).map(mail => mail.kind)).not.toContain("group.cancelled")
})

it("a planned group session is an invitation, and a moved one its update", async () => {
  const { coach } = await createPair(app)
  const group = await openGroup(coach)
  await app.settle()
  const params = { groupId: group.id }
  await coach.call("PUT /coach/group-sessions/{groupId}", { params, body: { scheduledAt: monday("15:00") } })
  await app.settle()
  const mails = (await notificationMailsTo(app, coach)).filter(mail => mail.kind.startsWith("group."))
  expect(mails.map(mail => mail.calendar?.[0]?.method)).toEqual(["REQUEST", "REQUEST"])
  expect(mails.map(mail => calendarLine(mail.calendar, "SEQUENCE"))).toEqual(["SEQUENCE:0", "SEQUENCE:1"])
  expect(calendarLine(mails[1]?.calendar ?? null, "DTSTART")).toBe("DTSTART:20270301T150000Z")
})
