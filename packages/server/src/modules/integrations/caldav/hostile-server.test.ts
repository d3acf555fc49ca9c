import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { type CalendarServer, startCalendarServer } from "../testing/calendar-server.ts"

let app: TestApp
let calendarServer: CalendarServer
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  calendarServer = await startCalendarServer()
})
afterEach(() => calendarServer.close())

const XML = { "content-type": "application/xml; charset=utf-8" }
const multistatus = (inner: string): string =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${inner}</d:multistatus>`
const answerFor = (href: string, props: string): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`

/** A server that accepts any password and has one calendar with this address and name. */
const serves = (href: string, name: string): void => {
  const calendar = `<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>${name}</d:displayname>
    <c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>`
  calendarServer.respondWith((request, response) => {
    if (request.method !== "PROPFIND") return void response.writeHead(404).end()
    const list = request.headers.depth === "1"
    const props = `<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>
      <c:calendar-home-set><d:href>/me/</d:href></c:calendar-home-set>`
    const home = answerFor("/me/", `<d:resourcetype><d:collection/></d:resourcetype>${props}`)
    response
      .writeHead(207, XML)
      .end(multistatus(list ? home + answerFor(href, calendar) : answerFor(request.url ?? "/", props)))
  })
}

const add = async () => {
  const coach = await app.person({ role: "coach" })
  return coach.call("POST /calendars/sources", {
    body: { kind: "caldav", address: calendarServer.url("/"), username: "nora", password: "a password" },
  })
}

describe("a hostile CalDAV server", () => {
  it("is accepted while its calendar has an ordinary name and address", async () => {
    serves("/me/work/", "Work")
    const added = await add()
    expect(added.status, JSON.stringify(added.body)).toBe(201)
    expect(added.body.calendars).toMatchObject([{ name: "Work" }])
  })

  it.each([
    ["an address that cannot be decoded", "/me/%E0%A4%A/", ""],
    ["a name with a null character", "/me/work/", "Wo&#0;rk"],
    ["a name with half a character", "/me/work/", "Wo&#xD800;rk"],
    ["an address with a null character", "/me/wo%00rk/", ""],
    ["an endless name", "/me/work/", "x".repeat(100_000)],
    ["an endless address", `/me/${"x".repeat(10_000)}/`, "Work"],
    ["an address of this network", "http://169.254.169.254/latest/", "Work"],
    ["an address that is none", "http://[::/", "Work"],
    ["a name that is a tree", "/me/work/", "<a><b>deep</b></a>"],
    ["a calendar of no address", "", "Work"],
  ])("with %s is connected or refused, and can be looked at", async (_, href, name) => {
    serves(href, name)
    const coach = await app.person({ role: "coach" })
    const added = await coach.call("POST /calendars/sources", {
      body: { kind: "caldav", address: calendarServer.url("/"), username: "nora", password: "a password" },
    })
    expect(added.status, JSON.stringify(added.body)).toBeLessThan(500)
    await app.settle()
    const list = await coach.call("GET /calendars/sources")
    expect(list.status, JSON.stringify(list.body)).toBe(200)
    for (const calendar of list.body.items[0]?.calendars ?? []) {
      expect(calendar.name.length).toBeLessThanOrEqual(200)
      expect(calendar.id.length).toBeLessThanOrEqual(2000)
    }
  })
})
