import { afterAll, beforeAll, expect, it } from "vitest"
import { startHeartbeat } from "../../platform/jobs/server-heartbeat.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { presenceReader, socketRegistry } from "./index.ts"

let app: TestApp
let heartbeat: { stop(): Promise<void> }
beforeAll(async () => {
  app = await createTestApp()
  heartbeat = await startHeartbeat(
    app.context.db,
    app.context.serverId,
    () => [],
    () => {},
  )
})
afterAll(async () => {
  await heartbeat.stop()
  await app.close()
})

const online = async (): Promise<TestPerson> => {
  const coach = await app.person({ role: "coach" })
  await coach.call("PATCH /users/me", { body: { privacy: { presence: "everyone", lastSeen: "everyone" } } })
  await coach.call("GET /users/me")
  const login = await app.context.db
    .selectFrom("logins")
    .select("id")
    .where("account_id", "=", coach.id)
    .executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  await socketRegistry(app.context).save([{ id, accountId: coach.id, loginId: login.id, state: "active" }])
  return coach
}
const statusFor = async (viewer: TestPerson, person: TestPerson) =>
  (await presenceReader(app.context).visibleTo(viewer.id, [person.id]))[0]

it.each(["the coach", "the viewer"])("who is online is hidden once %s has blocked the other", async who => {
  const [coach, viewer, onlooker] = [await online(), await app.person(), await app.person()]
  expect(await statusFor(viewer, coach)).toMatchObject({ status: "online" })
  const [by, other] = who === "the coach" ? [coach, viewer] : [viewer, coach]
  await by.call("POST /friends/block/{userId}", { params: { userId: other.id } })
  expect(await statusFor(viewer, coach)).toEqual({ userId: coach.id, status: "offline", lastSeenAt: null })
  expect(await statusFor(onlooker, coach)).toMatchObject({ status: "online" })
})
