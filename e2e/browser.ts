import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sparticuz from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright-core"

/** The package's own list switches web security off and would hide faults of it. */
const FLAGS = ["--no-sandbox", "--no-zygote", "--in-process-gpu", "--use-gl=angle", "--use-angle=swiftshader"]

export interface OpenBrowser {
  browser: Browser
  close(): Promise<void>
}

/** A real Chromium: the one that CHROME_PATH names, else the one that came with the install. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const scratch = mkdtempSync(join(tmpdir(), "rapport-browser-"))
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await sparticuz.executablePath()),
    headless: true,
    args: FLAGS,
    env: { ...process.env, TMPDIR: scratch, HOME: scratch } as Record<string, string>,
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
