import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { axeFindings } from "./axe.ts"
import { launchBrowser, type RunningBrowser } from "./browser.ts"

let running: RunningBrowser
const server = createServer((_, reply) => reply.setHeader("content-type", "text/html").end("<h1>Here</h1>"))

beforeAll(async () => {
  running = await launchBrowser()
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
})

afterAll(async () => {
  await running.close()
  server.close()
})

test("the test browser shows pages of this machine", async () => {
  const page = await running.browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.getByRole("heading").textContent()).toBe("Here")
  await page.close()
})

test("the test browser cannot reach another machine", async () => {
  const page = await running.browser.newPage()
  await expect(page.goto("http://example.com/")).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/)
  await page.close()
})

test("axe finds violations in the test browser, also in colours and in frames", async () => {
  const page = await running.browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const faint = '<p style="color: #bbb">Hard to read</p>'
  await page.setContent(
    `<title>Here</title>${faint}<iframe title="There" srcdoc='<html lang="en">${faint}'></iframe>`,
  )
  expect((await axeFindings(page)).map(found => found.split(" <")[0]).sort()).toEqual([
    "color-contrast: iframe p",
    "color-contrast: p",
    "html-has-lang: html",
  ])
  await page.close()
})
