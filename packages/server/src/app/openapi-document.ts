import { api } from "@rapport/domain/api"
import type { Endpoint } from "@rapport/domain/kernel/contract"
import { allProblems, type ProblemCode } from "@rapport/domain/problems"
import type { z } from "zod"
import { type JsonSchema, SchemaTranslator } from "./openapi-schemas.ts"

const TAGS: Record<string, string> = {
  auth: "Sign up, sign in, refresh, reset, verify",
  users: "My account and other people's profiles",
  friends: "Blocks",
  connections: "Requests, consent scopes, invites",
  prices: "A coach's prices, and quotes",
  coach: "A coach's hours, clients, group sessions and waitlist",
  bookings: "Coaches, their free times, sessions and reviews",
  chat: "Rooms and messages",
  calendars: "Calendars elsewhere: the feed of my sessions, and my busy times",
  log: "My log: workouts, meals, metrics, and how devices keep it in step",
  exercises: "Exercises, built in and own",
  progress: "My charts",
  foods: "Foods, built in and own",
  notifications: "Notifications and their preferences",
  admin: "For admins",
  "time-zones": "The time zones that are accepted, with their offsets",
  feedback: "Messages to the admins",
  flags: "Features that are rolled out in stages",
}

const problemSchema = {
  type: "object",
  description: "A refusal (RFC 9457). `code` is stable; `title` and `detail` are sentences for a person.",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(allProblems).sort() },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { path: { type: "string" }, message: { type: "string" } },
        required: ["path", "message"],
      },
    },
    requestId: { type: "string" },
  },
  required: ["type", "title", "status", "code", "detail"],
}

const partOf = (path: string): string => path.split("/")[1] ?? ""

/** The refusals an endpoint can return below 500, its own ones and those that follow from what it takes. */
const codesOf = (key: string, endpoint: Endpoint): ProblemCode[] => {
  const method = key.split(" ")[0]
  const isWrite = method !== "GET"
  const takesInput = Boolean(endpoint.params ?? endpoint.query ?? endpoint.body)
  const own = (endpoint.problems ?? []) as ProblemCode[]
  return [
    ...(takesInput ? (["invalid_request"] as const) : []),
    ...(endpoint.body ? (["malformed_json", "unsupported_media_type"] as const) : []),
    ...(endpoint.body || endpoint.rawBody ? (["body_too_large"] as const) : []),
    ...(pages(endpoint) ? (["bad_cursor"] as const) : []),
    ...(endpoint.who === "anyone" ? [] : (["not_signed_in"] as const)),
    ...(endpoint.who !== "anyone" || isWrite ? (["forbidden"] as const) : []),
    ...(endpoint.who !== "anyone" && method === "POST" ? (["address_not_verified"] as const) : []),
    ...(endpoint.params || endpoint.body ? (["not_found"] as const) : []),
    ...(isWrite && endpoint.who !== "anyone" ? (["stale"] as const) : []),
    ...(takesIdempotencyKey(key, endpoint) ? (["idempotency_key_reused"] as const) : []),
    "too_many_requests",
    ...own,
  ]
}

const pages = ({ query }: Endpoint): boolean =>
  query !== undefined && "cursor" in (requestSchema(query).properties as JsonSchema)

const requestSchema = (schema: z.ZodType): JsonSchema => new SchemaTranslator().request(schema)

const takesIdempotencyKey = (key: string, endpoint: Endpoint): boolean =>
  key.startsWith("POST ") &&
  endpoint.who !== "anyone" &&
  !endpoint.containsSecret &&
  !key.startsWith("POST /auth/")

const refusal = (codes: readonly ProblemCode[]) => ({
  description: codes.map(code => `\`${code}\`: ${allProblems[code][1]}`).join("\n\n"),
  content: {
    "application/problem+json": {
      schema: {
        allOf: [
          { $ref: "#/components/schemas/Problem" },
          { type: "object", properties: { code: { type: "string", enum: [...codes].sort() } } },
        ],
      },
    },
  },
})

const refusalsOf = (key: string, endpoint: Endpoint) => {
  const codes = [...new Set(codesOf(key, endpoint))]
  const byStatus = Object.groupBy(codes, code => String(allProblems[code][0]))
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, ofStatus]) => [status, refusal(ofStatus ?? [])]),
  )
}

const parametersIn = (where: "path" | "query", schema: z.ZodType | undefined) => {
  if (!schema) return []
  const { properties = {}, required = [] } = requestSchema(schema) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...part }]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    ...(description !== undefined && { description }),
    schema: part,
  }))
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "A repeat under the same key acts once and gets the first success; kept seven days.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
}

const requestBodyOf = (endpoint: Endpoint) => {
  if (endpoint.rawBody) {
    const content = Object.fromEntries(
      endpoint.rawBody.map(type => [type, { schema: { type: "string", format: "binary" } }]),
    )
    return { required: true, content }
  }
  if (!endpoint.body) return undefined
  const required = !endpoint.body.safeParse(undefined).success
  return { required, content: { "application/json": { schema: requestSchema(endpoint.body) } } }
}

const successOf = (endpoint: Endpoint, translator: SchemaTranslator) => {
  const { status, body, also, contentType = "application/json" } = endpoint.reply
  const success = {
    description: endpoint.summary,
    ...(status !== 204 && { content: { [contentType]: { schema: translator.reply(body) } } }),
  }
  return { [status]: success, ...(also && { [also]: { ...success, description: "It was there already." } }) }
}

const securityOf = (endpoint: Endpoint) =>
  endpoint.who === "anyone" ? [{ bearer: [] }, {}] : [{ bearer: [] }]

const operationOf = (key: string, path: string, endpoint: Endpoint, translator: SchemaTranslator) => {
  const requestBody = requestBodyOf(endpoint)
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    tags: [partOf(path)],
    security: securityOf(endpoint),
    parameters: [
      ...parametersIn("path", endpoint.params),
      ...parametersIn("query", endpoint.query),
      ...(takesIdempotencyKey(key, endpoint) ? [idempotencyKey] : []),
    ],
    ...(requestBody && { requestBody }),
    responses: {
      ...successOf(endpoint, translator),
      ...refusalsOf(key, endpoint),
      default: { $ref: "#/components/responses/Problem" },
    },
  }
}

const makeDocument = (): JsonSchema => {
  const translator = new SchemaTranslator()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [key, endpoint] of Object.entries(api) as [string, Endpoint][]) {
    const [method, path] = key.split(" ") as [string, string]
    paths[path] ??= {}
    paths[path][method.toLowerCase()] = operationOf(key, path, endpoint, translator)
  }
  const tags = [...new Set(Object.keys(paths).map(partOf))]
  return {
    openapi: "3.1.0",
    info: {
      title: "Rapport",
      version: "1",
      description:
        "Errors are problem documents (RFC 9457) with a stable `code`. Lists are paged by `cursor` and `limit`; one without these parameters is whole. Instants are RFC 3339.",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: "/api/v1", description: "This server" }],
    tags: tags.map(name => ({ name, description: TAGS[name] })),
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      responses: {
        Problem: {
          description: "Any other refusal or failure.",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      schemas: { Problem: problemSchema, ...translator.components },
    },
    "x-problems": Object.fromEntries(
      Object.entries(allProblems).map(([code, [status, sentence]]) => [code, { status, sentence }]),
    ),
  }
}

let document: JsonSchema | undefined

/** OpenAPI 3.1 of the whole API, from the contract that the server validates requests with. */
export const openApiDocument = (): JsonSchema => {
  document ??= makeDocument()
  return document
}
