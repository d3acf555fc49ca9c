import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright-core"
import about from "../package.json" with { type: "json" }

/**
 * The package's own flags disable web security, which would hide faults of ours. Without the GPU emulation of the CPU,
 * which no page needs, painting takes a quarter of the time.
 */
const FLAGS = ["--no-sandbox", "--no-zygote", "--in-process-gpu", "--disable-gpu"]

/** Pages under test can reach this machine only. */
const LOOPBACK_ONLY = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"

export interface RunningBrowser {
  browser: Browser
  close(): Promise<void>
}

/**
 * A real Chromium: the one that CHROME_PATH names, else the one that came with the install. HEADED=1 shows its window,
 * which the one of the install does not have.
 */
export const launchBrowser = async (): Promise<RunningBrowser> => {
  if (process.env.HEADED && !process.env.CHROME_PATH)
    throw new Error("HEADED needs CHROME_PATH, the program of an installed Chrome or Chromium.")
  const scratch = mkdtempSync(join(tmpdir(), "rapport-browser-"))
  const browser = await chromium.launch(await launchOptions(scratch))
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** How the browser is started; what it writes goes into the folder `scratch`. */
export const launchOptions = async (scratch: string) => ({
  executablePath: process.env.CHROME_PATH ?? (await unpackChromium()),
  headless: !process.env.HEADED,
  // So that a person can follow.
  slowMo: process.env.HEADED ? 250 : 0,
  args: [...FLAGS, LOOPBACK_ONLY],
  env: { ...process.env, TMPDIR: scratch, HOME: scratch } as Record<string, string>,
})

const cache = fileURLToPath(new URL("../node_modules/.cache/rapport/", import.meta.url))

/**
 * Unpacked once per version inside the checkout, as the package would share one folder in /tmp among all accounts of the
 * machine. Renamed when complete, so that no parallel run uses half of it.
 */
const unpackChromium = async (): Promise<string> => {
  const home = join(cache, `chromium-${about.devDependencies["@sparticuz/chromium"]}`)
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true })
    const partial = await mkdtemp(join(cache, "chromium-"))
    await unpackInto(partial)
    await rename(partial, home).catch(() => rm(partial, { recursive: true, force: true }))
  }
  return join(home, "chromium")
}

/** The package always unpacks into the folder for temporary files. */
const unpackInto = async (folder: string): Promise<void> => {
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    await sparticuz.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}
