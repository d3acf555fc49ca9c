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
  anything,
  badCursors,
  badLimits,
  badParams,
  badQueryValues,
  neverTaken,
  notJson,
  poisoned,
  wrongShapes,
} from "./hostile/values.ts"
import type { TestPerson } from "./people.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

/** Parameters in which anybody's or any word is right: an invite's code, a flag's name, whom to block no longer, a job's number. */
const free = new Set(["POST code", "GET code", "PUT name", "DELETE userId", "POST jobId"])
const JSON_TYPE = "application/json"
const BODY_LIMIT_BYTES = 256 * 1024

const endpoints = (Object.keys(api) as Key[]).map(key => {
  const endpoint: Endpoint = api[key]
  const [method = "", path = ""] = key.split(" ")
  return { key, endpoint, method, path }
})
type Target = (typeof endpoints)[number]

interface Given {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
}

const fill = (path: string, params: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "")

describe("whatever is sent", () => {
  let app: TestApp
  let admin: TestPerson
  /** For requests that change nothing, or not if all is well. */
  let readers: Pair
  beforeAll(async () => {
    app = await createTestApp()
    admin = await app.person({ role: "admin" })
    readers = await makePair(app, "accepted", admin)
  })
  afterAll(() => app.close())

  const inputOf = (key: Key, pair: Pair): Given =>
    ((rows[key] as Row<Key>).input?.(pair as never) ?? {}) as Given
  const askersOf = ({ endpoint }: Target, { client, coach }: Pair): TestPerson[] => {
    if (endpoint.who === "admin") return [admin]
    return endpoint.who === "coach" ? [coach] : [client, coach]
  }
  /** Sends every attack, as each who may call in turn; the faults, and where one got through that must not. */
  const sendAll = async (
    target: Target,
    pair: Pair,
    attacks: readonly { name: string; attack: Attack; only?: readonly number[] }[],
  ): Promise<string[]> => {
    const faults: string[] = []
    const askers = askersOf(target, pair)
    for (const [turn, { name, attack: sent, only }] of attacks.entries()) {
      const asker = askers[turn % askers.length] ?? admin
      const { status, code, fault } = await attack(app.fastify, asker.token, sent)
      if (fault) faults.push(`${name}: ${fault}`)
      else if (only && !only.includes(status)) faults.push(`${name}: got through with ${status} ${code}`)
    }
    return faults
  }

  describe.each(endpoints.filter(each => each.endpoint.body))("in the body of $key", target => {
    const { method, path, key, endpoint } = target

    it("is refused with a reason, or harmless", async () => {
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
      const given = typeof body === "object" && body !== null ? body : {}
      const named = <T>(
        list: Readonly<Record<string, T>>,
        only: readonly number[] | undefined,
        make: (value: T) => Attack,
      ) => Object.entries(list).map(([name, value]) => ({ name, attack: make(value), ...(only && { only }) }))
      const attacks = [
        ...named(notJson, [400], text => send(text)),
        ...named(poisoned, [400], text => send(text)),
        ...named(wrongShapes, [400], text => send(text)),
        {
          name: "bytes that are no text",
          attack: send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
          only: [400],
        },
        { name: "an unknown field", attack: json({ ...given, surprise: true }), only: [400] },
        {
          name: "fields of every object",
          attack: json({ ...given, toString: 1, hasOwnProperty: 2 }),
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
            ...named(neverTaken, [400], value => json(withField(given, field, value))),
            ...named(anything, undefined, value => json(withField(given, field, value))),
          ].map(each => ({ ...each, name: `${field.join(".")} is ${each.name}` })),
        ),
      ]
      expect(await sendAll(target, pair, attacks)).toEqual([])
    }, 120_000)
  })

  describe.each(endpoints.filter(each => each.path.includes("{")))("in the address of $key", target => {
    it("is 400 or 404, also an id of another kind", async () => {
      const pair = readers
      const { params = {}, body } = inputOf(target.key, pair)
      const ids = [pair.coach.id, pair.client.id, pair.connectionId, pair.bookingId]
      const attacks = Object.keys(params).flatMap(name => {
        const others =
          target.endpoint.who === "admin" || /^(userId|coachId|clientId|code|name)$/.test(name) ? [] : ids
        return [...badParams, ...others.filter(id => id !== params[name])].map(value => ({
          name: `${name} is ${value.slice(0, 60)}`,
          attack: {
            method: target.method,
            url: fill(target.path, { ...params, [name]: value }),
            ...(body !== undefined && { payload: JSON.stringify(body), contentType: JSON_TYPE }),
          },
          only: free.has(`${target.method} ${name}`) ? [200, 204, 400, 404, 410] : [400, 403, 404],
        }))
      })
      expect(await sendAll(target, pair, attacks)).toEqual([])
    }, 60_000)
  })

  describe.each(endpoints.filter(each => each.endpoint.query))("in the query of $key", target => {
    const shape = (target.endpoint.query as z.ZodObject).shape ?? {}

    it("is refused with a reason, or harmless", async () => {
      const pair = readers
      const { params = {}, query } = inputOf(target.key, pair)
      const url = fill(target.path, params)
      const known = new URLSearchParams(query).toString()
      const ask = (text: string): Attack => ({
        method: target.method,
        url: `${url}?${known}${known && "&"}${text}`,
      })
      const pages = "limit" in shape
      const attacks = [
        { name: "an unknown filter", attack: ask("surprise=1"), only: [400] },
        { name: "a prototype", attack: ask("__proto__[a]=1&__proto__=1&constructor=1"), only: [400] },
        {
          name: "a thousand filters",
          attack: ask(Array.from({ length: 1000 }, (_, i) => `f${i}=1`).join("&")),
          only: [400],
        },
        ...(pages ? badLimits : []).map(text => ({
          name: `limit=${text}`,
          attack: ask(`limit=${text}`),
          only: [400],
        })),
        ...("cursor" in shape ? badCursors : []).map(text => ({
          name: `cursor=${text.slice(0, 20)}`,
          attack: ask(`cursor=${text}`),
          only: [400],
        })),
        ...Object.keys(shape).flatMap(name => [
          ...badQueryValues.map(text => ({
            name: `${name}=${text.slice(0, 40)}`,
            attack: ask(`${name}=${text}`),
          })),
          { name: `${name} three times`, attack: ask(`${name}=a&${name}=b&${name}=c`) },
          { name: `${name} as an object`, attack: ask(`${name}[$ne]=a`), only: [400] },
        ]),
      ]
      expect(await sendAll(target, pair, attacks)).toEqual([])
    }, 60_000)
  })
})
