import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture } from "./fixture.ts"

let fixture: Fixture
beforeAll(async () => {
  fixture = await createFixture()
})
afterAll(() => fixture?.close())

const LONG = 180_000

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole("textbox", { name: /^Write to/ }).fill(text)
  await page.getByRole("button", { name: "Send", exact: true }).click()
}
const messagesOn = (page: Page) => page.locator("[data-seq] p[dir=auto]").allTextContents()
const openRoom = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole("heading", { level: 1, name: new RegExp(name) }).waitFor()
}

it(
  "a coach and a client write to each other and see at once what was written, read and typed",
  async () => {
    const { coach, client } = await fixture.bothAt("/messages")
    await openRoom(coach, "Nora Whelan")
    await write(coach, "How did the knee take Monday?")
    await client.getByText("How did the knee take Monday?").waitFor()
    await client.getByRole("link", { name: /1 unread message$/ }).waitFor()
    await openRoom(client, "Mara Lindqvist")
    await expect.poll(() => messagesOn(client)).toEqual(["How did the knee take Monday?"])
    await coach.getByText("Nora has seen it").waitFor()
    await client.getByRole("textbox", { name: "Write to Mara" }).pressSequentially("Qui")
    await coach.getByText("Nora is writing").waitFor()
    await write(client, "Quiet. A bit stiff on the stairs.")
    await coach
      .getByRole("status")
      .getByText("Nora: Quiet. A bit stiff on the stairs.")
      .waitFor({ state: "attached" })
    await expect.poll(() => messagesOn(coach)).toHaveLength(2)
    for (const page of [coach, client]) expect(await axeFindings(page)).toEqual([])
  },
  LONG,
)

it(
  "a message is answered, edited and deleted, and the other person sees each of it",
  async () => {
    const { coach, client } = await fixture.bothAt("/messages")
    await openRoom(coach, "Nora Whelan")
    await openRoom(client, "Mara Lindqvist")
    await write(coach, "Squat 80 kg")
    const menuOf = async (page: Page, text: string, item: string): Promise<void> => {
      const row = page.locator("[data-seq]").filter({ has: page.getByText(text, { exact: true }) })
      await row.hover()
      await row.getByRole("button", { name: "What to do with this message" }).click()
      await page.getByRole("menuitem", { name: item }).click()
    }
    await menuOf(client, "Squat 80 kg", "Reply")
    await write(client, "How many sets?")
    await coach.locator("[data-seq]").filter({ hasText: "You: Squat 80 kg" }).waitFor()
    await menuOf(client, "Squat 80 kg", "React with 💪")
    await coach.getByRole("button", { name: "💪 from Nora" }).waitFor()
    await menuOf(coach, "Squat 80 kg", "Edit")
    await coach.getByRole("dialog").getByLabel("Message").fill("Squat 82.5 kg")
    await coach.getByRole("button", { name: "Save" }).click()
    await client.getByText("Squat 82.5 kg", { exact: true }).waitFor()
    await menuOf(client, "How many sets?", "Delete")
    await client.getByRole("button", { name: "Delete" }).click()
    await coach.getByText("This message was deleted").waitFor()
    expect(await messagesOn(coach)).not.toContain("How many sets?")
  },
  LONG,
)

it(
  "messages written without a network wait in sight, survive a reload and go out once and in order",
  async () => {
    const { coach, client } = await fixture.bothAt("/messages")
    await openRoom(coach, "Nora Whelan")
    await openRoom(client, "Mara Lindqvist")
    await client.route("**/api/v1/chat/messages/*", route =>
      route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
    )
    for (const number of ["One", "Two", "Three"]) await write(client, `${number}, from the train`)
    await client.getByText(/It goes out as soon as you’re back online/).waitFor()
    expect((await messagesOn(coach)).filter(text => text.endsWith("from the train"))).toEqual([])
    await client.reload()
    await client.getByText("Three, from the train").waitFor()
    await client.unroute("**/api/v1/chat/messages/*")
    await client.evaluate(() => window.dispatchEvent(new Event("online")))
    const sent = ["One, from the train", "Two, from the train", "Three, from the train"]
    for (const page of [coach, client])
      await expect
        .poll(async () => (await messagesOn(page)).filter(text => text.endsWith("from the train")), {
          timeout: 40_000,
        })
        .toEqual(sent)
  },
  LONG,
)

it(
  "a room keeps its draft, opens at what is new, and loads earlier messages without jumping",
  async () => {
    const { mara, nora, at } = fixture
    const { items } = await nora.call("GET /chat/rooms", {})
    const roomId = items[0]?.id ?? ""
    for (let number = 1; number <= 130; number++)
      await mara.call("POST /chat/messages/{roomId}", {
        params: { roomId },
        body: { clientMessageId: crypto.randomUUID(), text: `Set ${number}` },
      })
    const page = await at(nora, `/messages/${roomId}`, { phone: true })
    await page.getByText("New", { exact: true }).waitFor()
    expect(await page.getByText("Set 130", { exact: true }).count()).toBe(0)
    await page.getByRole("button", { name: "Jump to the newest message" }).click()
    await page.getByText("Set 130", { exact: true }).waitFor()
    await page.getByRole("region", { name: /^Messages with/ }).hover()
    const anchor = page.getByText("Set 100", { exact: true })
    await anchor.scrollIntoViewIfNeeded()
    for (let turn = 0; turn < 30 && (await page.getByText("Set 20", { exact: true }).count()) === 0; turn++) {
      await page.mouse.wheel(0, -1500)
    }
    await page.getByText("Set 20", { exact: true }).waitFor()
    await page.getByRole("textbox", { name: "Write to Mara" }).fill("Not finished y")
    await page.reload()
    await expect
      .poll(() => page.getByRole("textbox", { name: "Write to Mara" }).inputValue())
      .toBe("Not finished y")
  },
  LONG,
)

it(
  "after the connection ended the conversation can still be read, and says that it can only be read",
  async () => {
    const { mara, at } = fixture
    const { items } = await mara.call("GET /connections/accepted", { query: { as: "coach" } })
    const page = await at(mara, "/messages")
    await openRoom(page, "Nora Whelan")
    await mara.call("PUT /connections/{id}", {
      params: { id: items[0]?.id ?? "" },
      body: { status: "ended" },
    })
    await page.getByText("You can read this conversation, but not write in it.").waitFor()
    await expect.poll(() => messagesOn(page)).not.toEqual([])
  },
  LONG,
)
