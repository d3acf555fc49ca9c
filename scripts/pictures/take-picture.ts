import type { Browser, Page } from "playwright-core"
import type { DocsPicture } from "./list.ts"

interface Shot {
  picture: DocsPicture
  /** Where Rapport runs. */
  url: string
  now: Date
  password: string
}

const QUALITY = 82
const DESKTOP = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }

/** One page of the running app as WebP, with the clock stopped. */
export const takePicture = async (
  browser: Browser,
  { picture, url, now, password }: Shot,
): Promise<Buffer> => {
  const context = await browser.newContext({
    ...(picture.phone ? PHONE : DESKTOP),
    baseURL: url,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    colorScheme: picture.dark ? "dark" : "light",
    reducedMotion: "reduce",
  })
  try {
    await context.clock.setFixedTime(now)
    const page = await context.newPage()
    if (picture.by) await signIn(page, `${picture.by}@example.com`, password)
    await page.goto(await pathOf(url, picture))
    await settled(page, picture.shows)
    for (const name of picture.press ?? []) {
      await page.getByRole("button", { name, exact: true }).click()
      await settled(page, picture.shows)
    }
    return await captureWebp(page)
  } finally {
    await context.close()
  }
}

const signIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL(address => !address.pathname.startsWith("/sign-in"))
}

const pathOf = async (url: string, { path }: DocsPicture): Promise<string> => {
  if (!path.includes("{mara}")) return path
  const response = await fetch(`${url}/api/v1/bookings/coaches/mara.lindqvist`)
  const { id } = (await response.json()) as { id: string }
  return path.replace("{mara}", id)
}

/** Loaded, with the fonts and pictures that are in sight. */
const settled = async (page: Page, shows: string): Promise<void> => {
  await page.getByText(shows).first().waitFor()
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"))
  await page.waitForLoadState("networkidle")
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map(image => image.decode().catch(() => undefined)))
  })
}

/** Playwright itself writes PNG and JPEG only, of which the one is large and the other blurs letters. */
const captureWebp = async (page: Page): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY })
  return Buffer.from(data, "base64")
}
