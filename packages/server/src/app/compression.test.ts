import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../testing/people.ts"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

describe("an answer of the API", () => {
  let app: TestApp
  let mara: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
    mara = await app.person({ role: "coach" })
    for (let made = 0; made < 12; made++)
      await mara.call("POST /connections/invites", { body: { email: `somebody-${made}@example.com` } })
  })
  afterAll(() => app.close())
  const get = (path: string, accepted: string) =>
    app.fastify.inject({
      url: `/api/v1${path}`,
      headers: { "accept-encoding": accepted, authorization: `Bearer ${mara.token}` },
    })

  it("is compressed when it is long, in an encoding that the caller accepts", async () => {
    const plain = (await get("/openapi.json", "identity")).body
    const brotli = await get("/openapi.json", "gzip, br")
    const gzip = await get("/openapi.json", "gzip")
    expect([brotli.headers["content-encoding"], gzip.headers["content-encoding"]]).toEqual(["br", "gzip"])
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain)
    const holidays = await get("/coach/holidays", "br")
    expect([holidays.statusCode, holidays.headers["content-encoding"]]).toEqual([200, "br"])
  })

  it("is sent as it is when it is short", async () => {
    const short = await get("/connections/pending", "br")
    expect([short.statusCode, short.headers["content-encoding"]]).toEqual([200, undefined])
  })

  it("is never compressed when it holds secrets beside text of other people, because its length would reveal them", async () => {
    const invites = await get("/connections/invites?limit=100", "br")
    expect(invites.statusCode).toBe(200)
    expect(invites.rawPayload.length).toBeGreaterThan(2048)
    expect(invites.headers["content-encoding"]).toBeUndefined()
  })
})
