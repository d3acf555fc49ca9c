import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { io, type Socket } from "socket.io-client"
import { type Serving, serve } from "../app/serve.ts"
import { readConfig } from "../platform/config/config.ts"
import { migrate } from "../platform/db/migrate.ts"
import type { Asker, Question } from "./crash/ask.ts"
import { gather } from "./crash/gather.ts"
import { type MortalPostgres, startMortalPostgres } from "./crash/mortal-postgres.ts"

/** A whole server in this process, jobs and sockets included, over a PostgreSQL that can be taken away from it. */
export interface ChaosApp {
  postgres: MortalPostgres
  coach: Asker
  /** Connected to the coach. */
  client: Asker
  ask(who: Asker | null, question: Question): Promise<Seen>
  get(path: string): Promise<Seen>
  openSocket(who: Asker): Socket
  close(): Promise<void>
}

export interface Seen {
  status: number
  code: string | undefined
  type: string | null
  retryAfter: string | null
  body: Record<string, unknown>
  milliseconds: number
}

const SECRETS = {
  tokenSecret: "Y2hhb3MtdG9rZW4tc2VjcmV0",
  linkSecret: "Y2hhb3MtbGluay1zZWNyZXQ",
  demoPassword: "none of these",
}

export const createChaosApp = async (): Promise<ChaosApp> => {
  const postgres = await startMortalPostgres()
  let serving: Serving | undefined
  const sockets: Socket[] = []
  const close = async () => {
    for (const socket of sockets) socket.disconnect()
    await serving?.close()
    await postgres.close()
  }
  try {
    await migrate(postgres.url)
    const config = readConfig({
      DATABASE_URL: postgres.url,
      DATA_DIR: join(tmpdir(), "rapport-chaos-files"),
      DEMO: "0",
      LOG_LEVEL: "silent",
      PORT: "0",
      RATE_LIMIT_FACTOR: "1000000",
    })
    serving = await serve({ ...config, databaseUrl: postgres.url }, SECRETS)
    const { address } = serving
    const { coaches, clients } = await gather(address, postgres.url, { coaches: 1, clients: 1 })
    const [coach] = coaches
    const [client] = clients
    if (!coach || !client) throw new Error("Nobody came")
    return {
      postgres,
      coach,
      client,
      ask: (who, question) => see(`${address}/api/v1${question.path}`, who, question),
      get: path => see(`${address}${path}`, null, { method: "GET", path }),
      openSocket: who => {
        const socket = io(address, { auth: { token: who.token }, transports: ["websocket"], forceNew: true })
        sockets.push(socket)
        return socket
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const see = async (url: string, who: Asker | null, { method, body, key }: Question): Promise<Seen> => {
  const began = performance.now()
  const response = await fetch(url, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...(key !== undefined && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const parsed = (text.startsWith("{") ? JSON.parse(text) : {}) as Record<string, unknown>
  return {
    status: response.status,
    code: typeof parsed.code === "string" ? parsed.code : undefined,
    type: response.headers.get("content-type"),
    retryAfter: response.headers.get("retry-after"),
    body: parsed,
    milliseconds: performance.now() - began,
  }
}

/** Asks until the answer is as hoped for; throws with the last one after `forMs`. */
export const until = async <T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  forMs: number,
): Promise<T> => {
  for (const end = performance.now() + forMs; ; await wait(50)) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (performance.now() > end)
      throw new Error(`Still ${JSON.stringify(seen).slice(0, 300)} after ${forMs} ms`)
  }
}

/** What a socket hears next under this name. */
export const next = (socket: Socket, event: string): Promise<unknown> =>
  new Promise(resolve => socket.once(event, resolve))

/** A session at midnight so many days from now, which stands at once. */
export const bookOn = ({ ask, client, coach }: ChaosApp, day: number, key: string): Promise<Seen> =>
  ask(client, {
    method: "POST",
    path: "/bookings/book",
    key,
    body: {
      coachId: coach.id,
      scheduledAt: new Date(Math.ceil(Date.now() / 86_400_000 + day) * 86_400_000).toISOString(),
    },
  })

/** As the coach sees it. */
export const presenceOfClient = async ({ ask, client, coach }: ChaosApp): Promise<unknown> =>
  (await ask(coach, { method: "GET", path: `/users/${client.id}` })).body.status
