import { randomInt } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { freePort, startMailServer } from "../../modules/notifications/testing/mail-server.ts"
import { migrate } from "../../platform/db/migrate.ts"
import { faultsOfBookings, faultsOfRepeats } from "./check-bookings.ts"
import { faultsOfMails, untilAllSent } from "./check-mails.ts"
import { openDiary } from "./diary.ts"
import { gather } from "./gather.ts"
import { startLoad } from "./load.ts"
import { startMortalPostgres } from "./mortal-postgres.ts"
import { startMortalServer } from "./mortal-server.ts"

export interface CrashFigures {
  kills: { server: number; postgres: number }
  bookings: number
  acknowledged: number
  refused: number
  askedAgain: number
  mails: number
  arrived: number
  /** From a kill to the next acknowledged write, the longest, in milliseconds. */
  slowestRecovery: { server: number; postgres: number }
  slowestAnswer: number
  untilAllSent: number
  faults: string[]
}

const MAX_WAIT_MS = 30_000
const LIFE_MS = 900

/**
 * Servers and PostgreSQL are killed in turns under a load of bookings; afterwards everything that was acknowledged is
 * looked for, and everything that should have followed.
 */
export const crash = async (about: {
  rounds: number
  servers: number
  mailsWithinMs: number
}): Promise<CrashFigures> => {
  const closing: (() => Promise<void>)[] = []
  try {
    const postgres = await startMortalPostgres()
    closing.push(postgres.close)
    await migrate(postgres.url)
    const mailPort = await freePort()
    const mailServer = await startMailServer(mailPort)
    closing.push(mailServer.close)
    const servers: Awaited<ReturnType<typeof startMortalServer>>[] = []
    for (let i = 0; i < about.servers; i++) {
      const places = {
        databaseUrl: postgres.url,
        smtpUrl: `smtp://127.0.0.1:${mailPort}`,
        port: await freePort(),
      }
      const server = await startMortalServer(places)
      closing.push(server.close)
      servers.push(server)
    }
    const deaths = () => servers.flatMap(each => each.died() ?? [])
    const addresses = servers.map(each => each.address)
    const people = await gather(addresses[0] ?? "", postgres.url, { coaches: 2, clients: 6 })
    const diary = openDiary()
    const load = startLoad(addresses, diary, people)
    const slowestRecovery = { server: 0, postgres: 0 }
    const recovery = async (of: "server" | "postgres") => {
      const since = performance.now()
      await wait(50)
      const before = diary.acknowledged
      while (diary.acknowledged === before) {
        if (performance.now() - since > MAX_WAIT_MS)
          throw new Error(`No life after the ${of} was killed. ${deaths().join(" ")}`)
        await wait(5)
      }
      slowestRecovery[of] = Math.max(slowestRecovery[of], performance.now() - since)
    }
    for (let round = 0; round < about.rounds; round++) {
      const server = servers[round % servers.length]
      await wait(LIFE_MS / 2 + randomInt(LIFE_MS))
      if (server) await Promise.all([server.kill().then(server.restart), recovery("server")])
      await wait(LIFE_MS / 2 + randomInt(LIFE_MS))
      await Promise.all([postgres.kill().then(postgres.restart), recovery("postgres")])
    }
    await load.stop()
    const sentAfter = await untilAllSent(postgres.url, about.mailsWithinMs)
    const mails = await faultsOfMails(postgres.url, mailServer.mails)
    return {
      kills: { server: about.rounds, postgres: about.rounds },
      bookings: diary.booked.size,
      acknowledged: diary.acknowledged,
      refused: diary.refused.size,
      askedAgain: diary.askedAgain,
      mails: mails.mails,
      arrived: mailServer.mails.length,
      slowestRecovery,
      slowestAnswer: diary.slowest,
      untilAllSent: sentAfter,
      faults: [
        ...diary.faults,
        ...deaths(),
        ...mails.faults,
        ...(await faultsOfBookings(postgres.url, diary)),
        ...(await faultsOfRepeats(addresses, diary, people)),
        ...(await faultsOfStopping(servers)),
      ],
    }
  } finally {
    await closeAll(closing.reverse())
  }
}

const faultsOfStopping = async (servers: readonly { close(): Promise<void> }[]): Promise<string[]> => {
  const stopped = await Promise.allSettled(servers.map(each => each.close()))
  return stopped.flatMap(each => (each.status === "rejected" ? [String(each.reason)] : []))
}

/** All of them, whatever one says; what went wrong before is said first. */
const closeAll = async (closing: readonly (() => Promise<void>)[]): Promise<void> => {
  for (const close of closing)
    await close().catch((error: unknown) =>
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`),
    )
}
