/** Prints what was found and ends with 1, or says that all is well. */
export const report = (problems: readonly string[], well: string): never => {
  if (problems.length === 0) {
    process.stdout.write(`${well}\n`)
    process.exit(0)
  }
  process.stderr.write(`${problems.join("\n")}\n`)
  process.exit(1)
}
