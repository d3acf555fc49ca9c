import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { sendEveryNotification } from "./testing/every-notification.ts"
import { notificationLinks } from "./testing/notification-links.ts"
import { notificationMailsTo } from "./testing/sent.ts"
import type { NotificationType } from "./texts/texts.ts"

type Received = {
  recipient: TestPerson
  what: NotificationType
  side: "coach" | "client" | "owner"
  link: string
  otherId: string
}

/** At the time of an email its connection stands on one of the tabs. */
const isTo = (link: RegExp | "where the connection stands", path: string): boolean =>
  (link instanceof RegExp ? link : /^\/(clients|network)(\?tab=(requests|past))?$/).test(path)

describe("every notification", () => {
  let app: TestApp
  let people: TestPerson[]
  const received: Received[] = []
  beforeAll(async () => {
    app = await createTestApp()
    people = []
    for (const made of await sendEveryNotification(app)) {
      const recipient = await signInAgain(app, made)
      people.push(recipient)
      const { items } = (await recipient.call("GET /notifications", { query: { limit: 100 } })).body
      for (const { what, values, link, person } of items)
        received.push({
          recipient,
          what: what as NotificationType,
          side: values.side === "coach" || values.side === "client" ? values.side : "owner",
          link,
          otherId: person?.id ?? "",
        })
    }
  })
  afterAll(() => app.close())

  it("is sent to each side that its row names, and leads where the row says", () => {
    const sides = ["coach", "client", "owner"] as const
    const named = Object.entries(notificationLinks).flatMap(([what, links]) =>
      sides.filter(side => links[side]).map(side => `${what} to the ${side}`),
    )
    const sent = new Set(received.map(({ what, side }) => `${what} to the ${side}`))
    expect([...sent].toSorted()).toEqual(named.toSorted())
    for (const { what, side, link } of received) {
      const expected = notificationLinks[what][side]
      if (expected instanceof RegExp) expect(link, `${what} to the ${side}`).toMatch(expected)
    }
  })

  it("about a connection leads to the tab where it stands now, whatever happened since", async () => {
    const tabs = { pending: "?tab=requests", accepted: "" } as const
    const seen = new Set<string>()
    for (const { recipient, what, side, link, otherId } of received) {
      if (side === "owner" || notificationLinks[what][side] !== "where the connection stands") continue
      const { items } = (await recipient.call("GET /connections", { query: { limit: 100 } })).body
      const { status } = items.find(({ coachId, clientId }) => [coachId, clientId].includes(otherId)) ?? {}
      const tab = status === "pending" || status === "accepted" ? tabs[status] : "?tab=past"
      const page = side === "coach" ? "/clients" : "/network"
      expect(link, `${what} to the ${side}`).toBe(`${page}${tab}`)
      seen.add(`${page}${tab}`)
    }
    expect(seen.size).toBe(6)
  })

  it("about a session leads to one that its recipient may read", async () => {
    for (const { recipient, what, link } of received) {
      const bookingId = link.match(/^\/bookings\/(.*)$/)?.[1]
      if (!bookingId) continue
      const { status, body } = await recipient.call("GET /bookings/bookings/{bookingId}", {
        params: { bookingId },
      })
      expect([status, body.id], what).toEqual([200, bookingId])
    }
  })

  it("about an invite leads to one that can be accepted, and once it was, to the connection", async () => {
    const invited = received.filter(({ what }) => what === "connection.invited")
    const [open, accepted] = ["Hal", "Ike"].map(name =>
      invited.find(({ recipient }) => recipient.firstName === name),
    )
    const params = { code: open?.link.replace("/invite/", "") ?? "" }
    expect((await open?.recipient.call("GET /connections/invites/{code}", { params }))?.status).toBe(200)
    expect(accepted?.link).toBe("/network")
  })

  it("that comes by email leads to the same page as in the app", async () => {
    const { publicUrl } = app.context.config
    let compared = 0
    for (const recipient of people)
      for (const mail of await notificationMailsTo(app, recipient)) {
        const rows = notificationLinks[mail.kind as NotificationType]
        const links = [rows.coach, rows.client, rows.owner, rows.coachByEmail].filter(
          link => link !== undefined,
        )
        const written = mail.secret_link ?? mail.text_body
        const paths = written
          .split(/\s+/)
          .filter(word => word.startsWith(publicUrl))
          .map(url => url.slice(publicUrl.length))
        expect(
          paths.some(path => links.some(link => isTo(link, path))),
          `${mail.kind}: ${paths.join(" ")}`,
        ).toBe(true)
        compared++
      }
    expect(compared).toBeGreaterThan(50)
  })
})
