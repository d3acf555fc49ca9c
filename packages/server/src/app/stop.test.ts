import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FreshDatabase, freshDatabase } from "../testing/database.ts"
import { holdTable } from "../testing/hold-table.ts"
import { type RunningProgram, runProgram } from "../testing/running-program.ts"

const CLIENTS = 8
const STOPS_WITHIN_MS = 10_000

interface Answered {
  startedAt: number
  status: number | null
  connection: string | undefined
  body: string
}

/** One request on a connection that is kept alive; a status of null where there was no whole answer. */
const ask = (agent: Agent, url: string, headers: Record<string, string>): Promise<Answered> =>
  new Promise(resolve => {
    const startedAt = performance.now()
    const none = () => resolve({ startedAt, status: null, connection: undefined, body: "" })
    const sent = request(url, { agent, headers }, response => {
      let body = ""
      response.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk
      })
      response.on("error", none)
      response.on("end", () =>
        resolve({
          startedAt,
          status: response.statusCode ?? null,
          connection: response.headers.connection,
          body,
        }),
      )
    })
    sent.on("error", none)
    sent.end()
  })

const canConnect = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })

describe("a server that is asked to stop under load", () => {
  let database: FreshDatabase
  let server: RunningProgram
  let address: string
  let token: string
  const agents: Agent[] = []

  beforeAll(async () => {
    database = await freshDatabase()
    server = runProgram("scripts/start/serve-only.ts", {
      DATABASE_URL: database.url,
      DATA_DIR: join(tmpdir(), `rapport-stop-${randomUUID()}`),
      PORT: "0",
      DEMO: "0",
      NODE_ENV: "test",
      RATE_LIMIT_FACTOR: "100000",
    })
    address = /http:\S+/.exec(await server.line(/http:/))?.[0] ?? ""
    const signedUp = await fetch(`${address}/api/v1/auth/sign-up`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        email: "nora@example.com",
        password: "a long enough phrase",
        firstName: "Nora",
        lastName: "Tester",
        role: "client",
        timeZone: "UTC",
      }),
    })
    token = ((await signedUp.json()) as { accessToken: string }).accessToken
  })
  afterAll(async () => {
    for (const agent of agents) agent.destroy()
    server.kill("SIGKILL")
    await server.ended
    await database.drop()
  })

  it("ends within ten seconds with code 0, finishes what it has begun and takes nothing new", async () => {
    const headers = { authorization: `Bearer ${token}` }
    const answers: Answered[] = []
    let stopped = false
    const busy = Array.from({ length: CLIENTS }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      agents.push(agent)
      while (!stopped) {
        const answered = await ask(agent, `${address}/api/v1/flags`, headers)
        answers.push(answered)
        if (answered.status === null) return
      }
    })
    while (answers.length < CLIENTS * 10) await wait(20)

    // A request that waits for the database when the server is asked to stop.
    const held = await holdTable(database.url, "client_profiles")
    const agent = new Agent({ keepAlive: true })
    agents.push(agent)
    const waiting = ask(agent, `${address}/api/v1/users/me`, headers)
    while (!(await held.isWaitedFor())) await wait(10)

    const askedAt = performance.now()
    server.kill("SIGTERM")
    await server.line(/Stopping/)
    await wait(500)
    expect(await canConnect(Number(new URL(address).port))).toBe(false)
    await held.release()

    expect(await server.ended).toBe(0)
    const took = performance.now() - askedAt
    process.stdout.write(`stop: ${Math.round(took)} ms under ${CLIENTS} clients, ${answers.length} answers\n`)
    expect(took).toBeLessThan(STOPS_WITHIN_MS)
    stopped = true
    await Promise.all(busy)
    const slow = await waiting
    expect(slow).toMatchObject({ status: 200, connection: "close" })
    expect(JSON.parse(slow.body)).toMatchObject({ email: "nora@example.com" })
    for (const { startedAt, status, body } of answers) {
      if (startedAt < askedAt) expect(status).toBe(200)
      else if (status !== null) expect([200, 503]).toContain(status)
      if (status === 503) expect(JSON.parse(body)).toMatchObject({ code: "shutting_down" })
    }
    expect(answers.some(({ status }) => status === 503)).toBe(true)
  })
})
