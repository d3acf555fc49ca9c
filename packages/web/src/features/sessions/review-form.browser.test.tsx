import { expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { read } from "../../lib/queries.ts"
import { queryClient } from "../../lib/query-client.ts"
import { type Answers, answerApi } from "../../testing/api-answers.ts"
import { renderPart } from "../../testing/render-part.tsx"
import { BOOKING_ID } from "../../testing/sample-data.ts"
import { ReviewForm } from "./ReviewForm.tsx"

const REVIEW = {
  bookingId: BOOKING_ID,
  stars: 4,
  text: "Clear",
  writtenAt: "2026-10-01T09:00:00Z",
  editedAt: null,
  answer: null,
  hidden: false,
}

const show = async (answers: Answers, review: typeof REVIEW | null = null) => {
  const api = answerApi(answers)
  const done = vi.fn()
  const screen = await renderPart(
    <ReviewForm bookingId={BOOKING_ID} name="Mara" review={review} onDone={done} />,
    { words: ["sessions"] },
  )
  return { api, screen, done, text: screen.getByRole("textbox") }
}
const star = (screen: Awaited<ReturnType<typeof show>>["screen"], index: number) =>
  screen.getByRole("radio").nth(index)

it("cannot be sent without stars, and is sent with them once they are chosen by the keyboard", async () => {
  const { api, screen, done, text } = await show({ "POST /bookings/bookings/{bookingId}/review": REVIEW })
  const send = screen.getByRole("button", { name: "Send" })
  await expect.element(send).toBeDisabled()
  await userEvent.fill(text, " Clear and kind ")
  ;(star(screen, 0).element() as HTMLElement).focus()
  await userEvent.keyboard(" {ArrowRight}{ArrowRight}{ArrowRight}")
  await expect.element(star(screen, 3)).toBeChecked()
  await userEvent.click(send)
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  expect(api.sent.map(({ key, body }) => [key, body])).toEqual([
    ["POST /bookings/bookings/{bookingId}/review", { stars: 4, text: "Clear and kind" }],
  ])
})

it("keeps what was written when the server is not reached, and says so", async () => {
  const { api, screen, done, text } = await show({
    "POST /bookings/bookings/{bookingId}/review": "no answer",
  })
  await userEvent.fill(text, "Clear and kind")
  await userEvent.click(star(screen, 4), { force: true })
  await userEvent.click(screen.getByRole("button", { name: "Send" }))
  await expect.element(screen.getByRole("alert")).toBeVisible()
  await expect.element(text).toHaveValue("Clear and kind")
  expect(done).not.toHaveBeenCalled()
  expect(api.sent).toHaveLength(1)
})

it("changes the review that is there, and what was read of it before is old", async () => {
  const { api, screen, done } = await show(
    { "PUT /bookings/bookings/{bookingId}/review": { ...REVIEW, stars: 5 } },
    REVIEW,
  )
  const { queryKey } = read("GET /bookings/bookings/{bookingId}/review", {
    params: { bookingId: BOOKING_ID },
  })
  queryClient.setQueryData(queryKey, { review: REVIEW, can: { write: false, change: true, answer: false } })
  await userEvent.click(star(screen, 4), { force: true })
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  expect(api.sent.map(({ key, body }) => [key, body])).toEqual([
    ["PUT /bookings/bookings/{bookingId}/review", { stars: 5, text: "Clear" }],
  ])
  await vi.waitFor(() => expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true))
})
