import { defineConfig } from "vitest/config"

const onePostgres = "packages/server/src/testing/global-setup.ts"
const builtWeb = "e2e/build-web.ts"
const loopbackOnly = "packages/server/src/testing/loopback-only.ts"

/** `npm run soak` runs the long suites, named `*.soak.ts`, and nothing else. */
const long = process.env.SOAK !== undefined
const kind = long ? "soak" : "test"
const HOURS = 4 * 3_600_000
const most = (milliseconds: number) => (long ? HOURS : milliseconds)

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        test: { name: "domain", include: [`packages/domain/src/**/*.${kind}.ts`], testTimeout: most(60_000) },
      },
      { test: { name: "scripts", include: [`scripts/**/*.${kind}.ts`], testTimeout: most(30_000) } },
      { test: { name: "web", include: [`packages/web/src/**/*.${kind}.ts`] } },
      {
        test: {
          name: "server",
          include: [`packages/server/{src,seeds}/**/*.${kind}.ts`],
          globalSetup: [onePostgres],
          setupFiles: [loopbackOnly],
          testTimeout: most(60_000),
          hookTimeout: most(60_000),
        },
      },
      {
        test: {
          name: "e2e",
          include: [`e2e/**/*.${kind}.ts`],
          globalSetup: [onePostgres, builtWeb],
          setupFiles: [loopbackOnly],
          testTimeout: most(120_000),
          hookTimeout: most(120_000),
          fileParallelism: false,
        },
      },
    ],
  },
})
