import { expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { answerApi, type Refusal } from "../../testing/api-answers.ts"
import { renderPart } from "../../testing/render-part.tsx"
import { SignInForm } from "./SignInForm.tsx"

const show = async (...refusals: (Refusal | "challenge")[]) => {
  const api = answerApi({
    "POST /auth/sign-in": () => {
      const next = refusals.shift()
      if (next === undefined) return "no answer"
      return next === "challenge" ? { challenge: "a challenge" } : { refusal: next }
    },
  })
  const [signedIn, challenged] = [vi.fn(), vi.fn()]
  const screen = await renderPart(<SignInForm onSignedIn={signedIn} onChallenge={challenged} />, {
    words: ["accounts"],
  })
  return { api, screen, signedIn, challenged }
}

it("an address or a password that is missing is named at its field, and nothing is sent", async () => {
  const { api, screen } = await show()
  await userEvent.click(screen.getByRole("button", { name: "Sign in", exact: true }))
  await expect.element(screen.getByLabelText("Email")).toHaveFocus()
  await expect.element(screen.getByLabelText("Email")).toBeInvalid()
  expect(api.sent).toEqual([])
})

it("a refused sign-in keeps what was typed and says why, also when it was tried too often", async () => {
  const { api, screen, signedIn } = await show(
    { status: 401, code: "wrong_credentials", detail: "That’s not right." },
    { status: 429, code: "too_many_requests", detail: "Wait a minute." },
  )
  await userEvent.fill(screen.getByLabelText("Email"), "nora@example.com")
  await userEvent.fill(screen.getByLabelText("Password", { exact: true }), "a long phrase")
  for (const sentence of ["That’s not right.", "Wait a minute."]) {
    await userEvent.click(screen.getByRole("button", { name: "Sign in", exact: true }))
    await expect.element(screen.getByText(sentence)).toBeVisible()
    await expect.element(screen.getByLabelText("Email")).toHaveValue("nora@example.com")
  }
  expect(api.sent.map(({ body }) => body)).toEqual([
    { email: "nora@example.com", password: "a long phrase" },
    { email: "nora@example.com", password: "a long phrase" },
  ])
  expect(signedIn).not.toHaveBeenCalled()
})

it("a second factor is asked for before anybody is signed in", async () => {
  const { screen, signedIn, challenged } = await show("challenge")
  await userEvent.fill(screen.getByLabelText("Email"), "nora@example.com")
  await userEvent.fill(screen.getByLabelText("Password", { exact: true }), "a long phrase")
  await userEvent.click(screen.getByRole("button", { name: "Sign in", exact: true }))
  await vi.waitFor(() => expect(challenged).toHaveBeenCalledWith("a challenge"))
  expect(signedIn).not.toHaveBeenCalled()
})
