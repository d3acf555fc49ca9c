/** A long step as one line: what it does at once, how long it took when done. */
export const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  process.stdout.write(`  ${what} … `)
  try {
    const done = await work()
    process.stdout.write(`${secondsSince(from)}\n`)
    return done
  } catch (error) {
    process.stdout.write("\n")
    throw error
  }
}

export const secondsSince = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
