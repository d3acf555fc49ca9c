import { createServer } from "node:net"
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { onTestFinished } from "vitest"
import { serve } from "../packages/server/src/app/serve.ts"
import { type Config, readConfig } from "../packages/server/src/platform/config/config.ts"
import type { Secrets } from "../packages/server/src/platform/config/secrets.ts"
import { type FreshDatabase, freshDatabase } from "../packages/server/src/testing/database.ts"
import { SetClock } from "../packages/server/src/testing/set-clock.ts"
import { openBrowser } from "./browser.ts"
import { type Mailbox, openMailbox } from "./mailbox.ts"
import { runScheduledJobs } from "./scheduled-jobs.ts"

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

/** In front of whom the browser stands: at a desk in Berlin by day, unless something else is said. */
export interface Screen {
  phone?: boolean
  size?: { width: number; height: number }
  timeZone?: string
  dark?: boolean
}

export interface Rapport {
  url: string
  databaseUrl: string
  mailbox: Mailbox
  /** Somebody's browser, with its own cookies, until the test is over. */
  browser(screen?: Screen): Promise<Page>
  /** It is later for the server and in every browser, also one opened after; a login ends when its time is over. */
  moveClock(to: string): Promise<void>
  /** What the server does at every full minute, it is given to do now. */
  runScheduledJobs(): Promise<void>
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === "object" && at ? at.port : 0))
    })
  })

const SECRETS: Secrets = {
  tokenSecret: "am91cm5leXMtdG9rZW4tc2VjcmV0LTMyLWJ5dGVzLXg",
  linkSecret: "am91cm5leXMtbGluay1zZWNyZXQtMzItYnl0ZXMteHg",
  demoPassword: "a demo password",
}

export interface Before {
  settings?: Partial<Config>
  /** What it finds when it starts, such as the demo; an empty one unless said. */
  database?: (config: Config, secrets: Secrets) => Promise<FreshDatabase>
}

/** A whole Rapport on a fresh database, with a real mail server, for people in real browsers. */
export const openRapport = async ({ settings = {}, database: open }: Before = {}): Promise<Rapport> => {
  const mailbox = await openMailbox()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const given = readConfig({
    PORT: String(port),
    PUBLIC_URL: url,
    SMTP_URL: mailbox.url,
    RATE_LIMIT_FACTOR: "1000",
    DEMO: "0",
    LOG_LEVEL: "error",
  })
  const asked = { ...given, ...settings }
  const database = await (open ? open(asked, SECRETS) : freshDatabase())
  const config = { ...asked, databaseUrl: database.url }
  const clock = new SetClock()
  const server = await serve(config, SECRETS, clock)
  const { browser, close } = await openBrowser()
  const contexts = new Set<BrowserContext>()
  let people = 0
  let moved = false
  return {
    url,
    databaseUrl: database.url,
    mailbox,
    browser: async (screen = {}) => {
      const context = await browser.newContext({
        ...(screen.phone ? PHONE : DESKTOP),
        ...(screen.size && { viewport: screen.size }),
        baseURL: url,
        timezoneId: screen.timeZone ?? "Europe/Berlin",
        locale: "en-GB",
        colorScheme: screen.dark ? "dark" : "light",
        reducedMotion: "reduce",
      })
      if (moved) await context.clock.install({ time: clock.now() })
      contexts.add(context)
      context.setDefaultTimeout(40_000)
      const page = await context.newPage()
      onTestFinished(async ({ task }) => {
        const name = `${task.name.slice(0, 60)} ${people++}.png`.replaceAll(/[^\w.]+/g, "-")
        if (task.result?.state === "fail")
          await page.screenshot({ path: `e2e/.output/${name}` }).catch(() => undefined)
        contexts.delete(context)
        await context.close()
      })
      return page
    },
    moveClock: async to => {
      clock.set(to)
      moved = true
      for (const context of contexts) await context.clock.install({ time: to })
    },
    runScheduledJobs: () => runScheduledJobs(database.url),
    close: async () => {
      await close()
      await server.close()
      await mailbox.close()
      await database.drop()
    },
  }
}
