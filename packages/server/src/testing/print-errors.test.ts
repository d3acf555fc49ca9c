import fastify from "fastify"
import { expect, it } from "vitest"
import { handleErrors } from "../platform/http/problem-reply.ts"
import { openErrorLog } from "./print-errors.ts"

it("a test that meets a 500 is shown the server's error and where it was thrown", async () => {
  const printed: string[] = []
  const app = fastify({ loggerInstance: openErrorLog(text => printed.push(text)) })
  handleErrors(app, {})
  const sumUpTheWeek = () => {
    throw new TypeError("the week has no Monday")
  }
  app.get("/week", async () => sumUpTheWeek())
  app.get("/refused", async (_, reply) => reply.status(409).send())
  expect((await app.inject("/week")).statusCode).toBe(500)
  await app.inject("/refused")
  await app.close()
  expect(printed).toHaveLength(1)
  expect(printed[0]).toContain("TypeError: the week has no Monday")
  expect(printed[0]).toMatch(/at .*sumUpTheWeek.*print-errors\.test\.ts/)
})

it("an error that is logged without a sentence is shown as well", () => {
  const printed: string[] = []
  openErrorLog(text => printed.push(text)).error({ err: new Error("the week is full") })
  expect(printed[0]).toContain("the week is full")
})
