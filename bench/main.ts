import type { BenchRow } from "./row.ts"

type Bench = () => Promise<BenchRow[]>

const benches: Record<string, () => Promise<Bench>> = {
  slots: async () => (await import("./slots.ts")).slotsBench,
  "slots-http": async () => (await import("./slots-http.ts")).slotsHttpBench,
  book: async () => (await import("./book.ts")).bookBench,
  race: async () => (await import("./race.ts")).raceBench,
  large: async () => (await import("./large-dataset-reads.ts")).largeDatasetBench,
  start: async () => (await import("./start.ts")).startBench,
  web: async () => (await import("./web.ts")).webBench,
}

/** Names for several benchmarks. */
const groups: Record<string, readonly string[]> = {
  scheduling: ["slots", "slots-http", "book", "large"],
}

/** `npm run bench` runs all of them, `npm run bench -- slots` the named ones. */
const main = async (named: readonly string[]): Promise<number> => {
  const chosen = named.flatMap(name => groups[name] ?? [name])
  const unknown = chosen.filter(name => !Object.hasOwn(benches, name))
  if (unknown.length > 0) {
    process.stderr.write(
      `No such benchmark: ${unknown.join(", ")}. Available: ${[...Object.keys(benches), ...Object.keys(groups)].join(", ")}\n`,
    )
    return 2
  }
  const rows: BenchRow[] = []
  for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
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
  const widths = header.map((_, i) => Math.max(...[header, ...cells].map(row => row[i]!.length)))
  const formatRow = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd()
  return [header, ...cells].map(formatRow).join("\n")
}

process.exitCode = await main(process.argv.slice(2))
