import type { Browser, BrowserContext, CDPSession } from "playwright-core"

/** The slow 4G of Lighthouse, in the values that it sets for the throttling of Chromium. */
const SLOW_CONNECTION = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export interface LoadedFile {
  type: string
  url: string
  /** As sent, without the headers. */
  bytes: number
}

export interface Visit {
  /** Loaded until the page was usable, and in total. */
  before: readonly LoadedFile[]
  all: readonly LoadedFile[]
  firstPaintSeconds: number
  usableSeconds: number
  /** Errors of the console, and addresses that were loaded twice before the page was usable. Later reads are repeated when the socket is connected. */
  errors: readonly string[]
}

/** Opens a page with an empty cache, over a slow connection. */
export const visitPage = async (
  browser: Browser,
  address: string,
  content: string,
  signIn: (context: BrowserContext) => Promise<void>,
): Promise<Visit> => {
  const context = await browser.newContext(PHONE)
  try {
    await signIn(context)
    const page = await context.newPage()
    const errors: string[] = []
    page.on("pageerror", error => errors.push(String(error)))
    page.on("console", message => {
      if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`)
    })
    const devTools = await context.newCDPSession(page)
    const loaded = await watchFiles(devTools)
    await devTools.send("Network.emulateNetworkConditions", SLOW_CONNECTION)
    await page.goto(address, { waitUntil: "commit" })
    const usable = await page.waitForFunction(
      selector =>
        document.querySelector(selector)?.checkVisibility() &&
        !document.querySelector('#root [aria-busy="true"]') &&
        performance.now(),
      content,
      { timeout: 120_000 },
    )
    const before = loaded()
    await page.waitForLoadState("networkidle")
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    )
    return {
      before,
      all: loaded(),
      firstPaintSeconds: firstPaint / 1000,
      usableSeconds: Number(await usable.jsonValue()) / 1000,
      errors: [...errors, ...twice(before)],
    }
  } finally {
    await context.close()
  }
}

const twice = (files: readonly LoadedFile[]): string[] => {
  const urls = files.map(file => file.url)
  return urls.filter((url, i) => urls.indexOf(url) !== i).map(url => `Loaded twice: ${url}`)
}

const watchFiles = async (devTools: CDPSession): Promise<() => LoadedFile[]> => {
  const answered = new Map<string, { type: string; url: string; headerBytes: number }>()
  const loaded: LoadedFile[] = []
  devTools.on("Network.responseReceived", ({ requestId, type, response }) =>
    answered.set(requestId, { type, url: response.url, headerBytes: response.encodedDataLength }),
  )
  devTools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const file = answered.get(requestId)
    if (!file) return
    const { type, url, headerBytes } = file
    loaded.push({ type, url, bytes: Math.max(0, encodedDataLength - headerBytes) })
  })
  await devTools.send("Network.enable")
  return () => [...loaded]
}
