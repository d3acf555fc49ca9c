import autocannon from "autocannon"
import { createBenchApp } from "./bench-app.ts"
import { fillLargeDataset } from "./large-dataset.ts"
import type { BenchRow } from "./row.ts"

const SLOTS_LIMIT = 1.3
const LIST_LIMIT_MS = 50
const ROUNDS = 7
const SECONDS = 2

/**
 * The full large dataset has 10,000 coaches of 1,000 bookings and takes a quarter of an hour to make; `BENCH_EACH` is
 * how many bookings each has instead.
 */
const LARGE = { coaches: 10_000, bookingsEach: Number(process.env.BENCH_EACH ?? 1000) }
const SMALL = { coaches: 10, bookingsEach: 100 }

/** The same reads on a small data set and on a large one. */
export const largeDatasetBench = async (): Promise<BenchRow[]> => {
  const bench = await createBenchApp()
  try {
    const largeUrl = await bench.copyDatabase("large")
    const small = await fillLargeDataset(bench.databaseUrl, SMALL)
    const large = await fillLargeDataset(largeUrl, LARGE)
    const [smallAddress, largeAddress] = [
      await bench.startServer(bench.databaseUrl),
      await bench.startServer(largeUrl),
    ]
    const rounds: number[] = []
    const slotsOf = (address: string, coachId: string) =>
      `${address}/api/v1/bookings/coaches/${coachId}/slots`
    await load(slotsOf(smallAddress, small.coachId), 1)
    await load(slotsOf(largeAddress, large.coachId), 1)
    for (let round = 0; round < ROUNDS; round++) {
      const atSmall = await load(slotsOf(smallAddress, small.coachId), SECONDS)
      const atLarge = await load(slotsOf(largeAddress, large.coachId), SECONDS)
      rounds.push(atSmall.perSecond / atLarge.perSecond)
    }
    const ratio = rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
    const list = await coachList(largeAddress, large.client, "limit=20")
    const soonest = await coachList(largeAddress, large.client, "limit=20&sort=soonest")
    return [
      {
        name: "GET slots, 30 days, in a large dataset",
        value: Number(ratio.toFixed(2)),
        limit: SLOTS_LIMIT,
        unit: "of its time in a small one",
        detail: `${LARGE.coaches * LARGE.bookingsEach} bookings against ${SMALL.coaches * SMALL.bookingsEach}`,
        pass: ratio <= SLOTS_LIMIT,
      },
      {
        name: "GET coaches, 20 with the next free time, p99",
        value: list.p99,
        limit: LIST_LIMIT_MS,
        unit: "ms",
        detail: `${LARGE.coaches} coaches; median ${list.median} ms, ${Math.round(list.perSecond)} requests/s`,
        pass: list.p99 <= LIST_LIMIT_MS,
      },
      {
        name: "GET coaches, the 20 who are free soonest, p99",
        value: soonest.p99,
        limit: LIST_LIMIT_MS,
        unit: "ms",
        detail: `${LARGE.coaches} coaches; median ${soonest.median} ms, ${Math.round(soonest.perSecond)} requests/s`,
        pass: soonest.p99 <= LIST_LIMIT_MS,
      },
    ]
  } finally {
    await bench.close()
  }
}

const coachList = async (address: string, person: { email: string; password: string }, query: string) => {
  const signedIn = await fetch(`${address}/api/v1/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(person),
  })
  const { accessToken } = (await signedIn.json()) as { accessToken: string }
  const headers = { authorization: `Bearer ${accessToken}` }
  const url = `${address}/api/v1/bookings/coaches?${query}`
  const reply = await fetch(url, { headers })
  if (!reply.ok) throw new Error(await reply.text())
  const page = (await reply.json()) as { items: { nextFreeAt: string | null }[] }
  if (page.items.length !== 20 || page.items.some(({ nextFreeAt }) => nextFreeAt === null))
    throw new Error("The list lacks coaches or their free times")
  await load(url, 1, headers, 1)
  return load(url, 5, headers, 1)
}

const load = async (
  url: string,
  duration: number,
  headers: Record<string, string> = {},
  connections = 8,
): Promise<{ perSecond: number; median: number; p99: number }> => {
  const result = await autocannon({ url, connections, duration, headers })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} of ${url} failed`)
  const { latency, requests } = result
  return { perSecond: requests.average, median: latency.p50, p99: latency.p99 }
}
