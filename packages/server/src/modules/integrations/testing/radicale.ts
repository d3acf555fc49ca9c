import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

export interface Radicale {
  /** The server's address, as people type it in. */
  address: string
  username: string
  password: string
  /** Makes a calendar and returns its address. */
  makeCalendar(name: string): Promise<string>
  put(calendar: string, file: string, text: string): Promise<void>
  /** The texts of a calendar's objects by file name. */
  list(calendar: string): Promise<Map<string, string>>
  ask(url: string, init: RequestInit): Promise<Response>
  close(): Promise<void>
}

const username = "mara"
const password = "a password of her own"

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.once("error", fail)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => done(typeof address === "object" && address ? address.port : 0))
    })
  })

/** A real CalDAV server on this machine: Debian's `radicale`, with a folder of its own. */
export const startRadicale = async (): Promise<Radicale> => {
  const folder = await mkdtemp(join(tmpdir(), "rapport-radicale-"))
  const port = await freePort()
  await writeFile(join(folder, "users"), `${username}:${password}\n`)
  const config = [
    `[server]\nhosts = 127.0.0.1:${port}`,
    `[auth]\ntype = htpasswd\nhtpasswd_filename = ${join(folder, "users")}\nhtpasswd_encryption = plain\ndelay = 0`,
    `[rights]\ntype = owner_only`,
    `[storage]\nfilesystem_folder = ${join(folder, "collections")}`,
  ].join("\n\n")
  await writeFile(join(folder, "config"), config)
  const running = spawn("radicale", ["--config", join(folder, "config")], { stdio: "ignore" })
  const address = `http://127.0.0.1:${port}/`
  await untilItAnswers(running, address)
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`
  const ask = (url: string, init: RequestInit) =>
    fetch(url, { ...init, headers: { authorization, ...(init.headers as Record<string, string>) } })
  const done = async (respond: Promise<Response>) => {
    const { status } = await respond
    if (status >= 300) throw new Error(`Radicale answered ${status}`)
  }
  return {
    address,
    username,
    password,
    ask,
    makeCalendar: async name => {
      const url = `${address}${username}/${name}/`
      await done(ask(url, { method: "MKCALENDAR", body: mkcalendar(name) }))
      return url
    },
    put: (calendar, file, text) =>
      done(
        ask(`${calendar}${file}`, {
          method: "PUT",
          body: text,
          headers: { "content-type": "text/calendar" },
        }),
      ),
    list: async calendar => {
      const respond = await ask(calendar, { method: "PROPFIND", headers: { depth: "1" } })
      const files = [...(await respond.text()).matchAll(/href>[^<]*\/([^/<]+\.ics)</g)].map(
        match => match[1] ?? "",
      )
      const found = new Map<string, string>()
      for (const file of files)
        found.set(file, await (await ask(`${calendar}${file}`, { method: "GET" })).text())
      return found
    },
    close: async () => {
      if (running.exitCode === null && running.signalCode === null) {
        const ended = new Promise<void>(over => running.once("exit", () => over()))
        running.kill()
        await ended
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const mkcalendar = (name: string): string =>
  `<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>` +
  `<D:displayname>${name}</D:displayname></D:prop></D:set></C:mkcalendar>`

const untilItAnswers = async (running: ChildProcess, address: string): Promise<void> => {
  let failed: Error | null = null
  running.once("error", error => {
    failed = new Error("radicale is not installed here, so CalDAV is not tried", { cause: error })
  })
  for (let tried = 0; tried < 300; tried++) {
    if (failed) throw failed
    const respond = await fetch(address).catch(() => null)
    if (respond) return
    await wait(100)
  }
  throw new Error("radicale did not start")
}
