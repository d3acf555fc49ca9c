import autocannon from "autocannon"
import { createBenchApp, openAllHours, openLocalApp } from "./bench-app.ts"
import type { BenchRow } from "./row.ts"

const LIMIT = 0.8
const CONNECTIONS = 16
const SECONDS = 2
const ROUNDS = 7
const BOOKINGS = 40

/** Requests per second for a month of free times, as a share of those for a ready-made response of the same size. */
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
    const rounds: { slotsRate: number; readyMadeRate: number }[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ readyMadeRate: await load(readyMade, SECONDS), slotsRate: await load(slots, SECONDS) })
    const shares = rounds.toSorted((a, b) => a.slotsRate / a.readyMadeRate - b.slotsRate / b.readyMadeRate)
    const { slotsRate, readyMadeRate } = shares[Math.floor(ROUNDS / 2)]!
    const value = slotsRate / readyMadeRate
    return [
      {
        name: "GET slots over HTTP, 30 days",
        value: Number(value.toFixed(3)),
        limit: LIMIT,
        unit: "of a ready-made reply's requests/s",
        detail: `${Math.round(slotsRate)} against ${Math.round(readyMadeRate)} requests/s of ${bytes} bytes each`,
        pass: value >= LIMIT,
      },
    ]
  } finally {
    await bench.close()
  }
}

const fill = async (databaseUrl: string): Promise<string> => {
  const local = await openLocalApp(databaseUrl)
  const [coach, client] = [await local.person("coach", 1), await local.person("client", 1)]
  await local.connect(coach, client)
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
  await local.close()
  return coach.id
}

const load = async (url: string, duration: number): Promise<number> => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} of ${url} failed`)
  return result.requests.average
}
