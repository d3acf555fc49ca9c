import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { POOL_SIZE } from "../db/db.ts"

describe("requests with an idempotency key", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("never exhaust the connection pool so that each waits for another connection", async () => {
    const nora = await app.person()
    const guesses = Array.from({ length: POOL_SIZE * 2 }, (_, index) =>
      nora.call("POST /connections/invites/{code}", {
        params: { code: "2222-2222-2222" },
        body: { scopes: [] },
        idempotencyKey: `guess-${index}`,
      }),
    )
    const [me, ...answers] = await Promise.all([nora.call("GET /users/me"), ...guesses])
    expect(me.status).toBe(200)
    expect(answers.map(({ problem }) => problem.code)).toEqual(answers.map(() => "invite_not_valid"))
  })

  it("store nothing of a password or a second factor", async () => {
    const nora = await app.person()
    const begin = () =>
      nora.call("POST /users/me/two-factor", {
        body: { password: nora.password },
        idempotencyKey: "the-same",
      })
    const [first, again] = [await begin(), await begin()]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.secret).not.toBe(first.body.secret)
    const stored = await app.context.db
      .selectFrom("idempotency_keys")
      .select("path")
      .where("account_id", "=", nora.id)
      .execute()
    expect(stored).toEqual([])
  })
})
