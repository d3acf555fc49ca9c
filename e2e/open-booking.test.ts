import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, createAccount } from "./accounts.ts"
import { axeFindings } from "./axe.ts"
import { MARA, NORA } from "./fixture.ts"
import { confirmAddress, fillSignUp } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

/** The coach's own website, on another origin. */
const openSite = async (html: string): Promise<{ server: Server; url: string }> => {
  const server = createServer((_, reply) => reply.setHeader("content-type", "text/html").end(html))
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

describe("a coach's times on another site", () => {
  let rapport: Rapport
  let mara: Account
  let site: Awaited<ReturnType<typeof openSite>>
  beforeAll(async () => {
    rapport = await startRapport()
    mara = await createAccount(rapport, MARA)
    site = await openSite(
      `<h1>Mara lifts</h1><script src="${rapport.url}/embed.js" data-coach="${mara.id}" data-title="Mara's times"></script>`,
    )
  })
  afterAll(async () => {
    site?.server.close()
    await rapport?.close()
  })

  it("lead a visitor with a chosen time to the connection request", async () => {
    const visitor = await rapport.browser({ timeZone: "Asia/Kolkata" })
    await visitor.goto(site.url)
    const frame = visitor.frameLocator('iframe[title="Mara\'s times"]')
    await frame.getByRole("heading", { name: "Mara Lindqvist" }).waitFor()
    await frame.getByText("Voice", { exact: true }).click()
    await frame.getByText("Times for Kolkata").waitFor()
    expect(await frame.getByRole("listitem").count()).toBe(3)
    const time = frame.getByRole("listitem").first().getByRole("button").first()
    const clock = await time.innerText()
    await time.click()

    const popup = visitor.waitForEvent("popup")
    await frame.getByRole("link", { name: `Ask for ${clock}` }).click()
    const own = await popup
    await fillSignUp(own, NORA)
    await confirmAddress(rapport, await own.context().newPage(), NORA.email)
    await own.getByRole("heading", { name: "Connect with Mara first" }).waitFor()
    await own.getByRole("link", { name: "Open the request" }).click()
    const message = own.getByRole("textbox", { name: "A few words to Mara" })
    expect(await message.inputValue()).toMatch(/^I’d like to meet on .+ at \d\d:\d\d\.$/)
    await own.getByRole("button", { name: "Send request" }).click()
    await own.waitForURL(/\/network/)
    await rapport.mailbox.next(MARA.email, /Nora Whelan/)
  })

  it("are followed by more days in a month, and stand beside the coach's story on their own page", async () => {
    const visitor = await rapport.browser({ timeZone: "Asia/Kolkata" })
    await visitor.goto(site.url)
    const frame = visitor.frameLocator('iframe[title="Mara\'s times"]')
    await frame.getByRole("button", { name: "More days" }).click()
    await frame
      .getByRole("button", { name: /, \d+ free time/ })
      .first()
      .waitFor()
    await mara.call("PATCH /users/me", { body: { coach: { bio: "I tore my knee at nineteen." } } })
    const page = await rapport.browser({ phone: true })
    await page.goto("/book/mara.lindqvist")
    await page.getByText("I tore my knee at nineteen.").waitFor()
    await page.getByText("15 min free", { exact: true }).click()
    await page.getByText("15 min by video").waitFor()
    await page.locator("button[data-marked=true]").first().click()
    await page
      .getByRole("list")
      .getByRole("button", { name: /^\d\d:\d\d/ })
      .first()
      .click()
    await page.getByRole("link", { name: /^Ask for \d\d:\d\d$/ }).waitFor()
  })

  it("are the only page that can be framed, and it is accessible", async () => {
    const framed = async (path: string) => {
      const { headers } = await fetch(rapport.url + path)
      return [
        headers.get("content-security-policy")?.match(/frame-ancestors [^;]+/)?.[0],
        headers.get("x-frame-options"),
      ]
    }
    expect(await framed(`/book/${mara.id}`)).toEqual(["frame-ancestors *", null])
    expect(await framed("/")).toEqual(["frame-ancestors 'none'", "SAMEORIGIN"])
    expect(await framed(`/coaches/${mara.id}/book`)).toEqual(["frame-ancestors 'none'", "SAMEORIGIN"])

    const page = await rapport.browser({ phone: true })
    await page.goto(`/book/${mara.id}`)
    await page.getByRole("heading", { name: "Mara Lindqvist" }).waitFor()
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"))
    expect(await axeFindings(page)).toEqual([])
    await page.goto("/book/mara.lindqvist")
    await page.getByRole("heading", { name: "Mara Lindqvist" }).waitFor()
    await page.locator("button[data-marked=true]").first().waitFor()
    await page.goto("/book/nobody")
    await page.getByRole("heading", { name: "No booking page here" }).waitFor()
  })

  it("are shown without requests for the signed-in person", async () => {
    const page = await rapport.browser()
    const requested: string[] = []
    page.on("request", request => requested.push(new URL(request.url()).pathname))
    await page.goto(`/book/${mara.id}`)
    await page.getByRole("heading", { name: "Mara Lindqvist" }).waitFor()
    expect(requested.filter(path => path.startsWith("/api/v1/auth") || path.endsWith("/me"))).toEqual([])
  })
})
