import { api } from "@rapport/domain/api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

interface Document {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  "x-problems": Record<string, { status: number; sentence: string }>
}

describe("the OpenAPI document", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("lists every endpoint of the contract with its replies and refusals", async () => {
    const { statusCode, body } = await app.fastify.inject("/api/v1/openapi.json")
    expect(statusCode).toBe(200)
    const document = JSON.parse(body) as Document
    expect(document.openapi).toBe("3.1.0")
    for (const [key, endpoint] of Object.entries(api)) {
      const [method, path] = key.split(" ") as [string, string]
      const operation = document.paths[`/api/v1${path}`]?.[method.toLowerCase()]
      expect(operation, key).toBeDefined()
      expect(Object.keys(operation?.responses ?? {}), key).toEqual(
        expect.arrayContaining([String(endpoint.reply.status), "default"]),
      )
    }
    expect(document["x-problems"].slot_taken).toEqual({
      status: 409,
      sentence: "This time was just taken.",
    })
  })

  it("is also shown as a page", async () => {
    const page = await app.fastify.inject("/api/v1/docs/")
    expect(page.statusCode).toBe(200)
    expect(page.headers["content-type"]).toContain("text/html")
  })
})
