import type { Server as HttpServer } from "node:http"
import type {
  RealtimeEvent,
  RealtimePayload,
  RoomEvent,
  RoomEvents,
  RoomMessage,
} from "@rapport/domain/kernel/realtime"
import { createAdapter } from "@socket.io/postgres-adapter"
import type pg from "pg"
import { Server, type Socket } from "socket.io"
import { type PresenceReader, PresenceWatches } from "./presence-watch.ts"
import { MessageBatches, type RoomGate } from "./room-sockets.ts"

export interface Realtime {
  /** Notifies every open browser of these people. A hint: a browser that misses it refetches when it reconnects. */
  publish(accountIds: readonly string[], event: RealtimeEvent, payload: RealtimePayload): void
  /** Closes the sockets of a login that ended, on all servers. */
  closeLogin(loginId: string): void
  /** Sends a message to every socket that joined its room; those of a busy room go together. */
  sendMessage(roomId: string, message: RoomMessage): void
  /** Sends an event to every socket that joined a room, but not to those of the people in `except`. */
  publishToRoom<E extends RoomEvent>(
    roomId: string,
    event: E,
    payload: RoomEvents[E],
    options?: { except?: readonly string[] },
  ): void
  /** Ends what sockets of these people hear of a room, on all servers. */
  leaveRoom(roomId: string, accountIds: readonly string[]): void
}

/** Until the socket server runs, and in processes without one. */
export const silentRealtime: Realtime = {
  publish: () => {},
  closeLogin: () => {},
  sendMessage: () => {},
  publishToRoom: () => {},
  leaveRoom: () => {},
}

/** Authenticates sockets; implemented by the accounts module. */
export interface SocketSignIn {
  actorOf(token: string): Promise<{ id: string; loginId: string; expiresAt: Date } | null>
  isLive(loginId: string): Promise<boolean>
  /** The access token in a browser's cookies. */
  tokenIn(cookies: string): string | undefined
}

export type SocketState = "active" | "idle"

export interface OpenSocket {
  id: string
  accountId: string
  loginId: string
  state: SocketState
}

/** Records which sockets are open on this server; implemented by the presence module. */
export interface SocketRegistry {
  save(sockets: readonly OpenSocket[]): Promise<void>
  setState(socketId: string, state: SocketState): Promise<void>
  remove(socketId: string): Promise<void>
  removeAllExcept(socketIds: readonly string[]): Promise<void>
}

interface SocketData {
  accountId: string
  loginId: string
  expiresAt: Date
  state: SocketState
  /** A write of the state is in progress; it writes again if the state changes meanwhile. */
  isSavingState?: boolean
  /** A `presence:watch` is being answered; another one waits for its turn. */
  isStartingWatch?: boolean
  /** When it last said that its person is typing. */
  typedAt?: number
}

type AnyEvents = Record<string, (...args: unknown[]) => void>
type RapportSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketData>

const personRoom = (accountId: string) => `person:${accountId}`
const loginRoom = (loginId: string) => `login:${loginId}`
const chatRoom = (roomId: string) => `room:${roomId}`
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A person has one per open tab; more than this is abuse. */
const MAX_SOCKETS_PER_PERSON = 50
const CHECK_EVERY_MS = 5_000
const GRACE_AFTER_EXPIRY_MS = 50_000
/** More rooms than a tab shows are abuse. */
const MAX_ROOMS_PER_SOCKET = 20
const TYPING_EVERY_MS = 1_000
/** A browser that reconnects within this time stays online. */
const GONE_AFTER_MS = 15_000

export interface RealtimeOptions {
  http: HttpServer
  pool: pg.Pool
  signIn: SocketSignIn
  registry: SocketRegistry
  presence: PresenceReader
  rooms: RoomGate
  isAllowedOrigin(origin: string | undefined): boolean
  onError(error: unknown): void
  /** A socket was not opened, for this reason. */
  onRefused(code: string, address: string): void
}

export interface RunningRealtime extends Realtime {
  /** Saves which sockets are open here, with what could not be saved while the database was away. */
  saveSockets(): Promise<void>
  close(): Promise<void>
}

