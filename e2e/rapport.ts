import { createServer } from "node:net"
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { onTestFinished } from "vitest"
import { serve } from "../packages/server/src/app/serve.ts"
import { type Config, readConfig } from "../packages/server/src/platform/config/config.ts"
import { openLog } from "../packages/server/src/platform/config/log.ts"
import type { Secrets } from "../packages/server/src/platform/config/secrets.ts"
import { type FreshDatabase, freshDatabase } from "../packages/server/src/testing/database.ts"
import { SetClock } from "../packages/server/src/testing/set-clock.ts"
import { launchBrowser } from "./browser.ts"
import { type Mailbox, startMailbox } from "./mailbox.ts"
import { runScheduledJobs } from "./scheduled-jobs.ts"

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

/** The device and time zone of a browser; by default a desktop in Berlin in the light theme. */
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
  /** A browser page with its own cookies; closed when the test ends. */
  browser(screen?: Screen): Promise<Page>
  /** Sets the clock of the server and of every browser, also of later ones; logins may expire by it. */
  moveClock(to: string): Promise<void>
  /** Adds the jobs now that the server runs every minute. */
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

/** Every journey signs in and out; what the security log says of it would hide the errors. */
const errorsOnly = {
  write: (line: string) => {
    if (!line.includes('"log":"security"')) process.stdout.write(line)
  },
}

export interface RapportOptions {
  settings?: Partial<Config>
  /** Creates the database, for example with the demo; by default it is empty. */
  database?: (config: Config, secrets: Secrets) => Promise<FreshDatabase>
}

/** Starts a server on a new database, with a real mail server and a real browser. */
export const startRapport = async ({
  settings = {},
  database: createDatabase,
}: RapportOptions = {}): Promise<Rapport> => {
  const mailbox = await startMailbox()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const defaults = readConfig({
    PORT: String(port),
    PUBLIC_URL: url,
    SMTP_URL: mailbox.url,
    RATE_LIMIT_FACTOR: "1000",
    DEMO: "0",
    LOG_LEVEL: "error",
  })
  const chosen = { ...defaults, ...settings }
  const database = await (createDatabase ? createDatabase(chosen, SECRETS) : freshDatabase())
  const config = { ...chosen, databaseUrl: database.url }
  const clock = new SetClock()
  const server = await serve(config, SECRETS, clock, openLog(config.logLevel, errorsOnly))
  const { browser, close } = await launchBrowser()
  const contexts = new Set<BrowserContext>()
  let screenshots = 0
  let isClockMoved = false
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
      if (isClockMoved) await context.clock.install({ time: clock.now() })
      contexts.add(context)
      context.setDefaultTimeout(40_000)
      const page = await context.newPage()
      onTestFinished(async ({ task }) => {
        const name = `${task.name.slice(0, 60)} ${screenshots++}.png`.replaceAll(/[^\w.]+/g, "-")
        if (task.result?.state === "fail")
          await page.screenshot({ path: `e2e/.output/${name}` }).catch(() => undefined)
        contexts.delete(context)
        await context.close()
      })
      return page
    },
    moveClock: async to => {
      clock.set(to)
      isClockMoved = true
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
