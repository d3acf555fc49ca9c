import { type BenchPerson, createBenchApp, openAllHours, openHere } from "./bench-app.ts"
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

/** Booking with 32 coaches at once, each commit durable, as a share of what a bare pool does with the same statements. */
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
  const here = await openHere(databaseUrl)
  const pairs: Pair[] = []
  for (let i = 0; i < COACHES; i++) {
    const pair = { coach: await here.person("coach", i), client: await here.person("client", i) }
    await here.connect(pair.coach, pair.client)
    await openAllHours(pair.coach, 1000)
    await pair.client.call("POST /prices/quote", {
      body: { coachId: pair.coach.id, type: "VIDEO", minutes: 30 },
    })
    pairs.push(pair)
  }
  await here.close()
  return pairs
}

const firstHour = Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR

const timeOf = (number: number): string => new Date(firstHour + number * HOUR).toISOString()

/** What each booking sends, one after another, so that what belongs to which is plain. */
const recordLanes = async (databaseUrl: string, pairs: readonly Pair[]): Promise<Statement[][][]> => {
  const here = await openHere(databaseUrl)
  const lanes: Statement[][][] = []
  for (const { coach, client } of pairs) {
    const lane: Statement[][] = []
    for (let i = 0; i < BOOKINGS; i++)
      lane.push(
        await recordStatements(async () => {
          const response = await here.fastify.inject({
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
  await here.close()
  return lanes
}

/** All pairs at once, each one booking after another; bookings a second. */
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
  const began = performance.now()
  await all(0, BOOKINGS)
  return (COACHES * BOOKINGS) / ((performance.now() - began) / 1000)
}

/** The least that can be committed: one row, one statement. */
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
