import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { axeFindings } from "./axe.ts"
import { type OpenBrowser, openBrowser } from "./browser.ts"

let opened: OpenBrowser
const server = createServer((_, reply) => reply.setHeader("content-type", "text/html").end("<h1>Here</h1>"))

beforeAll(async () => {
  opened = await openBrowser()
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
})

afterAll(async () => {
  await opened.close()
  server.close()
})

test("the browser under test shows pages of this machine", async () => {
  const page = await opened.browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.getByRole("heading").textContent()).toBe("Here")
  await page.close()
})

test("the browser under test reaches no other machine", async () => {
  const page = await opened.browser.newPage()
  await expect(page.goto("http://example.com/")).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/)
  await page.close()
})

test("what is wrong with a page is found in the browser under test, in its colours and its frames too", async () => {
  const page = await opened.browser.newPage()
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
