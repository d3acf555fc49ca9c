import { defineConfig } from "vitest/config"

/** The tests of one area, without what the other projects of `vitest.config.ts` set up. */
export default defineConfig({
  test: { include: [process.env.MUTANTS_TESTS ?? "packages/domain/src/**/*.test.ts"], testTimeout: 60_000 },
})
