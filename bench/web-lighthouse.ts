import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import lighthouse from "lighthouse"
import { type BrowserContext, chromium } from "playwright-core"
import { launchOptions } from "../e2e/browser.ts"
import { freePort } from "./web-server.ts"

const MAX_RUNS = 3

/** Points of 100 by category. */
export type Scores = Record<string, number>

const lowest = (scores: Scores): number => Math.min(...Object.values(scores))

/**
 * Lighthouse's scores of a page on its simulated slow phone. Other work on the machine can only make them worse, so the
 * best of some runs counts.
 */
export const scorePage = async (
  address: string,
  enough: number,
  signIn: (context: BrowserContext) => Promise<void>,
): Promise<Scores> => {
  let best = await scoreOnce(address, signIn)
  for (let runs = 1; runs < MAX_RUNS && lowest(best) < enough; runs++) {
    const next = await scoreOnce(address, signIn)
    if (lowest(next) > lowest(best)) best = next
  }
  return best
}

const scoreOnce = async (
  address: string,
  signIn: (context: BrowserContext) => Promise<void>,
): Promise<Scores> => {
  const scratch = await mkdtemp(join(tmpdir(), "rapport-lighthouse-"))
  const port = await freePort()
  const options = await launchOptions(scratch)
  const context = await chromium.launchPersistentContext(join(scratch, "profile"), {
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
  })
  try {
    await signIn(context)
    const result = await lighthouse(address, { port, logLevel: "error", disableStorageReset: true })
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse could not score ${address}: ${result?.lhr.runtimeError?.message}`)
    const categories = Object.entries(result.lhr.categories)
    return Object.fromEntries(categories.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]))
  } finally {
    await context.close()
    await rm(scratch, { recursive: true, force: true })
  }
}
