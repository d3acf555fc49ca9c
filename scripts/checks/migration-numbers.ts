/** Numbers that no migration has, each with its reason. A database may have gone past them, so they stay free. */
export const skippedNumbers: Readonly<Record<string, string>> = {
  "0018": "never used: 0019 was numbered beside a change that got no migration in the end",
}

/** Migrations are numbered one after the other; a number stands once. */
export const migrationNumberFaults = (
  names: readonly string[],
  skipped: Readonly<Record<string, string>> = skippedNumbers,
): string[] => {
  const numbers = names.map(name => name.slice(0, 4)).sort()
  const last = Number(numbers.at(-1) ?? 0)
  const all = Array.from({ length: last }, (_, index) => String(index + 1).padStart(4, "0"))
  return [
    ...numbers
      .filter((number, index) => numbers[index - 1] === number)
      .map(number => `two migrations have the number ${number}`),
    ...all
      .filter(number => !numbers.includes(number) && !(number in skipped))
      .map(number => `no migration has the number ${number}`),
    ...numbers
      .filter(number => number in skipped)
      .map(number => `the number ${number} was skipped and stays free`),
  ]
}
