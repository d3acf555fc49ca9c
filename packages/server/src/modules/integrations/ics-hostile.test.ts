import type { IncomingMessage, ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { createPair, FRIDAY, monday, slotsOf } from "../scheduling/testing/pair.ts"
import { type CalendarServer, calendarOf, eventAt, startCalendarServer } from "./testing/calendar-server.ts"

let app: TestApp
let outside: CalendarServer
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(FRIDAY)
  outside = await startCalendarServer()
})
afterEach(() => outside.close())

type Says = (response: ServerResponse, request: IncomingMessage) => void

const LUNCH = calendarOf(eventAt("20270301T110000Z", "20270301T120000Z"))
const MEGABYTE = 1024 * 1024

/** As fast as it is taken, without saying how much it will be. */
const pour = (response: ServerResponse, part: string, total: number) => {
  let sent = 0
  const more = (): void => {
    while (sent < total && !response.destroyed) {
      sent += part.length
      if (!response.write(part)) return void response.once("drain", more)
    }
    response.end()
  }
  more()
}

const drip = (response: ServerResponse) => {
  let sent = 0
  const timer = setInterval(() => response.write(LUNCH[sent++] ?? " "), 1000)
  response.once("close", () => clearInterval(timer))
}

const redirect =
  (location: string): Says =>
  response =>
    response.writeHead(302, { location }).end()

const cases: readonly (readonly [what: string, code: string, says: Says])[] = [
  [
    "sends a bomb of 50 MB packed into 50 KB",
    "not_a_calendar",
    response =>
      response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(50 * MEGABYTE, LUNCH))),
  ],
  [
    "pours 50 MB without a length",
    "too_large",
    response => pour(response, "X".repeat(65_536), 50 * MEGABYTE),
  ],
  [
    "announces 50 MB and sends them",
    "too_large",
    response => {
      response.writeHead(200, { "content-length": 50 * MEGABYTE })
      pour(response, "X".repeat(65_536), 50 * MEGABYTE)
    },
  ],
  [
    "stops in the middle of what it announced",
    "unreachable",
    response => {
      response.writeHead(200, { "content-length": LUNCH.length * 2 })
      response.write(LUNCH)
      setTimeout(() => response.destroy(), 50)
    },
  ],
  ["sends half a calendar", "not_a_calendar", response => response.end(LUNCH.slice(0, LUNCH.length / 2))],
  ["sends 4 MB of empty lines", "not_a_calendar", response => response.end("\n".repeat(4 * MEGABYTE))],
  ["sends one line of 4 MB", "not_a_calendar", response => response.end(" ".repeat(4 * MEGABYTE))],
  ["does not speak HTTP", "unreachable", (_, request) => request.socket.end("220 mail.example ESMTP\r\n")],
  [
    "sends headers without end",
    "unreachable",
    response => response.writeHead(200, { "x-more": "x".repeat(100_000) }).end(LUNCH),
  ],
  ["says that nothing changed when it was not asked that", "answered_wrong", says304],
  ["sends a part of it", "answered_wrong", response => response.writeHead(206).end(LUNCH)],
  ["sends on in a circle", "answered_wrong", redirect("/calendar.ics")],
  ["sends on to this network", "private_address", redirect("http://169.254.169.254/latest/meta-data")],
  ["sends on to this very machine", "private_address", redirect("http://[::1]:5432/")],
  ["sends on to a name of this network", "private_address", redirect("http://localhost:5432/")],
  ["sends on to a file", "answered_wrong", redirect("file:///etc/passwd")],
  ["sends on to FTP", "answered_wrong", redirect("ftp://127.0.0.1/calendar.ics")],
  [
    "has a thousand rules that never end",
    "too_many_events",
    response =>
      response.end(
        calendarOf(
          ...Array.from({ length: 1000 }, (_, n) =>
            eventAt("20270301T000000Z", "20270301T000001Z", `UID:${n}`, "RRULE:FREQ=MINUTELY"),
          ),
        ),
      ),
  ],
  [
    "has nothing but dates that are none",
    "not_a_calendar",
    response => response.end(calendarOf(eventAt("99999999T999999Z", "00000000T000000Z"))),
  ],
]

function says304(response: ServerResponse) {
  response.writeHead(304).end()
}

const sourceOf = async (person: TestPerson) => {
  const [first] = (await person.call("GET /calendars/sources")).body.items
  if (!first) throw new Error("No source")
  return first
}

const week = { from: monday("00:00"), to: "2027-03-06T00:00:00Z" }

/** Read well once; from then on it is what `says` makes of it, and asked for as a whole. */
const turnsInto = async (says: Says) => {
  const { coach, client } = await createPair(app)
  outside.says((_, response) => response.end(LUNCH))
  const body = { kind: "ics" as const, address: outside.url() }
  const { id } = (await coach.call("POST /calendars/sources", { body })).body
  await app.settle()
  const before = await sourceOf(coach)
  expect([before.failing, before.lastSuccessAt === null]).toEqual([null, false])
  const free = await slotsOf(client, coach, week)
  expect(free).not.toContain(monday("11:00"))
  outside.says((request, response) => says(response, request))
  await coach.call("POST /calendars/sources/{sourceId}/refresh", { params: { sourceId: id } })
  await app.settle()
  const { failing, lastSuccessAt } = await sourceOf(coach)
  expect(lastSuccessAt).toBe(before.lastSuccessAt)
  expect(await slotsOf(client, coach, week)).toEqual(free)
  return failing?.code
}

describe("a calendar whose server turns bad keeps its last success and its times, and is marked, when it", () => {
  it.each(cases)("%s", async (_, code, says) => {
    expect(await turnsInto(says)).toBe(code)
  })

  it("sends a byte a second, after ten of them", async () => {
    expect(await turnsInto(drip)).toBe("timed_out")
  }, 20_000)
})

it("only addresses of the web can be connected", async () => {
  const coach = await app.person({ role: "coach" })
  for (const address of [
    "file:///etc/passwd",
    "ftp://127.0.0.1/calendar.ics",
    "gopher://127.0.0.1/",
    "javascript:alert(1)",
  ]) {
    const refused = await coach.call("POST /calendars/sources", { body: { kind: "ics", address } })
    expect(refused.status, address).toBe(400)
  }
})
