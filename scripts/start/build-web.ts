import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { root } from "./environment.ts"
import { CannotStart } from "./free-port.ts"

const web = join(root, "packages", "web")
const stamp = join(root, "node_modules", ".cache", "rapport", "web-built")
const sources = [
  "packages/web/src",
  "packages/web/public",
  "packages/web/index.html",
  "packages/web/build",
  "packages/web/vite.config.ts",
  "packages/web/package.json",
  "packages/domain/src",
  "package-lock.json",
]

/** The web app in `dist` was not built from the sources that lie here now. */
export const isWebStale = async (): Promise<boolean> =>
  !existsSync(join(web, "dist", "index.html")) ||
  (await readFile(stamp, "utf8").catch(() => "")) !== (await hashSources())

export const buildWeb = async (signal?: AbortSignal): Promise<void> => {
  const hash = await hashSources()
  await rm(stamp, { force: true })
  await runVite(["build", "--logLevel", "warn"], signal)
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, hash)
}

const runVite = (args: string[], signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules", "vite", "bin", "vite.js"), ...args], {
      cwd: web,
      env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal && { signal }),
    })
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text
      })
    child.on("error", reject)
    child.on("close", code =>
      code === 0 ? resolve() : reject(new CannotStart(`The web app could not be built:\n${said.trim()}`)),
    )
  })

const hashSources = async (): Promise<string> => {
  const hash = createHash("sha256")
  for (const source of sources)
    for (const file of await filesUnder(join(root, source))) {
      hash.update(file.slice(root.length))
      hash.update(await readFile(file))
    }
  return hash.digest("hex")
}

const filesUnder = async (path: string): Promise<string[]> => {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  return entries
    .filter(each => each.isFile() && !each.name.includes(".test."))
    .map(each => join(each.parentPath, each.name))
    .sort()
}
