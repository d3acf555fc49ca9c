import { afterAll, beforeAll, expect, it } from "vitest"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"

const DAY = 86_400_000

let fixture: Fixture
beforeAll(async () => {
  fixture = await createFixture()
})
afterAll(() => fixture?.close())

/** Four sessions a week apart: cancelling the first is late, the second needs consent, the others are free. */
const fourWeeks = async ({ mara, nora }: Fixture) => {
  await mara.call("PUT /coach/availability", {
    body: {
      bookingMode: { VIDEO: "instant" },
      policy: { freeUntilHours: 16 * 24, approvalUntilHours: 10 * 24, late: "fee" },
    },
  })
  const { slots } = await nora.call("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId: mara.id },
    query: {
      type: "VIDEO",
      minutes: 60,
      from: new Date(Date.now() + 4 * DAY).toISOString(),
      to: new Date(Date.now() + 9 * DAY).toISOString(),
    },
  })
  const { bookings } = await nora.call("POST /bookings/series", {
    body: { coachId: mara.id, scheduledAt: slots[0] ?? "", times: 4, type: "VIDEO", minutes: 60 },
  })
  return bookings.map(({ id }) => id)
}

it("cancelling the rest of a series shows both people the fee, the requests and the outcome for each session", async () => {
  const { rapport, mara, nora, at } = fixture
  const [first = "", second = "", third = ""] = await fourWeeks(fixture)
  const coach = await at(mara, `/bookings/${second}`)
  const client = await at(nora, `/bookings/${first}`, { phone: true })
  for (const page of [coach, client]) await page.getByText("4 of 4 still to come").waitFor()
  await client.getByRole("button", { name: "Cancel from here on" }).click()
  const sheet = client.getByRole("dialog", { name: "Cancel 4 sessions with Mara?" })
  await sheet.getByText(/^1 of them is late and costs .+, as agreed when you booked\.$/).waitFor()
  await sheet.getByText("For 1 of them, we’ll ask Mara first. It stays booked until the answer.").waitFor()
  await sheet.getByRole("button", { name: /^Cancel 3 for / }).click()
  await client.getByText("3 cancelled. We’ve told Mara. We’ve asked Mara about 1.").waitFor()
  await client.getByText(/^You owe /).waitFor()
  await client.getByText("1 of 4 still to come").waitFor()

  await coach.getByText("Nora would like to cancel this session").waitFor()
  await coach.getByText("1 of 4 still to come").waitFor()
  await coach.getByRole("button", { name: "Cancel it" }).click()
  await client.getByText("0 of 4 still to come").waitFor()

  const readBooking = (id: string) =>
    nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  expect((await readBooking(first)).fee).toMatchObject({ because: "late_cancel", waivedAt: null })
  for (const id of [second, third])
    expect(await readBooking(id)).toMatchObject({ status: "cancelled", fee: null })
  await rapport.mailbox.next(MARA.email, /Nora Whelan asked to cancel a session/)
  await rapport.mailbox.next(NORA.email, /A fee for your session with Mara Lindqvist/)
  const cancelledSubject = /session with Nora Whelan is cancelled/
  await rapport.mailbox.next(MARA.email, cancelledSubject)
  const subjects = rapport.mailbox.to(MARA.email).map(mail => mail.subject ?? "")
  expect(subjects.filter(subject => cancelledSubject.test(subject))).toHaveLength(1)
})
