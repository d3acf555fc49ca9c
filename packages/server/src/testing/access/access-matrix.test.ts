import { api, type Key } from "@rapport/domain/api"
import type { Endpoint } from "@rapport/domain/kernel/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Caller } from "../../app/caller.ts"
import type { TestPerson } from "../people.ts"
import { createTestApp, type TestApp } from "../test-app.ts"
import { makePair, type Pair, type Relation, relations } from "./pairs.ts"
import type { Row } from "./row.ts"
import { hasEveryRow, rows } from "./rows.ts"

const keys = Object.keys(api) as Key[]
/** Answers that are the same for everybody, which caches may keep. */
const CACHED: Partial<Record<Key, string>> = { "GET /time-zones": "public, max-age=3600" }
const endpointOf = (key: Key): Endpoint => api[key]

type AnyCall = (
  key: Key,
  input: unknown,
) => Promise<{ status: number; problem: { code?: string }; headers: Record<string, unknown> }>
const callAs = (caller: Caller): AnyCall => caller.call as unknown as AnyCall

describe("who may call what", () => {
  let app: TestApp
  let admin: TestPerson

  beforeAll(async () => {
    app = await createTestApp()
    admin = await app.person({ role: "admin" })
  })
  afterAll(() => app.close())

  const onlookers = new Map<Relation, Promise<Pair>>()
  /** Neither reading nor a refusal changes anything, so these share a pair; every write gets people of its own. */
  const pairFor = (key: Key, relation: Relation, answers: number): Promise<Pair> => {
    if (!key.startsWith("GET ") && answers < 400) return makePair(app, relation, admin)
    const made = onlookers.get(relation) ?? makePair(app, relation, admin)
    onlookers.set(relation, made)
    return made
  }

  const inputOf = (key: Key, pair: Pair): unknown => (rows[key] as Row<Key>).input?.(pair as never) ?? {}

  it("has a row for every endpoint", () => {
    expect(hasEveryRow).toBe(true)
    expect(keys.filter(key => !(key in rows))).toEqual([])
  })

  describe.each(keys.filter(key => key in rows))("%s", key => {
    const { who } = endpointOf(key)
    const row = rows[key] as Row<Key>

    it("asks a stranger to sign in, unless it is public", async () => {
      const pair = await pairFor(key, "none", who === "anyone" ? 200 : 401)
      const { status } = await callAs(app.anyone)(key, inputOf(key, pair))
      if (who === "anyone") expect(status).not.toBe(403)
      else expect(status).toBe(401)
    })

    it("is closed to a role that may never do it", async () => {
      if (who !== "coach" && who !== "admin") return expect(["anyone", "signed-in", "client"]).toContain(who)
      const pair = await pairFor(key, "none", 403)
      const lacking = { coach: pair.client, admin: pair.coach }
      const { status } = await callAs(lacking[who])(key, inputOf(key, pair))
      expect(status).toBe(403)
    })

    if (row.by === "self")
      it.each(["client", "coach"] as const)("answers a %s about themselves", async role => {
        const pair = await pairFor(key, "none", row.answers)
        const answered = await callAs(pair[role])(key, inputOf(key, pair))
        expect(answered.status).toBe(row.answers)
        expect(answered.headers["cache-control"]).toBe("no-store")
      })
    else
      it.each(relations)(`answers the ${row.by} when the relation is %s`, async (relation: Relation) => {
        const pair = await pairFor(key, relation, row.answers[relation])
        const answered = await callAs(pair[row.by])(key, inputOf(key, pair))
        expect(answered.status, answered.problem?.code).toBe(row.answers[relation])
        expect(answered.headers["cache-control"]).toBe(CACHED[key] ?? "no-store")
      })
  })
})
