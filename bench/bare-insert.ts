import { replay } from "./statements.ts"

/** How often per second the smallest possible change is committed: one statement that inserts one row. */
export const insertsPerSecond = (
  databaseUrl: string,
  { lanes, each, poolSize }: { lanes: number; each: number; poolSize: number },
): Promise<number> => {
  const statement = {
    text: "insert into events (name, payload, at) values ('bench', '{}', now())",
    values: [],
  }
  const lane = Array.from({ length: each }, () => [statement])
  return replay(
    databaseUrl,
    Array.from({ length: lanes }, () => lane),
    poolSize,
  )
}
