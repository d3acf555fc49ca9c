import { api, type Key } from "@rapport/domain/api"
import type { Endpoint } from "@rapport/domain/kernel/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { z } from "zod"
import { makePair, type Pair } from "./access/pairs.ts"
import type { Row } from "./access/row.ts"
import { rows } from "./access/rows.ts"
import { type Attack, attack } from "./hostile/attack.ts"
import { fieldsOf, withField } from "./hostile/fields.ts"
import {
  alwaysInvalid,
  anyFieldValues,
  badCursors,
  badLimits,
  badParams,
  badQueryValues,
  notJson,
  prototypePollution,
  wrongShapes,
} from "./hostile/values.ts"
import type { TestPerson } from "./people.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

/** Parameters that accept any value: an invite's code, a flag's name, whom to unblock, a job's number. */
const unchecked = new Set(["POST code", "GET code", "PUT name", "DELETE userId", "POST jobId"])
const JSON_TYPE = "application/json"
const BODY_LIMIT_BYTES = 256 * 1024

const endpoints = (Object.keys(api) as Key[]).map(key => {
  const endpoint: Endpoint = api[key]
  const [method = "", path = ""] = key.split(" ")
  return { key, endpoint, method, path }
})
type Target = (typeof endpoints)[number]

interface RequestInput {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
}

const fill = (path: string, params: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "")

