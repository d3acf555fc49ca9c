import { tmpdir } from "node:os"
import { join } from "node:path"
import { io, type Socket } from "socket.io-client"
import { type RunningServer, serve } from "../app/serve.ts"
import { readConfig } from "../platform/config/config.ts"
import { migrate } from "../platform/db/migrate.ts"
import type { ApiRequest, ApiUser } from "./crash/api-request.ts"
import { createPeople } from "./crash/create-people.ts"
import { type KillablePostgres, startKillablePostgres } from "./crash/killable-postgres.ts"

/** A server in this process, with jobs and sockets, on a PostgreSQL that can be killed and frozen. */
export interface ChaosApp {
  postgres: KillablePostgres
  coach: ApiUser
  /** Connected to the coach. */
  client: ApiUser
  request(user: ApiUser | null, request: ApiRequest): Promise<TimedResponse>
  get(path: string): Promise<TimedResponse>
  openSocket(user: ApiUser): Socket
  close(): Promise<void>
}

export interface TimedResponse {
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
  const postgres = await startKillablePostgres()
  let server: RunningServer | undefined
  const sockets: Socket[] = []
  const close = async () => {
    for (const socket of sockets) socket.disconnect()
    await server?.close()
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
    server = await serve({ ...config, databaseUrl: postgres.url }, SECRETS)
    const { address } = server
    const { coaches, clients } = await createPeople(address, postgres.url, { coaches: 1, clients: 1 })
    const [coach] = coaches
    const [client] = clients
    if (!coach || !client) throw new Error("Nobody was created")
    return {
      postgres,
      coach,
      client,
      request: (user, request) => send(`${address}/api/v1${request.path}`, user, request),
      get: path => send(`${address}${path}`, null, { method: "GET", path }),
      openSocket: user => {
        const socket = io(address, { auth: { token: user.token }, transports: ["websocket"], forceNew: true })
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

const send = async (
  url: string,
  user: ApiUser | null,
  { method, body, key }: ApiRequest,
): Promise<TimedResponse> => {
  const startedAt = performance.now()
  const response = await fetch(url, {
    method,
    headers: {
      ...(user && { authorization: `Bearer ${user.token}` }),
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
    milliseconds: performance.now() - startedAt,
  }
}

/** Books a session at midnight, `day` days from now; it is confirmed at once. */
export const bookOn = (
  { request, client, coach }: ChaosApp,
  day: number,
  key: string,
): Promise<TimedResponse> =>
  request(client, {
    method: "POST",
    path: "/bookings/book",
    key,
    body: {
      coachId: coach.id,
      scheduledAt: new Date(Math.ceil(Date.now() / 86_400_000 + day) * 86_400_000).toISOString(),
    },
  })

/** The presence of the client as the coach sees it. */
export const statusOfClient = async ({ request, client, coach }: ChaosApp): Promise<unknown> =>
  (await request(coach, { method: "GET", path: `/users/${client.id}` })).body.status
