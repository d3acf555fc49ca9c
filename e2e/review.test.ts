import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, bookSession, createAccount } from "./accounts.ts"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"
import { promoteToAdmin } from "./people.ts"

const ADA = { firstName: "Ada", lastName: "Keeper", email: "ada@example.com", role: "client" } as const
const REVIEW = "After one hour I squat without thinking about my knee."
const ANSWER = "The knee did the work, I only watched it."
const WHY = "It tells of a knee that is not the coach's to tell."

describe("a review of a completed session", () => {
  let fixture: Fixture
  let ada: Account
  let id: string
  beforeAll(async () => {
    fixture = await createFixture()
    const { rapport, mara, nora } = fixture
    ada = await createAccount(rapport, ADA)
    await promoteToAdmin(rapport, ADA.email)
    id = await bookSession(mara, nora)
    const { endsAt } = await nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
    await rapport.moveClock(new Date(Date.parse(endsAt ?? "") + 5 * 60_000).toISOString())
  })
  afterAll(() => fixture?.close())

  it("is written by the client, answered by the coach, and shown on the coach's page", async () => {
    const { rapport, mara, bothAt } = fixture
    const { coach, client } = await bothAt(`/bookings/${id}`)
    for (const page of [coach, client]) await page.getByText("Over", { exact: true }).first().waitFor()
    await coach.getByRole("button", { name: "Close it" }).click()

    await client.getByRole("heading", { name: "How was it?" }).waitFor()
    await client.getByRole("radio", { name: "Very good" }).check({ force: true })
    await client.getByLabel(/A few words about Mara/).fill(REVIEW)
    await client.getByRole("button", { name: "Send", exact: true }).click()
    await client.getByText("Thank you. It’s on the page now.").waitFor()
    const notification = await rapport.mailbox.next(MARA.email, /Nora Whelan reviewed a session with you/)

    await coach.getByText(REVIEW).waitFor()
    await coach.getByRole("button", { name: "Answer", exact: true }).click()
    await coach.getByLabel("Your answer to Nora").fill(ANSWER)
    await coach.getByRole("button", { name: "Save" }).click()
    await client.getByText(`Mara: ${ANSWER}`).waitFor()
    const answered = await rapport.mailbox.next(NORA.email, /Mara Lindqvist answered your review/)
    for (const { text, html } of [notification, answered]) {
      expect(`${text}${html}`).not.toContain(REVIEW)
      expect(`${text}${html}`).not.toContain(ANSWER)
    }

    const visitor = await rapport.browser()
    await visitor.goto(`/coaches/${mara.id}`)
    await visitor.getByText(REVIEW).waitFor()
    await visitor.getByText("Nora W.").waitFor()
    await visitor.getByText(`Mara: ${ANSWER}`).waitFor()
    expect(await visitor.getByText("Whelan").count()).toBe(0)
  })

  it("is hidden by an admin with a reason, and shown again", async () => {
    const { rapport, mara, nora, at } = fixture
    const client = await at(nora, `/bookings/${id}`, { phone: true })
    await client.getByText(REVIEW).waitFor()
    const admin = await at(ada, `/admin/users/${mara.id}`)
    await admin.getByRole("link", { name: "Reviews" }).click()
    await admin.getByRole("heading", { name: "What people say about Mara" }).waitFor()
    await admin.getByText(REVIEW).waitFor()
    expect(await axeFindings(admin)).toEqual([])

    await admin.getByRole("button", { name: "Hide from the page" }).click()
    const sheet = admin.getByRole("dialog", { name: "Hide this review?" })
    await sheet.getByLabel("Why?").fill(WHY)
    await sheet.getByRole("button", { name: "Hide from the page" }).click()
    await admin.getByText("Hidden from the page").waitFor()
    await admin.getByText(WHY).waitFor()
    await client.getByText("Whoever runs this server has hidden it.").waitFor()
    const visitor = await rapport.browser()
    await visitor.goto(`/coaches/${mara.id}`)
    await visitor.getByText("No reviews yet.").waitFor()

    await admin.getByRole("button", { name: "Put it back" }).click()
    const back = admin.getByRole("dialog", { name: "Put this review back?" })
    await back.getByLabel("Why?").fill("Nora agreed to it.")
    await back.getByRole("button", { name: "Put it back" }).click()
    await admin.getByText("Hidden from the page").waitFor({ state: "detached" })
    await visitor.reload()
    await visitor.getByText(REVIEW).waitFor()
  })
})