/** The socket server: one per process; PostgreSQL carries messages between them. */
export const startRealtime = (options: RealtimeOptions): RunningRealtime => {
  const { registry, signIn, onError, onRefused } = options
  const io = new Server<AnyEvents, AnyEvents, AnyEvents, SocketData>(options.http, {
    path: "/socket.io",
    serveClient: false,
    transports: ["websocket", "polling"],
    pingInterval: 15_000,
    pingTimeout: 10_000,
    maxHttpBufferSize: 16_384,
    perMessageDeflate: false,
    allowRequest: (request, decide) => {
      const isAllowed = options.isAllowedOrigin(request.headers.origin)
      if (!isAllowed) onRefused("foreign_origin", request.socket.remoteAddress ?? "unknown")
      decide(null, isAllowed)
    },
    adapter: createAdapter(releasingEnded(options.pool), {
      tableName: "socket_io_attachments",
      errorHandler: onError,
    }),
  })
  const openSockets = new Set<RapportSocket>()
  const watches = new PresenceWatches(options.presence)
  const batches = new MessageBatches((roomId, event, payload) => {
    io.to(chatRoom(roomId)).emit(event, payload)
  })
  const removalTimers = new Map<string, NodeJS.Timeout>()

  io.use((socket, next) => {
    const reject = (code: string) => {
      onRefused(code, socket.handshake.address)
      next(new Error(code))
    }
    const token = tokenOf(signIn, socket.handshake)
    if (token === undefined) return reject("not_signed_in")
    signIn.actorOf(token).then(
      actor => {
        if (!actor) return reject("not_signed_in")
        const { id: accountId, loginId, expiresAt } = actor
        if ((io.sockets.adapter.rooms.get(personRoom(accountId))?.size ?? 0) >= MAX_SOCKETS_PER_PERSON)
          return reject("slow_down")
        socket.data = { accountId, loginId, expiresAt, state: "active" }
        next()
      },
      // While the database is away the connection is cut, not refused: browsers retry only after a cut.
      () => socket.conn.close(),
    )
  })

  io.on("connection", (socket: RapportSocket) => {
    const { accountId, loginId } = socket.data
    openSockets.add(socket)
    void socket.join([personRoom(accountId), loginRoom(loginId)])
    void registry.save([openSocketOf(socket)]).catch(onError)
    socket.onAny((event: string, payload: unknown, acknowledge: unknown) => {
      if (event === "auth") void renewToken(signIn, socket, payload, acknowledge).catch(onError)
      if (event === "presence") void setState(registry, socket, payload).catch(onError)
      if (event === "presence:watch") void watchPresence(watches, socket, payload, acknowledge).catch(onError)
      if (event === "room:join") void joinRoom(options.rooms, socket, payload, acknowledge).catch(onError)
      if (event === "room:leave") leaveRoom(socket, payload)
      if (event === "typing") void sendTyping(options.rooms, socket, payload).catch(onError)
    })
    socket.on("disconnect", () => {
      openSockets.delete(socket)
      watches.forget(socket)
      const timer = setTimeout(() => {
        removalTimers.delete(socket.id)
        void registry.remove(socket.id).catch(onError)
      }, GONE_AFTER_MS)
      removalTimers.set(socket.id, timer)
    })
  })

  const checking = setInterval(() => {
    void closeEnded(signIn, [...openSockets]).catch(onError)
    void watches.check().catch(onError)
  }, CHECK_EVERY_MS)

  return {
    publish: (accountIds, event, payload) => {
      if (accountIds.length > 0) io.to(accountIds.map(personRoom)).emit(event, payload)
    },
    closeLogin: loginId => {
      io.in(loginRoom(loginId)).disconnectSockets(true)
    },
    sendMessage: (roomId, message) => batches.add(roomId, message),
    publishToRoom: (roomId, event, payload, { except = [] } = {}) => {
      io.to(chatRoom(roomId)).except(except.map(personRoom)).emit(event, payload)
    },
    leaveRoom: (roomId, accountIds) => {
      // Sockets of this server leave at once; for all servers, they would wait until the others are told.
      io.local.in(accountIds.map(personRoom)).socketsLeave(chatRoom(roomId))
      io.in(accountIds.map(personRoom)).socketsLeave(chatRoom(roomId))
    },
    saveSockets: async () => {
      const open = [...openSockets].map(openSocketOf)
      await registry.removeAllExcept([...open.map(({ id }) => id), ...removalTimers.keys()])
      await registry.save(open)
    },
    close: async () => {
      clearInterval(checking)
      batches.close()
      for (const timer of removalTimers.values()) clearTimeout(timer)
      await registry.removeAllExcept([]).catch(onError)
      await io.close()
    },
  }
}

/** The adapter keeps one connection of the pool to listen on and never releases it; the pool would leak one each time it ends. */
const releasingEnded = (pool: pg.Pool): pg.Pool => {
  const wrapped: Pick<pg.Pool, "query"> & { connect(): Promise<pg.PoolClient> } = {
    query: pool.query.bind(pool),
    connect: async () => {
      const client = await pool.connect()
      client.once("end", () => client.release(true))
      return client
    },
  }
  // The adapter calls these two methods only.
  return wrapped as pg.Pool
}

/** The token in the handshake, or in the web app's cookie; browsers send the cookie from an allowed origin only. */
const tokenOf = (signIn: SocketSignIn, { auth, headers }: Socket["handshake"]): string | undefined => {
  const { token }: { token?: unknown } = auth
  if (token !== undefined) return typeof token === "string" ? token : undefined
  return headers.origin === undefined ? undefined : signIn.tokenIn(headers.cookie ?? "")
}

