import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { actingAs, type Role } from "../../platform/context.ts"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { type AccessLogEntry, recordAccess } from "./index.ts"

describe("the access log of a person", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const access = (viewer: TestPerson, role: Role, ...entries: AccessLogEntry[]) =>
    recordAccess(
      actingAs(app.context, { id: viewer.id, loginId: viewer.id, roles: [role], verified: true }),
      role,
      entries,
    )
  const asOwner = (person: TestPerson, query: Record<string, string | number> = {}) =>
    person.call("GET /users/me/access-log", { query })

  it("lists every access, newest first, with who, what and why, and everybody who accessed it", async () => {
    const [nora, mara, admin] = [
      await app.person(),
      await app.person({ role: "coach" }),
      await app.person({ role: "admin" }),
    ]
    await access(
      mara,
      "coach",
      { subjectId: nora.id, seen: "profile" },
      { subjectId: nora.id, seen: "workouts", part: "2026-10-12 to 2026-10-14" },
    )
    app.clock.advance(1000)
    await access(admin, "admin", { subjectId: nora.id, seen: "health", reason: "Asked for help with a form" })
    const { body } = await asOwner(nora)
    expect(body.items.map(item => [item.viewer.id, item.viewer.role, item.seen])).toEqual([
      [admin.id, "admin", "health"],
      [mara.id, "coach", "workouts"],
      [mara.id, "coach", "profile"],
    ])
    expect(body.items[0]?.reason).toBe("Asked for help with a form")
    expect(body.viewers.map(viewer => [viewer.id, viewer.looks])).toEqual([
      [mara.id, 1],
      [admin.id, 1],
    ])
    expect((await asOwner(mara)).body.items).toEqual([])
  })

  it("counts what is read by opening one page as one look, and a later return as another", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    const open = () =>
      access(mara, "coach", { subjectId: nora.id, seen: "profile" }, { subjectId: nora.id, seen: "injuries" })
    const visitCounts = async () =>
      (await asOwner(await signInAgain(app, nora))).body.viewers.map(viewer => viewer.looks)
    await open()
    app.clock.advance(60_000)
    await open()
    expect(await visitCounts()).toEqual([1])
    app.clock.advance(30 * 60_000)
    await open()
    expect(await visitCounts()).toEqual([2])
  })

  it("does not record access to one's own data", async () => {
    const nora = await app.person()
    await access(nora, "client", { subjectId: nora.id, seen: "metrics" })
    expect((await asOwner(nora)).body.items).toEqual([])
  })

  it("is filtered by viewer, by name and by days in one's own time zone, and paged by key in two queries", async () => {
    const [nora, mara, bo] = [
      await app.person({ timeZone: "Pacific/Auckland" }),
      await app.person({ role: "coach", firstName: "Mara" }),
      await app.person({ role: "coach", firstName: "Bo" }),
    ]
    for (const viewer of [mara, bo, mara])
      await access(viewer, "coach", { subjectId: nora.id, seen: "metrics" })
    expect((await asOwner(nora, { viewerId: bo.id })).body.items).toHaveLength(1)
    expect((await asOwner(nora, { q: "mara" })).body.items).toHaveLength(2)
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Pacific/Auckland" }).format(app.clock.now())
    expect((await asOwner(nora, { from: today, to: today })).body.items).toHaveLength(3)
    expect((await asOwner(nora, { to: "2020-01-01" })).body.items).toEqual([])
    const first = await asOwner(nora, { limit: 2 })
    const second = await asOwner(nora, { limit: 2, cursor: first.body.nextCursor ?? "" })
    expect([...first.body.items, ...second.body.items].map(item => item.id)).toHaveLength(3)
    expect(second.body.nextCursor).toBeNull()
    expect(
      (await asOwner(nora, { limit: 2, q: "bo", cursor: first.body.nextCursor ?? "" })).problem.code,
    ).toBe("bad_cursor")
    expect((await asOwner(nora, { from: "0000-01-01" })).status).toBe(400)
    expect(await listQueries(() => asOwner(nora))).toHaveLength(2)
  })

  it("can be downloaded as CSV that executes nothing in a spreadsheet", async () => {
    const [nora, admin] = [
      await app.person(),
      await app.person({ role: "admin", firstName: "=HYPERLINK(1)", lastName: 'Quote"d' }),
    ]
    await access(admin, "admin", { subjectId: nora.id, seen: "account", reason: "A reason, with a comma" })
    const answered = await nora.call("GET /users/me/access-log.csv")
    expect(answered.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": expect.stringContaining(".csv"),
    })
    const [header, row] = String(answered.body).split("\r\n")
    expect(header).toBe("at,time,first name,last name,role,seen,part,reason")
    expect(row).toContain(`'=HYPERLINK(1),"Quote""d",admin,account,,"A reason, with a comma"`)
  })

  it("cannot be changed or emptied, not even by the server's database user", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    await access(mara, "coach", { subjectId: nora.id, seen: "photos" })
    const { db } = app.context
    for (const statement of [
      sql`update access_log set seen = 'profile'`,
      sql`delete from access_log`,
      sql`truncate access_log`,
    ])
      await expect(statement.execute(db)).rejects.toThrow("append-only")
    expect((await asOwner(nora)).body.items).toHaveLength(1)
  })

  it("fails the request if an access cannot be recorded", async () => {
    const mara = await app.person({ role: "coach" })
    await expect(
      access(mara, "coach", { subjectId: "00000000-0000-7000-8000-000000000000", seen: "photos" }),
    ).rejects.toThrow()
  })

  it("needs a sign-in", async () => {
    expect((await app.anyone.call("GET /users/me/access-log")).status).toBe(401)
    expect((await app.anyone.call("GET /users/me/access-log.csv")).status).toBe(401)
  })
})
