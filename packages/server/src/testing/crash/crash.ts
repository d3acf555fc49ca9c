import { randomInt } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { freePort, startMailServer } from "../../modules/notifications/testing/mail-server.ts"
import { migrate } from "../../platform/db/migrate.ts"
import { checkBookings, checkRepeats } from "./check-bookings.ts"
import { checkMails, waitUntilAllSent } from "./check-mails.ts"
import { createPeople } from "./create-people.ts"
import { startKillablePostgres } from "./killable-postgres.ts"
import { startKillableServer } from "./killable-server.ts"
import { startLoad } from "./load.ts"
import { createRequestLog } from "./request-log.ts"

export interface CrashFigures {
  kills: { server: number; postgres: number }
  bookings: number
  acknowledged: number
  refused: number
  retries: number
  mails: number
  arrived: number
  /** From a kill to the next acknowledged write, the longest, in milliseconds. */
  slowestRecovery: { server: number; postgres: number }
  slowestResponse: number
  waitUntilAllSent: number
  faults: string[]
}

const MAX_WAIT_MS = 30_000
const UPTIME_MS = 900

/**
 * Kills servers and PostgreSQL in turn under a load of bookings, then checks that everything acknowledged exists, with
 * everything that had to follow from it.
 */
export const crash = async (options: {
  rounds: number
  servers: number
  mailsWithinMs: number
}): Promise<CrashFigures> => {
  const closing: (() => Promise<void>)[] = []
  try {
    const postgres = await startKillablePostgres()
    closing.push(postgres.close)
    await migrate(postgres.url)
    const mailPort = await freePort()
    const mailServer = await startMailServer(mailPort)
    closing.push(mailServer.close)
    const servers: Awaited<ReturnType<typeof startKillableServer>>[] = []
    for (let i = 0; i < options.servers; i++) {
      const settings = {
        databaseUrl: postgres.url,
        smtpUrl: `smtp://127.0.0.1:${mailPort}`,
        port: await freePort(),
      }
      const server = await startKillableServer(settings)
      closing.push(server.close)
      servers.push(server)
    }
    const unexpectedExits = () => servers.flatMap(server => server.unexpectedExit() ?? [])
    const addresses = servers.map(({ address }) => address)
    const people = await createPeople(addresses[0] ?? "", postgres.url, { coaches: 2, clients: 6 })
    const log = createRequestLog()
    const load = startLoad(addresses, log, people)
    const slowestRecovery = { server: 0, postgres: 0 }
    const recovery = async (of: "server" | "postgres") => {
      const since = performance.now()
      await wait(50)
      const before = log.acknowledged
      while (log.acknowledged === before) {
        if (performance.now() - since > MAX_WAIT_MS)
          throw new Error(`No acknowledged write after the ${of} was killed. ${unexpectedExits().join(" ")}`)
        await wait(5)
      }
      slowestRecovery[of] = Math.max(slowestRecovery[of], performance.now() - since)
    }
    for (let round = 0; round < options.rounds; round++) {
      const server = servers[round % servers.length]
      await wait(UPTIME_MS / 2 + randomInt(UPTIME_MS))
      if (server) await Promise.all([server.kill().then(server.restart), recovery("server")])
      await wait(UPTIME_MS / 2 + randomInt(UPTIME_MS))
      await Promise.all([postgres.kill().then(postgres.restart), recovery("postgres")])
    }
    await load.stop()
    const sentAfter = await waitUntilAllSent(postgres.url, options.mailsWithinMs)
    const mails = await checkMails(postgres.url, mailServer.mails)
    return {
      kills: { server: options.rounds, postgres: options.rounds },
      bookings: log.booked.size,
      acknowledged: log.acknowledged,
      refused: log.refused.size,
      retries: log.retries,
      mails: mails.mails,
      arrived: mailServer.mails.length,
      slowestRecovery,
      slowestResponse: log.slowest,
      waitUntilAllSent: sentAfter,
      faults: [
        ...log.faults,
        ...unexpectedExits(),
        ...mails.faults,
        ...(await checkBookings(postgres.url, log)),
        ...(await checkRepeats(addresses, log, people)),
        ...(await checkStopping(servers)),
      ],
    }
  } finally {
    await closeAll(closing.reverse())
  }
}

const checkStopping = async (servers: readonly { close(): Promise<void> }[]): Promise<string[]> => {
  const stopped = await Promise.allSettled(servers.map(server => server.close()))
  return stopped.flatMap(result => (result.status === "rejected" ? [String(result.reason)] : []))
}

/** Closes all of them, even where one fails; an error thrown before is the one that is reported. */
const closeAll = async (closing: readonly (() => Promise<void>)[]): Promise<void> => {
  for (const close of closing)
    await close().catch((error: unknown) =>
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`),
    )
}
