import { execFileSync, spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"

// Runs on whatever Node the machine has, before any package is there: plain JavaScript that imports nothing of ours.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, "node_modules")
const lock = join(root, ".installing")
const isWindows = process.platform === "win32"
const LOCK_STALE_MS = 30 * 60_000

class Stopped extends Error {}

const readJson = path => {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return null
  }
}

/** npm notes last of all what it installed: complete when every package of the lockfile stands there, as it is there. */
const isInstalled = () => {
  const wanted = readJson(join(root, "package-lock.json"))?.packages ?? {}
  const there = readJson(join(modules, ".package-lock.json"))?.packages
  if (!there || !existsSync(join(modules, ".bin", isWindows ? "node.cmd" : "node"))) return false
  return Object.entries(wanted).every(([path, { version, integrity, link, optional }]) => {
    const found = there[path]
    if (path === "" || link || !path.includes("node_modules/")) return true
    if (!found) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** A killed install leaves its npm running, which would spoil the next one. */
const endOrphan = async pid => {
  if (!pid || isWindows || !isAlive(pid)) return
  let command = ""
  try {
    command = execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    return
  }
  if (!/\bnpm\b/.test(command)) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    return
  }
  // One that nobody reaps counts as alive for good.
  for (const until = Date.now() + 5_000; isAlive(pid) && Date.now() < until; ) await wait(100)
}

/** One install at a time. */
const takeLock = async () => {
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, JSON.stringify({ pid: process.pid }), { flag: "wx" })
      process.on("exit", () => rmSync(lock, { force: true }))
      return
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    const holder = readJson(lock)
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (holder ? !isAlive(holder.pid) || age > LOCK_STALE_MS : age > 2_000) {
      await endOrphan(holder?.npm)
      rmSync(lock, { force: true })
      continue
    }
    if (!told) process.stdout.write("Another install runs in this folder; waiting for it …\n")
    told = true
    await wait(300)
  }
}

/** The npm around us hands its settings down; those that say what to install would leave something out. */
const environment = () => {
  const env = { ...process.env, npm_config_update_notifier: "false" }
  const ours =
    /^npm_config_(omit|include|production|only|optional|dev|ignore_scripts|dry_run|global|prefix|local_prefix|workspaces?|package_lock_only|install_strategy)$/i
  for (const name of Object.keys(env))
    if (ours.test(name) || /^npm_(lifecycle|package)_/.test(name)) delete env[name]
  delete env.NODE_ENV
  return env
}

const npmProgram = () => {
  const around = process.env.npm_execpath
  if (around?.endsWith(".js")) return [process.execPath, around]
  return [isWindows ? "npm.cmd" : "npm"]
}

const runNpm = () =>
  new Promise((resolve, reject) => {
    const [program, ...before] = npmProgram()
    const flags = [
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--prefer-offline",
    ]
    const child = spawn(program, [...before, "ci", ...flags], {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that it can be ended whole.
      detached: !isWindows,
      shell: isWindows,
    })
    writeFileSync(lock, JSON.stringify({ pid: process.pid, npm: child.pid }))
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", text => (said += text))
    let asked = false
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        asked = true
        if (isWindows) child.kill()
        else if (isAlive(child.pid)) process.kill(-child.pid, signal)
      })
    child.on("error", reject)
    child.on("close", code => {
      if (asked) reject(new Stopped())
      else if (code === 0) resolve()
      else reject(new Error(said.trim() || `npm ended with ${code}.`))
    })
  })

const install = async () => {
  if (isInstalled()) return
  await takeLock()
  if (isInstalled()) return
  const from = Date.now()
  process.stdout.write("  Installing what Rapport needs (about a minute, once) … ")
  await runNpm()
  process.stdout.write(`${((Date.now() - from) / 1000).toFixed(1)} s\n`)
}

try {
  await install()
} catch (error) {
  if (error instanceof Stopped) {
    process.stdout.write("\nStopped.\n")
    process.exit(130)
  }
  process.stderr.write(`\nThe packages could not be installed:\n${error.message}\n`)
  process.exit(1)
}
