import { type BenchPerson, createBenchApp, openAllHours, openLocalApp } from "./bench-app.ts"
import { closePosts, post } from "./post.ts"
import type { BenchRow } from "./row.ts"
import { recordStatements, replay, type Statement } from "./statements.ts"

const LIMIT = 0.6
const COACHES = 32
const BOOKINGS = 60
const WARM_UP = 10
const POOL_SIZE = 20
const HOUR = 3_600_000

interface Pair {
  coach: BenchPerson
  client: BenchPerson
}

/** Bookings per second for 32 coaches in parallel, as a share of what a bare pool reaches with the same statements. */
export const bookBench = async (): Promise<BenchRow[]> => {
  const bench = await createBenchApp()
  try {
    const pairs = await fill(bench.databaseUrl)
    const [recorded, replayed] = [await bench.copyDatabase("recorded"), await bench.copyDatabase("replayed")]
    const lanes = await recordLanes(recorded, pairs)
    const bare = await replay(replayed, lanes, POOL_SIZE)
    const ours = await bookAll(await bench.startServer(bench.databaseUrl), pairs)
    const insert = await insertsPerSecond(replayed)
    const value = ours / bare
    return [
      {
        name: "POST /bookings/book, 32 coaches at once",
        value: Number(value.toFixed(3)),
        limit: LIMIT,
        unit: "of a bare pool's rate with the same statements",
        detail: `${Math.round(ours)} against ${Math.round(bare)} bookings/s of ${lanes[0]?.[0]?.length} statements; one bare INSERT ${Math.round(insert)}/s, so ${(ours / insert).toFixed(3)} of it`,
        pass: value >= LIMIT,
      },
    ]
  } finally {
    closePosts()
    await bench.close()
  }
}

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

/** Books for all pairs in parallel, in sequence for each; returns bookings per second. */
const bookAll = async (address: string, pairs: readonly Pair[]): Promise<number> => {
  const book = async ({ coach, client }: Pair, number: number) => {
    const body = { coachId: coach.id, scheduledAt: timeOf(number) }
    const { status, text } = await post(`${address}/api/v1/bookings/book`, client.token, body)
    if (status !== 201) throw new Error(text)
  }
  const all = (from: number, to: number) =>
    Promise.all(
      pairs.map(async pair => {
        for (let number = from; number < to; number++) await book(pair, number)
      }),
    )
  await all(BOOKINGS, BOOKINGS + WARM_UP)
  const startedAt = performance.now()
  await all(0, BOOKINGS)
  return (COACHES * BOOKINGS) / ((performance.now() - startedAt) / 1000)
}

/** The smallest possible commit: one statement that inserts one row. */
const insertsPerSecond = (databaseUrl: string): Promise<number> => {
  const statement = {
    text: "insert into events (name, payload, at) values ('bench', '{}', now())",
    values: [],
  }
  const lane = Array.from({ length: BOOKINGS }, () => [statement])
  return replay(
    databaseUrl,
    Array.from({ length: COACHES }, () => lane),
    POOL_SIZE,
  )
}
