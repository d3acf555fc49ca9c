import pg from "pg"
import { insertsPerSecond } from "./bare-insert.ts"
import {
  type BenchApp,
  type BenchPerson,
  createBenchApp,
  openAllHours,
  openLocalApp,
  type ProcessorTime,
} from "./bench-app.ts"
import { closePosts, post } from "./post.ts"
import type { BenchRow } from "./row.ts"
import { recordStatements, replay, type Statement } from "./statements.ts"

const STATEMENTS_LIMIT = 0.6
const INSERT_LIMIT = 0.08
const ALONE_LIMIT_MS = 8
const COACHES = 32
const BOOKINGS = 60
const WARM_UP = 10
const ALONE = 100
const POOL_SIZE = 20
const HOUR = 3_600_000

interface Pair {
  coach: BenchPerson
  client: BenchPerson
}

/** How fast 32 coaches are booked in parallel and one alone, and what a booking takes of the processor. */
export const bookBench = async (): Promise<BenchRow[]> => {
  const bench = await createBenchApp()
  try {
    const pairs = await fill(bench.databaseUrl)
    const [recorded, replayed, withJobs] = [
      await bench.copyDatabase("recorded"),
      await bench.copyDatabase("replayed"),
      await bench.copyDatabase("with_jobs"),
    ]
    const lanes = await recordLanes(recorded, pairs)
    const bare = await replay(replayed, lanes, POOL_SIZE)
    const insert = await insertsPerSecond(replayed, { lanes: COACHES, each: BOOKINGS, poolSize: POOL_SIZE })
    const address = await bench.startServer(bench.databaseUrl)
    const ours = await bookAll(bench, address, pairs)
    const alone = await bookAlone(address, pairs[0]!)
    const jobsAddress = await bench.startServer(withJobs, { jobs: true })
    const notified = await bookAll(bench, jobsAddress, pairs, () => untilNoJobs(withJobs))
    return [
      atLeast(
        "POST /bookings/book, 32 coaches at once",
        ours.perSecond / bare,
        STATEMENTS_LIMIT,
        "of a bare pool's rate with the same statements",
        `${Math.round(ours.perSecond)} against ${Math.round(bare)} bookings/s of ${lanes[0]?.[0]?.length} statements`,
      ),
      atLeast(
        "the same",
        ours.perSecond / insert,
        INSERT_LIMIT,
        "of a bare durable INSERT's rate",
        `${Math.round(ours.perSecond)} bookings/s against ${Math.round(insert)} INSERT/s; ${spent(ours.used)}; with mails and notifications ${spent(notified.used)}`,
      ),
      {
        name: "POST /bookings/book, one client alone",
        value: Number(alone.toFixed(1)),
        limit: ALONE_LIMIT_MS,
        unit: "ms (median)",
        detail: `${ALONE} bookings, one after the other`,
        pass: alone <= ALONE_LIMIT_MS,
      },
    ]
  } finally {
    closePosts()
    await bench.close()
  }
}

const atLeast = (name: string, value: number, limit: number, unit: string, detail: string): BenchRow => ({
  name,
  value: Number(value.toFixed(3)),
  limit,
  unit,
  detail,
  pass: value >= limit,
})

const spent = ({ servers, postgres }: ProcessorTime): string =>
  `processor per booking: server ${servers.toFixed(2)} ms, PostgreSQL ${postgres.toFixed(2)} ms`

const fill = async (databaseUrl: string): Promise<Pair[]> => {
  const local = await openLocalApp(databaseUrl)
  const pairs: Pair[] = []
  for (let i = 0; i < COACHES; i++) {
    const pair = { coach: await local.person("coach", i), client: await local.person("client", i) }
    await local.connect(pair.coach, pair.client)
    await openAllHours(pair.coach, 1000)
    await pair.client.call("POST /prices/quote", {
      body: { coachId: pair.coach.id, type: "VIDEO", minutes: 30 },
    })
    pairs.push(pair)
  }
  await local.close()
  return pairs
}

const firstHour = Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR

const timeOf = (number: number): string => new Date(firstHour + number * HOUR).toISOString()

/** The statements of each booking, recorded in sequence, so that they can be told apart. */
const recordLanes = async (databaseUrl: string, pairs: readonly Pair[]): Promise<Statement[][][]> => {
  const local = await openLocalApp(databaseUrl)
  const lanes: Statement[][][] = []
  for (const { coach, client } of pairs) {
    const lane: Statement[][] = []
    for (let i = 0; i < BOOKINGS; i++)
      lane.push(
        await recordStatements(async () => {
          const response = await local.fastify.inject({
            method: "POST",
            url: "/api/v1/bookings/book",
            headers: { authorization: `Bearer ${client.token}` },
            payload: { coachId: coach.id, scheduledAt: timeOf(i) },
          })
          if (response.statusCode !== 201) throw new Error(response.body)
        }),
      )
    lanes.push(lane)
  }
  await local.close()
  return lanes
}

const book = async (address: string, { coach, client }: Pair, number: number) => {
  const body = { coachId: coach.id, scheduledAt: timeOf(number) }
  const { status, text } = await post(`${address}/api/v1/bookings/book`, client.token, body)
  if (status !== 201) throw new Error(text)
}

/** Books for all pairs in parallel, in sequence for each; tells what one booking takes, with what follows it. */
const bookAll = async (
  bench: BenchApp,
  address: string,
  pairs: readonly Pair[],
  untilFollowed: () => Promise<void> = async () => {},
): Promise<{ perSecond: number; used: ProcessorTime }> => {
  const all = (from: number, to: number) =>
    Promise.all(
      pairs.map(async pair => {
        for (let number = from; number < to; number++) await book(address, pair, number)
      }),
    )
  await all(BOOKINGS, BOOKINGS + WARM_UP)
  await untilFollowed()
  const before = await bench.processorTime()
  const startedAt = performance.now()
  await all(0, BOOKINGS)
  const seconds = (performance.now() - startedAt) / 1000
  await untilFollowed()
  const after = await bench.processorTime()
  const count = COACHES * BOOKINGS
  const used = {
    servers: (after.servers - before.servers) / count,
    postgres: (after.postgres - before.postgres) / count,
  }
  return { perSecond: count / seconds, used }
}

/** The median time of bookings that nothing else competes with. */
const bookAlone = async (address: string, pair: Pair): Promise<number> => {
  const times: number[] = []
  for (let i = 0; i < ALONE; i++) {
    const startedAt = performance.now()
    await book(address, pair, BOOKINGS + WARM_UP + i)
    times.push(performance.now() - startedAt)
  }
  return times.sort((a, b) => a - b)[ALONE / 2]!
}

const untilNoJobs = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (let left = 1; left > 0; ) {
      const { rows } = await client.query<{ count: string }>(
        "select count(*) from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now()",
      )
      left = Number(rows[0]?.count)
      if (left > 0) await client.query("select pg_sleep(0.1)")
    }
  } finally {
    await client.end()
  }
}
