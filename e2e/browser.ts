import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser } from "playwright-core"
import { chromium } from "playwright-core"

const cache = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules", ".cache", "rapport")

const flags = ["--no-sandbox", "--no-zygote", "--in-process-gpu", "--use-gl=angle", "--use-angle=swiftshader"]

/** Nothing but this machine can be reached from a page under test. */
const loopbackOnly = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"

/** A browser with a temporary folder of its own: the Chromium of the packages, or the Chrome that CHROME_PATH names. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, fonts } = await findBrowser()
  const own = await mkdtemp(join(tmpdir(), "rapport-browser-"))
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...flags, loopbackOnly],
    env: { ...process.env, TMPDIR: own, HOME: own, ...(fonts && { FONTCONFIG_PATH: fonts }) },
  })
  browser.on("disconnected", () => void rm(own, { recursive: true, force: true, maxRetries: 3 }))
  return browser
}

const findBrowser = async (): Promise<{ executablePath: string; fonts?: string }> => {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH=${CHROME_PATH} is not there.`)
    return { executablePath: CHROME_PATH }
  }
  const home = await unpackChromium()
  return { executablePath: join(home, "chromium"), fonts: join(home, "fonts") }
}

/** Unpacked once per version, beside its place and moved there whole, so that two runs do not meet a half. */
const unpackChromium = async (): Promise<string> => {
  const manifest = resolve(
    dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
    "..",
    "package.json",
  )
  const { default: about } = (await import(manifest, { with: { type: "json" } })) as {
    default: { version: string }
  }
  const home = join(cache, `chromium-${about.version}`)
  if (existsSync(home)) return home
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, "chromium-"))
  const { TMPDIR } = process.env
  process.env.TMPDIR = partial
  try {
    const { default: packed } = await import("@sparticuz/chromium")
    await packed.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  await rename(partial, home).catch(() => rm(partial, { recursive: true, force: true }))
  return home
}
