import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { launchBrowser } from "../e2e/browser.ts"
import { seedDemo } from "../packages/server/seeds/main.ts"
import { serve } from "../packages/server/src/app/serve.ts"
import { readConfig } from "../packages/server/src/platform/config/config.ts"
import { readSecrets } from "../packages/server/src/platform/config/secrets.ts"
import {
  databaseUrl,
  makeDataDir,
  removeData,
  startTestPostgres,
  TEMPLATE,
} from "../packages/server/src/testing/postgres.ts"
import { docsPictures, fileOf, MAX_PICTURE_BYTES, PICTURE_FOLDER } from "./pictures/list.ts"
import { takePicture } from "./pictures/take-picture.ts"
import { buildWeb, isWebStale } from "./start/build-web.ts"
import { root } from "./start/environment.ts"
import { refuseTakenPort } from "./start/free-port.ts"
import { runOnce } from "./start/run-until-stopped.ts"
import { say, step } from "./start/step.ts"

/** A Wednesday morning in Berlin: the demo's eight weeks end then, in the server and in the browser. */
const NOW = new Date("2027-03-03T09:24:00Z")
const PORT = 3990
const PASSWORD = "pictures of the demo"

await runOnce(async closing => {
  await refuseTakenPort("127.0.0.1", PORT)
  if (await isWebStale()) await step("Building the web app", () => buildWeb(closing.signal))
  const dataDir = await makeDataDir()
  closing.add("the folder", () => removeData(dataDir, undefined))
  const postgres = await step("Starting PostgreSQL", startTestPostgres)
  closing.add("PostgreSQL", () => postgres.stop())
  const url = databaseUrl(postgres.maintenanceUrl, TEMPLATE)
  const config = readConfig({
    PORT: String(PORT),
    DATA_DIR: dataDir,
    DEMO_PASSWORD: PASSWORD,
    RATE_LIMIT_FACTOR: "1000",
    LOG_LEVEL: "error",
  })
  const secrets = await readSecrets(dataDir)
  await step("Adding the demo people", () => seedDemo(config, url, secrets, NOW))
  const server = await serve({ ...config, databaseUrl: url }, secrets, { now: () => NOW })
  closing.add("the server", () => server.close())
  const browser = await launchBrowser()
  closing.add("the browser", () => browser.close())

  const folder = join(root, PICTURE_FOLDER)
  await mkdir(folder, { recursive: true })
  const files = docsPictures.map(fileOf)
  for (const file of await readdir(folder)) if (!files.includes(file)) await rm(join(folder, file))
  for (const picture of docsPictures) {
    closing.signal.throwIfAborted()
    const bytes = await takePicture(browser.browser, {
      picture,
      url: server.address,
      now: NOW,
      password: PASSWORD,
    })
    await writeFile(join(folder, fileOf(picture)), bytes)
    say(`  ${fileOf(picture)}: ${Math.round(bytes.length / 1000)} kB`)
    if (bytes.length > MAX_PICTURE_BYTES) throw new Error(`${fileOf(picture)} is larger than the docs allow.`)
  }
})