describe("malformed and malicious input", () => {
  let app: TestApp
  let admin: TestPerson
  /** Shared by all requests that should change nothing. */
  let readers: Pair
  beforeAll(async () => {
    app = await createTestApp()
    admin = await app.person({ role: "admin" })
    readers = await makePair(app, "accepted", admin)
  })
  afterAll(() => app.close())

  const inputOf = (key: Key, pair: Pair): RequestInput =>
    ((rows[key] as Row<Key>).input?.(pair as never) ?? {}) as RequestInput
  const callersOf = ({ endpoint }: Target, { client, coach }: Pair): TestPerson[] => {
    if (endpoint.who === "admin") return [admin]
    return endpoint.who === "coach" ? [coach] : [client, coach]
  }
  /** Sends all attacks, as each permitted caller in turn; returns faults, and attacks that were wrongly accepted. */
  const sendAll = async (
    target: Target,
    pair: Pair,
    attacks: readonly { name: string; attack: Attack; only?: readonly number[] }[],
  ): Promise<string[]> => {
    const faults: string[] = []
    const callers = callersOf(target, pair)
    for (const [turn, { name, attack: request, only }] of attacks.entries()) {
      const caller = callers[turn % callers.length] ?? admin
      const { status, code, fault } = await attack(app.fastify, caller.token, request)
      if (fault) faults.push(`${name}: ${fault}`)
      else if (only && !only.includes(status)) faults.push(`${name}: unexpected ${status} ${code}`)
    }
    return faults
  }

  describe.each(endpoints.filter(({ endpoint }) => endpoint.body))("in the body of $key", target => {
    const { method, path, key, endpoint } = target

    it("is refused with a problem document or does no harm", async () => {
      const pair = await makePair(app, "accepted", admin)
      const { params = {}, body } = inputOf(key, pair)
      const url = fill(path, params)
      const send = (payload: string | Buffer, contentType = JSON_TYPE): Attack => ({
        method,
        url,
        payload,
        contentType,
      })
      const json = (value: unknown) => send(JSON.stringify(value))
      const validBody = typeof body === "object" && body !== null ? body : {}
      const casesOf = <T>(
        list: Readonly<Record<string, T>>,
        only: readonly number[] | undefined,
        make: (value: T) => Attack,
      ) => Object.entries(list).map(([name, value]) => ({ name, attack: make(value), ...(only && { only }) }))
      const attacks = [
        ...casesOf(notJson, [400], text => send(text)),
        ...casesOf(prototypePollution, [400], text => send(text)),
        ...casesOf(wrongShapes, [400], text => send(text)),
        {
          name: "bytes that are not UTF-8",
          attack: send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
          only: [400],
        },
        { name: "an unknown field", attack: json({ ...validBody, surprise: true }), only: [400] },
        {
          name: "names of built-in object properties",
          attack: json({ ...validBody, toString: 1, hasOwnProperty: 2 }),
          only: [400],
        },
        {
          name: "a body over the limit",
          attack: send(JSON.stringify({ a: "x".repeat(BODY_LIMIT_BYTES) })),
          only: [413],
        },
        ...[
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "image/gif",
          "multipart/form-data; boundary=x",
        ].map(type => ({ name: type, attack: send('{"a":1}', type), only: [400, 415] })),
        ...fieldsOf(endpoint.body).flatMap(field =>
          [
            ...casesOf(alwaysInvalid, [400], value => json(withField(validBody, field, value))),
            ...casesOf(anyFieldValues, undefined, value => json(withField(validBody, field, value))),
          ].map(sent => ({ ...sent, name: `${field.join(".")} is ${sent.name}` })),
        ),
      ]
      expect(await sendAll(target, pair, attacks)).toEqual([])
    }, 120_000)
  })

  describe.each(endpoints.filter(({ path }) => path.includes("{")))("in the path of $key", target => {
    it("gives 400 or 404, also for an id of another kind", async () => {
      const pair = readers
      const { params = {}, body } = inputOf(target.key, pair)
      const ids = [pair.coach.id, pair.client.id, pair.connectionId, pair.bookingId]
      const attacks = Object.keys(params).flatMap(name => {
        const others =
          target.endpoint.who === "admin" || /^(userId|coachId|clientId|code|name)$/.test(name) ? [] : ids
        const values = [...badParams, ...others.filter(id => id !== params[name])]
        // Every emoji is a good one to react with.
        const bad = name === "emoji" ? values.filter(value => value !== "%F0%9F%92%A9") : values
        return bad.map(value => ({
          name: `${name} is ${value.slice(0, 60)}`,
          attack: {
            method: target.method,
            url: fill(target.path, { ...params, [name]: value }),
            ...(body !== undefined && { payload: JSON.stringify(body), contentType: JSON_TYPE }),
          },
          only: unchecked.has(`${target.method} ${name}`) ? [200, 204, 400, 404, 410] : [400, 403, 404],
        }))
      })
      expect(await sendAll(target, pair, attacks)).toEqual([])
    }, 60_000)
  })

  describe.each(endpoints.filter(({ endpoint }) => endpoint.query))("in the query of $key", target => {
    const shape = (target.endpoint.query as z.ZodObject).shape ?? {}

    it("is refused with a problem document or does no harm", async () => {
      const pair = readers
      const { params = {}, query } = inputOf(target.key, pair)
      const url = fill(target.path, params)
      const validQuery = new URLSearchParams(query).toString()
      const withQuery = (text: string): Attack => ({
        method: target.method,
        url: `${url}?${validQuery}${validQuery && "&"}${text}`,
      })
      const isPaged = "limit" in shape
      const attacks = [
        { name: "an unknown filter", attack: withQuery("surprise=1"), only: [400] },
        { name: "a prototype", attack: withQuery("__proto__[a]=1&__proto__=1&constructor=1"), only: [400] },
        {
          name: "a thousand filters",
          attack: withQuery(Array.from({ length: 1000 }, (_, i) => `f${i}=1`).join("&")),
          only: [400],
        },
        ...(isPaged ? badLimits : []).map(text => ({
          name: `limit=${text}`,
          attack: withQuery(`limit=${text}`),
          only: [400],
        })),
        ...("cursor" in shape ? badCursors : []).map(text => ({
          name: `cursor=${text.slice(0, 20)}`,
          attack: withQuery(`cursor=${text}`),
          only: [400],
        })),
        ...Object.keys(shape).flatMap(name => [
          ...badQueryValues.map(text => ({
            name: `${name}=${text.slice(0, 40)}`,
            attack: withQuery(`${name}=${text}`),
          })),
          { name: `${name} three times`, attack: withQuery(`${name}=a&${name}=b&${name}=c`) },
          { name: `${name} as an object`, attack: withQuery(`${name}[$ne]=a`), only: [400] },
        ]),
      ]
      expect(await sendAll(target, pair, attacks)).toEqual([])
    }, 60_000)
  })
})
