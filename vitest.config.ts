import { defineConfig } from "vitest/config"

const withPostgres = ["packages/server/src/testing/global-setup.ts"]

/** A test that would reach another machine fails. */
const loopbackOnly = ["packages/server/src/testing/loopback-only.ts"]

/** `npm run soak` runs the long suites, named `*.soak.ts`, and nothing else. */
const kind = process.env.SOAK ? "soak" : "test"

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      { test: { name: "domain", include: [`packages/domain/src/**/*.${kind}.ts`], testTimeout: 60_000 } },
      { test: { name: "scripts", include: [`scripts/**/*.${kind}.ts`], testTimeout: 30_000 } },
      { test: { name: "web", include: [`packages/web/src/**/*.${kind}.ts`] } },
      {
        test: {
          name: "server",
          include: [`packages/server/{src,seeds}/**/*.${kind}.ts`],
          globalSetup: withPostgres,
          setupFiles: loopbackOnly,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: [`e2e/**/*.${kind}.ts`],
          globalSetup: [...withPostgres, "e2e/built-web.ts"],
          setupFiles: loopbackOnly,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
