import { api } from "@rapport/domain/api"
import { allProblems } from "@rapport/domain/problems"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

interface Refusal {
  content?: Record<string, { schema: { allOf: [unknown, { properties: { code: { enum: string[] } } }] } }>
}

interface Reply {
  $ref?: string
  properties?: { items?: unknown; nextCursor?: { type?: string } }
}

interface Operation {
  operationId: string
  parameters: { name: string }[]
  security: Record<string, string[]>[]
  responses: Record<string, Refusal>
}

interface Document {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  "x-problems": Record<string, { status: number; sentence: string }>
}

/** Facts with dates inside, not lists of things. */
const NO_LISTS = [
  "GET /coach/holidays",
  "GET /time-zones",
  "GET /log/changes",
  "GET /chat/rooms/{roomId}/sync",
]

describe("the OpenAPI document", () => {
  let app: TestApp
  let document: Document
  beforeAll(async () => {
    app = await createTestApp()
    const { statusCode, body } = await app.fastify.inject("/api/v1/openapi.json")
    expect(statusCode).toBe(200)
    document = JSON.parse(body) as Document
  })
  afterAll(() => app.close())

  const operationOf = (key: string): Operation => {
    const [method, path] = key.split(" ") as [string, string]
    const operation = document.paths[path]?.[method.toLowerCase()]
    if (!operation) throw new Error(`${key} is not in the document`)
    return operation
  }

  it("lists every endpoint of the contract with its success and its own refusals by status", () => {
    expect(document.openapi).toBe("3.1.0")
    expect(document.servers).toEqual([{ url: "/api/v1", description: "This server" }])
    for (const [key, endpoint] of Object.entries(api)) {
      const { responses } = operationOf(key)
      expect(Object.keys(responses), key).toEqual(
        expect.arrayContaining([String(endpoint.reply.status), "default"]),
      )
      for (const code of "problems" in endpoint ? endpoint.problems : []) {
        const refusal = responses[String(allProblems[code][0])]
        const { schema } = refusal?.content?.["application/problem+json"] ?? {}
        expect(schema?.allOf[1].properties.code.enum, `${key} ${code}`).toContain(code)
      }
    }
    expect(document["x-problems"].slot_taken).toEqual({
      status: 409,
      sentence: "This time was just taken.",
    })
  })

  it("names each call once, and says which need a sign-in", () => {
    const names = Object.keys(api).map(key => operationOf(key).operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const [key, endpoint] of Object.entries(api))
      expect(operationOf(key).security, key).toEqual(
        endpoint.who === "anyone" ? [{ bearer: [] }, {}] : [{ bearer: [] }],
      )
  })

  it("has only lists that are paged and searched, or say that they are whole", () => {
    const lists = Object.keys(api).flatMap(key => {
      const { parameters, responses } = operationOf(key)
      const reply = responses["200"]?.content?.["application/json"]?.schema as unknown as Reply | undefined
      const next = reply?.properties?.nextCursor
      if (!key.startsWith("GET ") || !reply?.properties?.items || NO_LISTS.includes(key)) return []
      const taken = parameters.map(parameter => parameter.name)
      return [
        {
          key,
          isWhole: next?.type === "null",
          pages: ["cursor", "limit", "q"].every(name => taken.includes(name)),
        },
      ]
    })
    expect(lists.length).toBeGreaterThan(20)
    expect(lists.filter(({ isWhole, pages }) => isWhole === pages)).toEqual([])
  })

  it("is also shown as a page", async () => {
    const page = await app.fastify.inject("/api/v1/docs/")
    expect(page.statusCode).toBe(200)
    expect(page.headers["content-type"]).toContain("text/html")
  })
})
