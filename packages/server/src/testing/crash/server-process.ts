import { serve } from "../../app/serve.ts"
import { readConfig } from "../../platform/config/config.ts"

/** One server as `npm start` runs it, on the database and mail server that its environment names. */
const config = readConfig(process.env)
const serving = await serve(
  { ...config, databaseUrl: config.databaseUrl ?? "" },
  {
    tokenSecret: "Y3Jhc2gtdG9rZW4tc2VjcmV0",
    linkSecret: "Y3Jhc2gtbGluay1zZWNyZXQ",
    demoPassword: "none of these",
  },
)
process.stdout.write(`${serving.address}\n`)

process.once("SIGTERM", () => {
  void serving.close().then(() => process.exit(0))
})
