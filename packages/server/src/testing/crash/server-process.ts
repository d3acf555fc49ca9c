import { serve } from "../../app/serve.ts"
import { readConfig } from "../../platform/config/config.ts"

/** Runs one server as `npm start` does, with the database and mail server that its environment names. */
const config = readConfig(process.env)
const server = await serve(
  { ...config, databaseUrl: config.databaseUrl ?? "" },
  {
    tokenSecret: "Y3Jhc2gtdG9rZW4tc2VjcmV0",
    linkSecret: "Y3Jhc2gtbGluay1zZWNyZXQ",
    demoPassword: "none of these",
  },
)
process.stdout.write(`${server.address}\n`)

process.once("SIGTERM", () => {
  void server.close().then(() => process.exit(0))
})
