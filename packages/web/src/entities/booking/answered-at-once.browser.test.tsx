import { useQuery } from "@tanstack/react-query"
import { expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { type Answers, answerApi } from "../../testing/api-answers.ts"
import { renderPart } from "../../testing/render-part.tsx"
import { BOOKING_ID, sampleBooking } from "../../testing/sample-data.ts"
import { booking, useAnswerBooking } from "./api.ts"

const Request = () => {
  const query = useQuery(booking(BOOKING_ID))
  const answer = useAnswerBooking()
  if (!query.data) return <p>Loading</p>
  return (
    <>
      <p>It is {query.data.status}</p>
      <button
        type="button"
        disabled={!query.data.can.confirm}
        onClick={() => answer.mutate({ params: { bookingId: BOOKING_ID }, body: { status: "confirmed" } })}
      >
        Accept
      </button>
    </>
  )
}

const pending = sampleBooking({ can: { ...sampleBooking().can, confirm: true } })

const show = async (answers: Answers) => {
  const api = answerApi({ "GET /bookings/bookings/{bookingId}": pending, ...answers })
  const screen = await renderPart(<Request />, { words: [] })
  await expect.element(screen.getByText("It is pending")).toBeVisible()
  return { api, screen }
}

/** Holds the answer back until it is let go. */
const held = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const real = window.fetch
  window.fetch = async (input, init) => {
    if (init?.method === "PUT") await promise
    return real(input, init)
  }
  return resolve
}

it("an accepted request shows as confirmed before the server has answered, without its buttons", async () => {
  const { api, screen } = await show({
    "PUT /bookings/bookings/{bookingId}": { ...pending, status: "confirmed", can: sampleBooking().can },
  })
  const letGo = held()
  await userEvent.click(screen.getByRole("button", { name: "Accept" }))
  await expect.element(screen.getByText("It is confirmed")).toBeVisible()
  await expect.element(screen.getByRole("button", { name: "Accept" })).toBeDisabled()
  api.answer({
    "GET /bookings/bookings/{bookingId}": { ...pending, status: "confirmed", can: sampleBooking().can },
  })
  const readBefore = api.sentTo("GET /bookings/bookings/{bookingId}").length
  letGo()
  await vi.waitFor(() =>
    expect(api.sentTo("GET /bookings/bookings/{bookingId}").length).toBeGreaterThan(readBefore),
  )
  await expect.element(screen.getByText("It is confirmed")).toBeVisible()
})

it("a refused answer puts everything back as it was, also where the booking cannot be read again", async () => {
  const { api, screen } = await show({
    "PUT /bookings/bookings/{bookingId}": { refusal: { status: 409, code: "slot_taken" } },
  })
  const letGo = held()
  await userEvent.click(screen.getByRole("button", { name: "Accept" }))
  await expect.element(screen.getByText("It is confirmed")).toBeVisible()
  api.answer({ "GET /bookings/bookings/{bookingId}": { refusal: { status: 403, code: "forbidden" } } })
  letGo()
  await expect.element(screen.getByText("It is pending")).toBeVisible()
  await expect.element(screen.getByRole("button", { name: "Accept" })).toBeEnabled()
})
