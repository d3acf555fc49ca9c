import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, createAccount } from "./accounts.ts"
import { createFixture, type Fixture, IDA, KAI } from "./fixture.ts"

describe("a notification leads to what it is about", () => {
  let fixture: Fixture
  let ida: Account
  beforeAll(async () => {
    fixture = await createFixture()
    ida = await createAccount(fixture.rapport, IDA)
  })
  afterAll(() => fixture?.close())

  /** The newest notification of this kind, once it is there. */
  const newest = async (person: Account, what: string) => {
    const read = async () =>
      (await person.call("GET /notifications", {})).items.find(item => item.what === what)
    await expect.poll(read, { timeout: 30_000, message: what }).toBeDefined()
    const item = await read()
    if (!item) throw new Error(`No ${what}`)
    await person.call("DELETE /notifications/{notificationId}", { params: { notificationId: item.id } })
    return item.link
  }
  const opens = async (person: Account, page: Page, what: string, shows: RegExp, address?: RegExp) => {
    const link = await newest(person, what)
    if (address) expect(link, what).toMatch(address)
    await page.goto(link)
    await page.getByRole("main").getByText(shows).first().waitFor()
    expect(await page.getByText("This is not here").count(), what).toBe(0)
  }
  const request = async (): Promise<string> =>
    (
      await ida.call("POST /connections", {
        body: { coachId: fixture.mara.id, message: "Hello", goals: [], scopes: ["profile"] },
      })
    ).id
  const move = (
    by: Account,
    id: string,
    status: "accepted" | "declined" | "withdrawn" | "ended" | "pending",
  ) => by.call("PUT /connections/{id}", { params: { id }, body: { status } })

  it("for every change of a connection, on the tab where it stands", async () => {
    const { mara } = fixture
    // Nora's request, which was accepted before the test.
    await newest(mara, "connection.requested")
    const [coachPage, clientPage] = [await fixture.at(mara, "/"), await fixture.at(ida, "/")]
    const [byIda, byMara] = [/Ida Moreau/, /Mara/]
    const withdrawn = await request()
    await opens(mara, coachPage, "connection.requested", byIda, /^\/clients\?tab=requests$/)
    await move(ida, withdrawn, "withdrawn")
    await opens(mara, coachPage, "connection.withdrawn", byIda, /^\/clients\?tab=past$/)

    const id = await request()
    await opens(mara, coachPage, "connection.requested", byIda)
    await move(mara, id, "declined")
    await opens(ida, clientPage, "connection.declined", /Mara said no/, /^\/network\?tab=past$/)
    await move(mara, id, "pending")
    await opens(ida, clientPage, "connection.reopened", byMara, /^\/network\?tab=requests$/)
    await move(mara, id, "accepted")
    await opens(ida, clientPage, "connection.accepted", byMara, /^\/network$/)
    await mara.call("POST /connections/scope-requests", { body: { connectionId: id, scope: "photos" } })
    await opens(ida, clientPage, "connection.scope_requested", byMara, /^\/network$/)
    await ida.call("PUT /connections/{id}", { params: { id }, body: { scopes: ["profile", "photos"] } })
    await opens(mara, coachPage, "connection.scopes_changed", byIda, new RegExp(`^/clients/${ida.id}$`))
    await move(ida, id, "ended")
    await opens(mara, coachPage, "connection.ended", byIda, /^\/clients\?tab=past$/)

    const { code } = await mara.call("POST /connections/invites", { body: { email: IDA.email } })
    await opens(ida, clientPage, "connection.invited", /Mara Lindqvist/, /^\/invite\//)
    await ida.call("POST /connections/invites/{code}", { params: { code }, body: { scopes: ["profile"] } })
    await opens(mara, coachPage, "connection.invite_used", byIda, /^\/clients$/)
    const again = (await ida.call("GET /connections/accepted", {})).items[0]?.id ?? ""
    await move(mara, again, "ended")
    await opens(ida, clientPage, "connection.ended", byMara, /^\/network\?tab=past$/)
  })

  it("for what happens to a session, for either side", async () => {
    const { mara, join } = fixture
    const kai = await join(KAI)
    const [coachPage, page] = [await fixture.at(mara, "/"), await fixture.at(kai, "/")]
    const free = await kai.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: mara.id } })
    const far = free.slots.slice(-60)
    const book = async (scheduledAt: string | undefined) =>
      (
        await kai.call("POST /bookings/book", {
          body: { coachId: mara.id, ...(scheduledAt && { scheduledAt }), mode: "request" },
        })
      ).id
    const change = (
      by: Account,
      bookingId: string,
      body: Parameters<typeof by.call<"PUT /bookings/bookings/{bookingId}">>[1]["body"],
    ) => by.call("PUT /bookings/bookings/{bookingId}", { params: { bookingId }, body })

    const declined = await book(far[0])
    await opens(mara, coachPage, "booking.requested", /Kai/, new RegExp(`^/bookings/${declined}$`))
    await change(mara, declined, { status: "declined" })
    await opens(kai, page, "booking.declined", /Mara/, new RegExp(`^/bookings/${declined}$`))

    const id = await book(far[8])
    const here = new RegExp(`^/bookings/${id}$`)
    await opens(mara, coachPage, "booking.requested", /Kai/, here)
    await change(mara, id, { status: "confirmed" })
    await opens(kai, page, "booking.confirmed", /Mara/, here)
    await change(kai, id, { scheduledAt: far[16] ?? "" })
    await opens(mara, coachPage, "booking.rescheduled", /Kai/, here)
    await change(mara, id, { status: "cancelled" })
    await opens(kai, page, "booking.cancelled", /Mara/, here)
  })

  it("for the series of a client", async () => {
    const { mara, nora } = fixture
    const [coachPage, page] = [await fixture.at(mara, "/"), await fixture.at(nora, "/")]
    const free = await nora.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: mara.id } })
    const first = free.slots.at(-240) ?? free.slots[0] ?? ""
    const series = await nora.call("POST /bookings/series", {
      body: { coachId: mara.id, scheduledAt: first, times: 2, only: "free", mode: "request" },
    })
    const bookingId = series.bookings[0]?.id ?? ""
    const here = new RegExp(`^/bookings/${bookingId}$`)
    await opens(mara, coachPage, "series.requested", /Nora/, here)
    await mara.call("PUT /bookings/bookings/{bookingId}", {
      params: { bookingId },
      body: { status: "confirmed", scope: "following" },
    })
    await opens(nora, page, "series.confirmed", /Mara/, here)
  })
})
