import type { BenchRow } from "./row.ts"

type Bench = () => Promise<BenchRow[]>

const benches: Record<string, () => Promise<Bench>> = {
  slots: async () => (await import("./slots.ts")).slotsBench,
  "slots-http": async () => (await import("./slots-http.ts")).slotsHttpBench,
  book: async () => (await import("./book.ts")).bookBench,
  race: async () => (await import("./race.ts")).raceBench,
  practice: async () => (await import("./large-practice-reads.ts")).largePracticeBench,
  start: async () => (await import("./start.ts")).startBench,
}

/** Names for several at once. */
const groups: Record<string, readonly string[]> = {
  scheduling: ["slots", "slots-http", "book", "practice"],
}

/** `npm run bench` runs them all, `npm run bench -- slots` those named. */
const main = async (named: readonly string[]): Promise<number> => {
  const asked = named.flatMap(name => groups[name] ?? [name])
  const unknown = asked.filter(name => !Object.hasOwn(benches, name))
  if (unknown.length > 0) {
    process.stderr.write(
      `No such bench: ${unknown.join(", ")}. There are: ${[...Object.keys(benches), ...Object.keys(groups)].join(", ")}\n`,
    )
    return 2
  }
  const rows: BenchRow[] = []
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    const bench = await benches[name]!()
    rows.push(...(await bench()))
  }
  process.stdout.write(`${table(rows)}\n${JSON.stringify(rows)}\n`)
  return rows.every(row => row.pass) ? 0 : 1
}

const table = (rows: readonly BenchRow[]): string => {
  const header = ["", "what", "value", "limit", "unit", "detail"]
  const cells = rows.map(row => [
    row.pass ? "ok" : "FAIL",
    row.name,
    String(row.value),
    String(row.limit),
    row.unit,
    row.detail,
  ])
  const widths = header.map((_, i) => Math.max(...[header, ...cells].map(line => line[i]!.length)))
  const line = (parts: readonly string[]) =>
    parts
      .map((part, i) => part.padEnd(widths[i]!))
      .join("  ")
      .trimEnd()
  return [header, ...cells].map(line).join("\n")
}

process.exitCode = await main(process.argv.slice(2))
