import pg from "pg"
import { type BenchPerson, createBenchApp, openAllHours, openLocalApp } from "./bench-app.ts"
import { closePosts, post } from "./post.ts"
import type { BenchRow } from "./row.ts"

const REQUESTS = 10_000
const PARALLEL = 100
const CLIENTS = 25
/** Sent before, so that both servers have opened their connections and compiled their code. */
const WARM_UP = 400

const SLOWEST_LIMIT_MS = 500

/** Ten thousand requests for the same time, sent to two servers. */
export const raceBench = async (): Promise<BenchRow[]> => {
  const bench = await createBenchApp()
  try {
    const { coach, clients } = await fill(bench.databaseUrl)
    const addresses = [await bench.startServer(bench.databaseUrl), await bench.startServer(bench.databaseUrl)]
    const scheduledAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 24 * 3_600_000).toISOString()
    const book = (turn: number, at: string) => {
      const body = { coachId: coach.id, scheduledAt: at }
      const { token } = clients[turn % clients.length]!
      return post(`${addresses[turn % 2]}/api/v1/bookings/book`, token, body)
    }
    await inParallel(WARM_UP, async turn => {
      await book(turn, new Date(0).toISOString())
    })
    const counts = new Map<number, number>()
    let slowest = 0
    const startedAt = performance.now()
    await inParallel(REQUESTS, async turn => {
      const sentAt = performance.now()
      const { status } = await book(turn, scheduledAt)
      slowest = Math.max(slowest, performance.now() - sentAt)
      counts.set(status, (counts.get(status) ?? 0) + 1)
    })
    const seconds = (performance.now() - startedAt) / 1000
    const won = counts.get(201) ?? 0
    const others = REQUESTS - won - (counts.get(409) ?? 0)
    const double = (await countOpen(bench.databaseUrl, coach.id)) - 1
    return [
      {
        name: "one time, 10,000 requests over two servers",
        value: double,
        limit: 0,
        unit: "double bookings",
        detail: `${won} won, ${others} with another status than 409, ${Math.round(REQUESTS / seconds)} requests/s`,
        pass: double === 0 && won === 1 && others === 0,
      },
      {
        name: "the slowest of them",
        value: Math.round(slowest),
        limit: SLOWEST_LIMIT_MS,
        unit: "ms",
        detail: `${PARALLEL} at once`,
        pass: slowest <= SLOWEST_LIMIT_MS,
      },
    ]
  } finally {
    closePosts()
    await bench.close()
  }
}

const inParallel = async (count: number, work: (turn: number) => Promise<void>): Promise<void> => {
  let next = 0
  const runner = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: PARALLEL }, runner))
}

const fill = async (databaseUrl: string): Promise<{ coach: BenchPerson; clients: BenchPerson[] }> => {
  const local = await openLocalApp(databaseUrl)
  const coach = await local.person("coach", 1)
  await openAllHours(coach, 1000)
  const clients: BenchPerson[] = []
  for (let i = 0; i < CLIENTS; i++) {
    const client = await local.person("client", i)
    await local.connect(coach, client)
    clients.push(client)
  }
  await local.close()
  return { coach, clients }
}

const countOpen = async (databaseUrl: string, coachId: string): Promise<number> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ count: string }>(
    "select count(*) from bookings where coach_id = $1 and status in ('pending', 'confirmed')",
    [coachId],
  )
  await client.end()
  return Number(rows[0]?.count)
}
