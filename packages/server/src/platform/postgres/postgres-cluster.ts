import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chown, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Account } from "./postgres-account.ts"
import { type PostgresBinaries, PostgresUnavailable } from "./postgres-binaries.ts"

/** The superuser role. The application signs in as another one, which can only use its own database. */
export const SUPERUSER = "postgres"

/** Without the variables of this process that would change what PostgreSQL's programs do. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
  ...(process.platform === "win32" && { SystemRoot: process.env.SystemRoot }),
})

/** The password of both roles, created once, readable by its owner only. */
export const readPassword = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, "postgres.password")
  const stored = await readFile(path, "utf8").catch(() => "")
  if (stored) return stored.trim()
  const password = randomBytes(24).toString("base64url")
  await writeFile(path, password, { mode: 0o600 })
  return password
}

/** Creates the cluster in a temporary folder and renames it when complete, so that a killed start leaves none half done. */
export const createCluster = async (
  binaries: PostgresBinaries,
  cluster: string,
  password: string,
  account: Account | undefined,
  durable: boolean,
): Promise<void> => {
  const partial = `${cluster}.partial`
  const passwordFile = `${cluster}.initial-password`
  await rm(partial, { recursive: true, force: true })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) await chown(passwordFile, account.uid, account.gid)
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${partial}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ],
      join(cluster, ".."),
      account,
    )
    await rename(partial, cluster)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

const run = (program: string, args: string[], cwd: string, account: Account | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: cleanEnvironment(),
      stdio: ["ignore", "ignore", "pipe"],
      ...account,
    })
    let output = ""
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text
    })
    child.on("error", error => reject(new PostgresUnavailable(`Could not run ${program}: ${error.message}`)))
    child.on("close", code =>
      code === 0
        ? resolve()
        : reject(new PostgresUnavailable(`PostgreSQL could not be set up: ${output.trim()}`)),
    )
  })
