import autocannon from "autocannon"
import { createBenchApp, openAllHours, openHere } from "./bench-app.ts"
import type { BenchRow } from "./row.ts"

const LIMIT = 0.7
const CONNECTIONS = 16
const SECONDS = 2
const ROUNDS = 7
const BOOKINGS = 40

/** A month of free times over HTTP, as a share of the requests that the same server answers with ready text. */
export const slotsHttpBench = async (): Promise<BenchRow[]> => {
  const bench = await createBenchApp()
  try {
    const coachId = await fill(bench.databaseUrl)
    const address = await bench.startServer(bench.databaseUrl)
    const slots = `${address}/api/v1/bookings/coaches/${coachId}/slots`
    const bytes = Buffer.byteLength(await (await fetch(slots)).text())
    const readyMade = `${address}/api/v1/bench/${coachId}/ready-made?bytes=${bytes}`
    await load(slots, 1)
    await load(readyMade, 1)
    const rounds: { ours: number; theirs: number }[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ theirs: await load(readyMade, SECONDS), ours: await load(slots, SECONDS) })
    const shares = rounds.toSorted((a, b) => a.ours / a.theirs - b.ours / b.theirs)
    const { ours, theirs } = shares[Math.floor(ROUNDS / 2)]!
    const value = ours / theirs
    return [
      {
        name: "GET slots over HTTP, 30 days",
        value: Number(value.toFixed(3)),
        limit: LIMIT,
        unit: "of a ready-made reply's requests/s",
        detail: `${Math.round(ours)} against ${Math.round(theirs)} requests/s of ${bytes} bytes each`,
        pass: value >= LIMIT,
      },
    ]
  } finally {
    await bench.close()
  }
}

const fill = async (databaseUrl: string): Promise<string> => {
  const here = await openHere(databaseUrl)
  const [coach, client] = [await here.person("coach", 1), await here.person("client", 1)]
  await here.connect(coach, client)
  await openAllHours(coach, 1000)
  const first = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 86_400_000
  for (let i = 0; i < BOOKINGS; i++) {
    const scheduledAt = new Date(first + i * 12 * 3_600_000).toISOString()
    const booked = await client.call("POST /bookings/book", { body: { coachId: coach.id, scheduledAt } })
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  }
  await coach.call("PUT /coach/availability", {
    body: { weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }] },
  })
  await here.close()
  return coach.id
}

const load = async (url: string, duration: number): Promise<number> => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} of ${url} failed`)
  return result.requests.average
}