const openSocketOf = ({ id, data: { accountId, loginId, state } }: RapportSocket): OpenSocket => ({
  id,
  accountId,
  loginId,
  state,
})

const renewToken = async (
  signIn: SocketSignIn,
  socket: RapportSocket,
  payload: unknown,
  acknowledge: unknown,
) => {
  const token = typeof payload === "object" && payload !== null && "token" in payload ? payload.token : null
  const actor = typeof token === "string" ? await signIn.actorOf(token) : null
  const isSamePerson = actor !== null && actor.id === socket.data.accountId
  if (isSamePerson) socket.data.expiresAt = actor.expiresAt
  if (typeof acknowledge === "function")
    acknowledge({ ok: isSamePerson, ...(isSamePerson ? {} : { code: "not_signed_in" }) })
}

const watchPresence = async (
  watches: PresenceWatches,
  socket: RapportSocket,
  payload: unknown,
  acknowledge: unknown,
) => {
  const answer = (code?: "slow_down" | "invalid_request") => {
    if (typeof acknowledge === "function") acknowledge(code ? { ok: false, code } : { ok: true })
  }
  if (socket.data.isStartingWatch) return answer("slow_down")
  socket.data.isStartingWatch = true
  try {
    answer((await watches.watch(socket, payload)) ? undefined : "invalid_request")
  } finally {
    socket.data.isStartingWatch = false
    // It closed meanwhile.
    if (socket.disconnected) watches.forget(socket)
  }
}

const roomIdIn = (payload: unknown): string | null => {
  const id = typeof payload === "object" && payload !== null && "roomId" in payload ? payload.roomId : null
  return typeof id === "string" && UUID.test(id) ? id.toLowerCase() : null
}

const joinRoom = async (rooms: RoomGate, socket: RapportSocket, payload: unknown, acknowledge: unknown) => {
  const answer = (code?: string) => {
    if (typeof acknowledge === "function") acknowledge(code ? { ok: false, code } : { ok: true })
  }
  const roomId = roomIdIn(payload)
  if (!roomId) return answer("invalid_request")
  const joined = [...socket.rooms].filter(room => room.startsWith("room:")).length
  if (joined >= MAX_ROOMS_PER_SOCKET) return answer("slow_down")
  const refusal = await rooms.whyNotJoin(socket.data.accountId, roomId)
  if (refusal) return answer(refusal)
  await socket.join(chatRoom(roomId))
  // Its membership may have ended between the question and the joining.
  const refusedMeanwhile = await rooms.whyNotJoin(socket.data.accountId, roomId)
  if (refusedMeanwhile) await socket.leave(chatRoom(roomId))
  answer(refusedMeanwhile ?? undefined)
}

const leaveRoom = (socket: RapportSocket, payload: unknown): void => {
  const roomId = roomIdIn(payload)
  if (roomId) void socket.leave(chatRoom(roomId))
}

/** Never stored, dropped where a socket is slow, and not sent to the typist's own devices. */
const sendTyping = async (rooms: RoomGate, socket: RapportSocket, payload: unknown) => {
  const roomId = roomIdIn(payload)
  const now = performance.now()
  const { accountId, typedAt } = socket.data
  if (!roomId || !socket.rooms.has(chatRoom(roomId))) return
  if (typedAt !== undefined && now - typedAt < TYPING_EVERY_MS) return
  socket.data.typedAt = now
  const hiddenFrom = await rooms.hiddenFromWhenTyping(accountId, roomId)
  if (!hiddenFrom) return
  socket
    .to(chatRoom(roomId))
    .except([accountId, ...hiddenFrom].map(personRoom))
    .volatile.emit("typing", { roomId, userId: accountId })
}

const setState = async (registry: SocketRegistry, socket: RapportSocket, payload: unknown) => {
  const state = typeof payload === "object" && payload !== null && "state" in payload ? payload.state : null
  if (state !== "active" && state !== "idle") return
  socket.data.state = state
  if (socket.data.isSavingState) return
  socket.data.isSavingState = true
  try {
    await saveState(registry, socket)
  } finally {
    socket.data.isSavingState = false
  }
}

/** One write at a time for each socket, however often its browser changes the state. */
const saveState = async (registry: SocketRegistry, socket: RapportSocket) => {
  for (let saved: SocketState | null = null; saved !== socket.data.state; ) {
    saved = socket.data.state
    await registry.setState(socket.id, saved)
  }
}

/** Closes sockets whose token expired or whose login ended (signed out, suspended, password changed). */
const closeEnded = async (signIn: SocketSignIn, sockets: readonly RapportSocket[]) => {
  const now = Date.now()
  const live = new Map<string, boolean>()
  for (const socket of sockets) {
    const { loginId, expiresAt } = socket.data
    if (!live.has(loginId)) live.set(loginId, await signIn.isLive(loginId))
    if (!live.get(loginId) || expiresAt.getTime() + GRACE_AFTER_EXPIRY_MS < now) socket.disconnect(true)
  }
}
