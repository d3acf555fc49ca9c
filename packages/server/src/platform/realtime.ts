import type { Server as HttpServer } from "node:http"
import { createAdapter } from "@socket.io/postgres-adapter"
import { sql } from "kysely"
import type pg from "pg"
import { Server, type Socket } from "socket.io"
import type { Database } from "./db/db.ts"

/** What every socket of a person hears: ids and a version, never content. */
export type PersonEvent =
  | "connection:changed"
  | "booking:changed"
  | "availability:changed"
  | "room:changed"
  | "notification:new"
  | "calendar:changed"
  | "waitlist:changed"
  | "group:changed"
  | "review:changed"

export interface Realtime {
  /** Tells every open browser of these people. A hint: who misses it reads the truth on reconnect. */
  publish(accountIds: readonly string[], event: PersonEvent, payload: { id: string; version?: number }): void
  /** Closes the sockets of a login that ended, here and on the other servers. */
  closeLogin(loginId: string): void
}

/** Sign-in of a socket, and what it may still be after a while; given by the accounts module. */
export interface SocketSignIn {
  actorOf(token: string): Promise<{ id: string; loginId: string; expiresAt: Date } | null>
  isLive(loginId: string): Promise<boolean>
  /** The access token that a browser's own cookies carry. */
  tokenIn(cookies: string): string | undefined
}

export const silentRealtime: Realtime = { publish: () => {}, closeLogin: () => {} }

interface SocketData {
  accountId: string
  loginId: string
  expiresAt: Date
  state: "active" | "idle"
  /** The state is on its way into the database; what changes meanwhile follows it. */
  writing?: boolean
}

type Anything = Record<string, (...args: unknown[]) => void>
type RapportSocket = Socket<Anything, Anything, Anything, SocketData>

const personRoom = (accountId: string) => `person:${accountId}`
const loginRoom = (loginId: string) => `login:${loginId}`

/** One per tab is usual; more than these are no person's. */
const MAX_SOCKETS_PER_PERSON = 50
const CHECK_EVERY_MS = 5_000
const GRACE_AFTER_EXPIRY_MS = 50_000
const GONE_AFTER_MS = 15_000

export interface RealtimeParts {
  http: HttpServer
  pool: pg.Pool
  db: Database
  serverId: string
  signIn: SocketSignIn
  isAllowedOrigin(origin: string | undefined): boolean
  onError(error: unknown): void
}

export interface RunningRealtime extends Realtime {
  /** Writes down which sockets are open here, whatever was missed while the database was away. */
  keepSockets(): Promise<void>
  close(): Promise<void>
}

/** The token that was given, or the one of the web's cookie: browsers send that from an allowed origin only. */
const tokenOf = ({ signIn }: RealtimeParts, { auth, headers }: Socket["handshake"]): string | undefined => {
  const { token }: { token?: unknown } = auth
  if (token !== undefined) return typeof token === "string" ? token : undefined
  return headers.origin === undefined ? undefined : signIn.tokenIn(headers.cookie ?? "")
}

/** The socket server: one per process, joined to the others through PostgreSQL. */
export const startRealtime = (parts: RealtimeParts): RunningRealtime => {
  const io = new Server<Anything, Anything, Anything, SocketData>(parts.http, {
    path: "/socket.io",
    serveClient: false,
    transports: ["websocket", "polling"],
    pingInterval: 15_000,
    pingTimeout: 10_000,
    maxHttpBufferSize: 16_384,
    perMessageDeflate: false,
    allowRequest: (request, decide) => decide(null, parts.isAllowedOrigin(request.headers.origin)),
    adapter: createAdapter(givingBackEnded(parts.pool), {
      tableName: "socket_io_attachments",
      errorHandler: parts.onError,
    }),
  })
  const here = new Set<RapportSocket>()
  const leaving = new Map<string, NodeJS.Timeout>()

  io.use((socket, next) => {
    const token = tokenOf(parts, socket.handshake)
    if (token === undefined) return next(new Error("not_signed_in"))
    parts.signIn.actorOf(token).then(
      actor => {
        if (!actor) return next(new Error("not_signed_in"))
        const { id: accountId, loginId, expiresAt } = actor
        if ((io.sockets.adapter.rooms.get(personRoom(accountId))?.size ?? 0) >= MAX_SOCKETS_PER_PERSON)
          return next(new Error("slow_down"))
        socket.data = { accountId, loginId, expiresAt, state: "active" }
        next()
      },
      // Nobody is refused while the database is away: a browser comes again by itself after a cut only.
      () => socket.conn.close(),
    )
  })

  io.on("connection", (socket: RapportSocket) => {
    const { accountId, loginId } = socket.data
    here.add(socket)
    void socket.join([personRoom(accountId), loginRoom(loginId)])
    void writeSockets(parts, [socket]).catch(parts.onError)
    socket.onAny((event: string, payload: unknown, acknowledge: unknown) => {
      if (event === "auth") void renew(parts, socket, payload, acknowledge).catch(parts.onError)
      if (event === "presence") void setState(parts, socket, payload).catch(parts.onError)
    })
    socket.on("disconnect", () => {
      here.delete(socket)
      const timer = setTimeout(() => {
        leaving.delete(socket.id)
        void dropSocket(parts, socket.id).catch(parts.onError)
      }, GONE_AFTER_MS)
      leaving.set(socket.id, timer)
    })
  })

  const checking = setInterval(() => {
    void closeEnded(parts, [...here]).catch(parts.onError)
  }, CHECK_EVERY_MS)

  return {
    publish: (accountIds, event, payload) => {
      if (accountIds.length > 0) io.to(accountIds.map(personRoom)).emit(event, payload)
    },
    closeLogin: loginId => {
      io.in(loginRoom(loginId)).disconnectSockets(true)
    },
    keepSockets: async () => {
      await forgetOthers(parts, [...[...here].map(each => each.id), ...leaving.keys()])
      await writeSockets(parts, [...here])
    },
    close: async () => {
      clearInterval(checking)
      for (const timer of leaving.values()) clearTimeout(timer)
      await parts.db
        .deleteFrom("open_sockets")
        .where("server_id", "=", parts.serverId)
        .execute()
        .catch(parts.onError)
      await io.close()
    },
  }
}

