import type { AddressInfo } from "node:net"
import { io, type Socket } from "socket.io-client"
import { openPool } from "../../../../platform/db/db.ts"
import { startHeartbeat } from "../../../../platform/jobs/server-heartbeat.ts"
import { startRealtime } from "../../../../platform/realtime.ts"
import type { TestPerson } from "../../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../../testing/test-app.ts"
import { socketSignIn } from "../../../accounts/index.ts"
import { presenceReader, socketRegistry } from "../../../presence/index.ts"
import { roomGate } from "../../index.ts"

export interface ChatServer {
  app: TestApp
  address: string
  close(): Promise<void>
}

/** Servers with sockets on one database, joined as behind a load balancer. */
export interface ChatServers {
  app: TestApp
  servers: readonly [ChatServer, ChatServer]
  /** A socket of this person on one of the servers; it collects what it hears. */
  connect(person: TestPerson, server?: 0 | 1): Promise<ChatSocket>
  close(): Promise<void>
}

export interface Received {
  event: string
  payload: {
    roomId?: string
    id?: string
    messages?: { seq: number; text: string }[]
    [field: string]: unknown
  }
}

export interface ChatSocket {
  socket: Socket
  received: Received[]
  join(roomId: string): Promise<{ ok: boolean; code?: string }>
  messagesIn(roomId: string): { seq: number; text: string }[]
  receivedOf(event: string): Received["payload"][]
}

export const openChatServers = async (): Promise<ChatServers> => {
  const app = await createTestApp()
  const first = await listen(app)
  const second = await listen(await app.secondServer())
  const sockets: Socket[] = []
  return {
    app,
    servers: [first, second],
    connect: async (person, server = 0) => {
      const opened = await openSocket((server === 0 ? first : second).address, person.token)
      sockets.push(opened.socket)
      return opened
    },
    close: async () => {
      for (const socket of sockets) socket.disconnect()
      await second.close()
      await first.close()
    },
  }
}

const listen = async (app: TestApp): Promise<ChatServer> => {
  const pool = openPool(app.databaseUrl, 4, () => {})
  const alive = await startHeartbeat(
    app.context.db,
    app.context.serverId,
    () => [],
    () => {},
  )
  const realtime = startRealtime({
    http: app.fastify.server,
    pool,
    signIn: socketSignIn(app.context),
    registry: socketRegistry(app.context),
    presence: presenceReader(app.context),
    rooms: roomGate(app.context),
    isAllowedOrigin: () => true,
    onError: () => {},
    onRefused: () => {},
  })
  app.context.realtime = realtime
  await app.fastify.listen({ port: 0, host: "127.0.0.1" })
  return {
    app,
    address: `http://127.0.0.1:${(app.fastify.server.address() as AddressInfo).port}`,
    close: async () => {
      await alive.stop()
      await realtime.close()
      await app.close()
      await pool.end()
    },
  }
}

const openSocket = (address: string, token: string): Promise<ChatSocket> =>
  new Promise((resolve, reject) => {
    const socket = io(address, {
      auth: { token },
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
    })
    const received: Received[] = []
    socket.onAny((event: string, payload: Received["payload"]) => received.push({ event, payload }))
    socket.once("connect_error", reject)
    const receivedOf = (event: string) =>
      received.filter(one => one.event === event).map(({ payload }) => payload)
    socket.once("connect", () =>
      resolve({
        socket,
        received,
        join: roomId => socket.timeout(5_000).emitWithAck("room:join", { roomId }),
        messagesIn: roomId =>
          receivedOf("messages")
            .filter(payload => payload.roomId === roomId)
            .flatMap(({ messages }) => messages ?? []),
        receivedOf,
      }),
    )
  })
