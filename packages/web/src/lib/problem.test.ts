import { describe, expect, it } from "vitest"
import { isProblem, networkProblem, ProblemError, readProblem } from "./problem.ts"

const reply = (status: number, body: string, type: string | null = "application/problem+json") =>
  new Response(body, { status, headers: type === null ? {} : { "content-type": type } })

describe("a refusal of the server", () => {
  it("keeps its code, its sentences, its fields and what else it says", async () => {
    const body = {
      status: 409,
      code: "slot_taken",
      title: "Taken",
      detail: "Somebody was faster.",
      errors: [{ path: "scheduledAt", message: "Taken" }],
      nearest: ["2027-03-01T09:00:00Z"],
    }
    const problem = await readProblem(reply(409, JSON.stringify(body)))
    expect(problem).toMatchObject({
      status: 409,
      code: "slot_taken",
      title: "Taken",
      detail: "Somebody was faster.",
      message: "Somebody was faster.",
      name: "ProblemError",
      errors: body.errors,
      extensions: { nearest: body.nearest },
    })
  })

  it.each([
    [401, "not_signed_in"],
    [404, "not_found"],
    [400, "invalid_request"],
    [422, "invalid_request"],
    [499, "invalid_request"],
    [500, "internal"],
    [502, "internal"],
  ])("without a problem document is named by its status: %s is %s", async (status, code) => {
    for (const broken of [
      reply(status, "<h1>No</h1>", "text/html"),
      reply(status, "No", null),
      reply(status, "{"),
    ])
      expect(await readProblem(broken)).toMatchObject({ status, code, errors: [], extensions: {} })
  })

  it("has a message: the detail, else the title, else the code", () => {
    expect(new ProblemError({ status: 400, code: "a", title: "T", detail: "D" }).message).toBe("D")
    expect(new ProblemError({ status: 400, code: "a", title: "T" }).message).toBe("T")
    expect(new ProblemError({ status: 400, code: "a" }).message).toBe("a")
  })
})

it("a problem is known by any of its codes, and other errors are none", () => {
  expect(isProblem(networkProblem())).toBe(true)
  expect(isProblem(networkProblem(), "slot_taken", "network")).toBe(true)
  expect(isProblem(networkProblem(), "slot_taken")).toBe(false)
  expect(isProblem(new Error("network"))).toBe(false)
  expect(networkProblem().status).toBe(0)
})
