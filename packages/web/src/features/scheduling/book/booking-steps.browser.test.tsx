import { expect, it } from "vitest"
import { userEvent } from "vitest/browser"
import { read } from "../../../lib/queries.ts"
import { queryClient } from "../../../lib/query-client.ts"
import { type Answers, answerApi } from "../../../testing/api-answers.ts"
import { renderPart } from "../../../testing/render-part.tsx"
import {
  COACH_ID,
  daysAhead,
  sampleBooking,
  sampleClient,
  sampleCoach,
} from "../../../testing/sample-data.ts"
import { BookSession } from "./BookSession.tsx"
import { useBook } from "./use-book.ts"

const NINE = daysAhead(1, "09:00")
const TEN = daysAhead(1, "10:00")
const THREE = daysAhead(1, "15:00")
const BUSY = daysAhead(1, "11:00")

const slots = (all: string[]) => ({
  timeZone: "UTC",
  viewerTimeZone: "UTC",
  slots: all,
  viewerBusy: [BUSY],
})

const answers: Answers = {
  "GET /users/me": sampleClient(),
  "GET /flags": { items: [], nextCursor: null },
  "GET /bookings/waitlist": { items: [], nextCursor: null },
  "GET /bookings/coaches/{coachId}/slots": slots([NINE, TEN, BUSY, THREE]),
  "POST /prices/quote": {
    currency: "EUR",
    lines: [{ kind: "session", label: "Video, 60 min", amount: 6000 }],
    total: 6000,
    lateCancelPercent: 50,
    noShowPercent: 100,
    configVersion: 1,
    calculatedAt: "2026-10-01T09:00:00Z",
  },
}

const Steps = ({ instant }: { instant: boolean }) => {
  const coach = sampleCoach({ offers: [{ type: "VIDEO", minutes: 60, instant }] })
  const state = useBook(coach)
  return state.booked ? <p>Booked {state.booked.id}</p> : <BookSession state={state} />
}

const show = async (more: Answers = {}, { instant = false } = {}) => {
  const api = answerApi({ ...answers, ...more })
  const signIn = () => queryClient.setQueryData(read("GET /users/me").queryKey, sampleClient())
  const screen = await renderPart(<Steps instant={instant} />, {
    words: ["scheduling", "visits", "series", "waitlist"],
    signIn,
  })
  const time = (text: string) => screen.getByRole("button", { name: new RegExp(`^${text}`) })
  const send = () => screen.getByRole("button", { name: /^(Ask for|Book) / })
  return { api, screen, time, send }
}

it("a time is chosen before anything can be sent, and one at which the client is busy cannot be chosen", async () => {
  const { api, screen, time } = await show()
  await expect.element(time("09:00")).toBeVisible()
  await expect.element(time("11:00")).toBeDisabled()
  await expect.element(screen.getByRole("button", { name: "Pick a time first" })).toBeDisabled()
  await userEvent.click(time("09:00"))
  await expect.element(time("09:00")).toHaveAttribute("aria-pressed", "true")
  expect(api.sentTo("POST /bookings/book")).toEqual([])
})

it("what is sent is what was chosen, once, with what was written", async () => {
  const { api, screen, time, send } = await show({ "POST /bookings/book": sampleBooking() })
  await userEvent.click(time("10:00"))
  await userEvent.fill(screen.getByRole("textbox", { name: "What should it be about?" }), "  My knee  ")
  await userEvent.click(send())
  await expect.element(screen.getByText(/^Booked /)).toBeVisible()
  expect(api.sentTo("POST /bookings/book").map(({ body }) => body)).toEqual([
    { coachId: COACH_ID, type: "VIDEO", minutes: 60, scheduledAt: TEN, agenda: "My knee" },
  ])
})

it("a time that somebody else took leads to the nearest free ones, and nothing that was written is lost", async () => {
  const { api, screen, time, send } = await show({
    "POST /bookings/book": { refusal: { status: 409, code: "slot_taken", nearest: [THREE] } },
  })
  await userEvent.click(time("09:00"))
  const agenda = screen.getByRole("textbox", { name: "What should it be about?" })
  await userEvent.fill(agenda, "My knee")
  api.answer({ "GET /bookings/coaches/{coachId}/slots": slots([TEN, THREE]) })
  await userEvent.click(send())
  const nearest = screen
    .getByRole("alert")
    .or(screen.getByRole("status"))
    .getByRole("button", { name: "15:00" })
  await userEvent.click(nearest)
  await expect.element(time("15:00").last()).toHaveAttribute("aria-pressed", "true")
  await expect.element(agenda).toHaveValue("My knee")
  expect(api.sentTo("GET /bookings/coaches/{coachId}/slots").length).toBeGreaterThan(1)
})

it("a lost request is sent again under the same key, a refused one under another", async () => {
  let answer: Answers["POST /bookings/book"] = "no answer"
  const { api, screen, time, send } = await show({ "POST /bookings/book": () => answer as never })
  await userEvent.click(time("09:00"))
  await userEvent.click(send())
  await expect.element(screen.getByText(/connection|reach|offline/i).first()).toBeVisible()
  answer = { refusal: { status: 409, code: "too_many_pending", detail: "Three are open." } }
  await userEvent.click(send())
  await expect.element(screen.getByText("Three are open.")).toBeVisible()
  answer = sampleBooking()
  await userEvent.click(send())
  await expect.element(screen.getByText(/^Booked /)).toBeVisible()
  const keys = api.sentTo("POST /bookings/book").map(({ idempotencyKey }) => idempotencyKey)
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[1])
})

it("where the coach offers it, a time is booked at once, and can still be asked for", async () => {
  const { api, screen, time } = await show({ "POST /bookings/book": sampleBooking() }, { instant: true })
  await userEvent.click(time("09:00"))
  await userEvent.click(screen.getByRole("button", { name: /Mara first/ }))
  await expect.element(screen.getByText(/^Booked /)).toBeVisible()
  expect(api.sentTo("POST /bookings/book")[0]?.body).toMatchObject({ scheduledAt: NINE, mode: "request" })
})
