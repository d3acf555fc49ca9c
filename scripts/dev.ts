import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "./start/environment.ts"
import { say } from "./start/step.ts"

const port = process.env.PORT ?? "3000"
const webPort = process.env.WEB_PORT ?? "5173"
const inherit = { stdio: "inherit", env: { ...process.env, PORT: port } } as const

/** The server starts anew when its sources change; the web app changes in place and asks the server for data. */
const server = spawn(
  process.execPath,
  [
    "--watch-path=packages/server",
    "--watch-path=packages/domain",
    "--watch-preserve-output",
    "scripts/start.ts",
  ],
  { cwd: root, ...inherit },
)
const web = spawn(
  process.execPath,
  [join(root, "node_modules", "vite", "bin", "vite.js"), "--port", webPort, "--logLevel", "warn"],
  {
    cwd: join(root, "packages", "web"),
    stdio: "inherit",
    env: { ...process.env, API_URL: `http://127.0.0.1:${port}`, WEB_PORT: webPort },
  },
)
say(`The web app with hot reload: http://localhost:${webPort}`)

const stop = (signal: NodeJS.Signals) => {
  web.kill(signal)
  server.kill(signal)
}
process.on("SIGINT", () => stop("SIGINT"))
process.on("SIGTERM", () => stop("SIGTERM"))