/** The adapter listens on a connection of the pool and forgets it when it ends; the pool would count it for ever. */
const givingBackEnded = (pool: pg.Pool): pg.Pool => {
  const listening: Pick<pg.Pool, "query"> & { connect(): Promise<pg.PoolClient> } = {
    query: pool.query.bind(pool),
    connect: async () => {
      const client = await pool.connect()
      client.once("end", () => client.release(true))
      return client
    },
  }
  // These two are all it calls.
  return listening as pg.Pool
}

const writeSockets = async (parts: RealtimeParts, sockets: readonly RapportSocket[]) => {
  if (sockets.length === 0) return
  const rows = sockets.map(({ id, data }) => ({
    id,
    account_id: data.accountId,
    login_id: data.loginId,
    state: data.state,
  }))
  await sql`insert into open_sockets (id, account_id, login_id, server_id, state, seen_at)
    select id, account_id, login_id, ${parts.serverId}::uuid, state, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id text, account_id uuid, login_id uuid, state text)
    on conflict (id) do update set state = excluded.state, seen_at = excluded.seen_at`.execute(parts.db)
}

const forgetOthers = (parts: RealtimeParts, known: readonly string[]) =>
  sql`delete from open_sockets where server_id = ${parts.serverId} and id <> all(${known}::text[])`.execute(
    parts.db,
  )

const dropSocket = (parts: RealtimeParts, socketId: string) =>
  parts.db.deleteFrom("open_sockets").where("id", "=", socketId).execute()

const renew = async (parts: RealtimeParts, socket: RapportSocket, payload: unknown, acknowledge: unknown) => {
  const token = typeof payload === "object" && payload !== null && "token" in payload ? payload.token : null
  const actor = typeof token === "string" ? await parts.signIn.actorOf(token) : null
  const same = actor !== null && actor.id === socket.data.accountId
  if (same) socket.data.expiresAt = actor.expiresAt
  if (typeof acknowledge === "function") acknowledge({ ok: same, ...(same ? {} : { code: "not_signed_in" }) })
}

const setState = async (parts: RealtimeParts, socket: RapportSocket, payload: unknown) => {
  const state = typeof payload === "object" && payload !== null && "state" in payload ? payload.state : null
  if (state !== "active" && state !== "idle") return
  socket.data.state = state
  if (socket.data.writing) return
  socket.data.writing = true
  try {
    await writeState(parts, socket)
  } finally {
    socket.data.writing = false
  }
}

/** One write at a time for each socket, however often a browser says something else. */
const writeState = async (parts: RealtimeParts, socket: RapportSocket) => {
  for (let written: SocketData["state"] | null = null; written !== socket.data.state; ) {
    written = socket.data.state
    await parts.db.updateTable("open_sockets").set({ state: written }).where("id", "=", socket.id).execute()
  }
}

/** Closes sockets whose token ran out or whose login ended (signed out, suspended, password changed). */
const closeEnded = async (parts: RealtimeParts, sockets: readonly RapportSocket[]) => {
  const now = Date.now()
  const live = new Map<string, boolean>()
  for (const socket of sockets) {
    const { loginId, expiresAt } = socket.data
    if (!live.has(loginId)) live.set(loginId, await parts.signIn.isLive(loginId))
    if (!live.get(loginId) || expiresAt.getTime() + GRACE_AFTER_EXPIRY_MS < now) socket.disconnect(true)
  }
}
