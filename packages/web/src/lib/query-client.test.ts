import { expect, it } from "vitest"
import { networkProblem, ProblemError } from "./problem.ts"
import { queryClient } from "./query-client.ts"

const { queries, mutations } = queryClient.getDefaultOptions()
const isRetried = (failures: number, error: Error): boolean =>
  typeof queries?.retry === "function" && Boolean(queries.retry(failures, error))
const refused = (status: number) => new ProblemError({ status, code: "any" })

it("a read is tried three times in all where the server is not reached or away", () => {
  for (const error of [networkProblem(), refused(503)])
    expect([0, 1, 2].map(failures => isRetried(failures, error))).toEqual([true, true, false])
})

it("a read is not repeated where the server said no, or something is wrong here", () => {
  for (const status of [400, 401, 403, 404, 409, 429, 500, 502])
    expect(isRetried(0, refused(status))).toBe(false)
  expect(isRetried(0, new TypeError("of ours"))).toBe(false)
})

it("a change is never repeated by itself", () => {
  expect(mutations).toMatchObject({ retry: false, networkMode: "always" })
})

it("what was read is fresh for some seconds, and kept for minutes", () => {
  expect(queries).toMatchObject({ staleTime: 20_000, gcTime: 600_000, networkMode: "always" })
})
