import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { playwright } from "@vitest/browser-playwright"
import { configDefaults, defineConfig } from "vitest/config"
import { launchOptions } from "./e2e/browser.ts"
import { lightTranslation } from "./packages/web/build/light-translation.ts"
import { isInstalled } from "./scripts/run/programs.ts"

const withPostgres = ["packages/server/src/testing/global-setup.ts"]

/** A test that would reach another machine fails. */
const loopbackOnly = ["packages/server/src/testing/loopback-only.ts"]

/** Files share nothing but the code, and every one of the server's has a database of its own: the code is read once. */
const shared = { isolate: false }

const quickPasswords = ["packages/server/src/testing/quick-passwords.ts"]

/** How long before a test counts as stuck: generous, because a busy machine is slow and speed is measured elsewhere. */
const stuck = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } }

/** The CalDAV server of some tests; in continuous integration it is installed, and missing there is a failure. */
const hasRadicale = isInstalled("radicale")
if (!hasRadicale)
  console.warn("Not run: *.radicale.test.ts, because radicale is not installed (apt-get install radicale).")
const without = hasRadicale ? [] : ["**/*.radicale.test.ts"]

/** `npm run soak` runs the long suites, named `*.soak.ts`, and nothing else. */
const kind = process.env.SOAK ? "soak" : "test"

/** Parts of pages in a real browser, without a server. */
const components = async () => ({
  plugins: [react(), lightTranslation()],
  root: fileURLToPath(new URL("packages/web", import.meta.url)),
  cacheDir: fileURLToPath(new URL("node_modules/.cache/components", import.meta.url)),
  // All packages are prepared before the first test: one that is found later would reload the page with a second React.
  optimizeDeps: {
    entries: ["src/main.tsx", "src/**/*.tsx"],
    include: ["react", "react-dom/client", "react/jsx-dev-runtime", "vitest-browser-react"],
  },
  resolve: { dedupe: ["react", "react-dom"] },
  test: {
    name: "components",
    include: [`src/**/*.browser.${kind}.tsx`],
    browser: {
      enabled: true,
      provider: playwright({ launchOptions: await launchOptions() }),
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 900 },
      instances: [{ browser: "chromium" as const }],
    },
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
})

export default defineConfig(async () => ({
  test: {
    // Each waits for PostgreSQL or a browser half of the time.
    maxWorkers: 3,
    passWithNoTests: true,
    projects: [
      { test: { name: "domain", include: [`packages/domain/src/**/*.${kind}.ts`], ...shared, ...stuck } },
      { test: { name: "scripts", include: [`scripts/**/*.${kind}.ts`], ...shared, ...stuck } },
      { test: { name: "web", include: [`packages/web/{src,build}/**/*.${kind}.ts`], ...shared, ...stuck } },
      {
        test: {
          name: "server",
          include: [`packages/server/{src,seeds}/**/*.${kind}.ts`],
          exclude: [...configDefaults.exclude, ...without],
          globalSetup: withPostgres,
          setupFiles: [...loopbackOnly, ...quickPasswords],
          ...shared,
          ...stuck,
        },
      },
      await components(),
      {
        test: {
          name: "e2e",
          include: [`e2e/**/*.${kind}.ts`],
          globalSetup: [...withPostgres, "e2e/built-web.ts"],
          setupFiles: loopbackOnly,
          ...shared,
          ...stuck,
        },
      },
    ],
  },
}))
