import { type RealtimeEvent, realtimeEvents } from "@rapport/domain/kernel/realtime"
import type { QueryClient } from "@tanstack/react-query"
import type { Socket } from "socket.io-client"
import { refresh } from "./api.ts"
import type { GetKey } from "./contract.ts"
import { type IdleState, watchIdleState } from "./idle-state.ts"
import { receivePresence, sendWatched } from "./presence.ts"
import { accessToken, onAccessToken } from "./token.ts"
import { whenSettled } from "./when-settled.ts"

const reads = new Map<RealtimeEvent, Set<GetKey>>()

/** Registers reads to refetch when an event arrives: `refetchOn("booking:changed", [...])`. Never register a read that the server records in an access log. */
export const refetchOn = (kind: RealtimeEvent, keys: readonly GetKey[]): void => {
  const registered = reads.get(kind) ?? new Set()
  for (const key of keys) registered.add(key)
  reads.set(kind, registered)
}

const listeners = new Map<RealtimeEvent, Set<() => void>>()

/** Calls back when an event arrives, and after a cut, in which it may have been missed. */
export const onRealtimeEvent = (event: RealtimeEvent, listener: () => void): (() => void) => {
  const registered = listeners.get(event) ?? new Set()
  registered.add(listener)
  listeners.set(event, registered)
  return () => registered.delete(listener)
}

/** Follows the tab's socket: what it receives, and each time it connects. */
export interface SocketFollower {
  connected(): void
  received(event: string, payload: unknown): void
}

const followers = new Set<SocketFollower>()
let live: Socket | undefined

export const followSocket = (follower: SocketFollower): (() => void) => {
  followers.add(follower)
  if (live?.connected) follower.connected()
  return () => followers.delete(follower)
}

/** Sends an event up the socket; dropped while it is not connected, as followers hear of the next connection. */
export const emit = (event: string, payload: unknown): void => {
  if (live?.connected) live.emit(event, payload)
}

/** The same, with the server's answer; null while there is no connection. */
export const emitAndWait = async (
  event: string,
  payload: unknown,
): Promise<{ ok: boolean; code?: string } | null> => {
  if (!live?.connected) return null
  return live
    .timeout(10_000)
    .emitWithAck(event, payload)
    .catch(() => null)
}

/** What happens when an event arrives: the registered reads are old, and those on the screen are fetched again. */
export const refetch = (client: QueryClient, event: RealtimeEvent): void => {
  for (const listener of listeners.get(event) ?? []) listener()
  for (const key of reads.get(event) ?? []) void client.invalidateQueries({ queryKey: [key] })
}

const refetchAll = (client: QueryClient): void => {
  for (const registered of listeners.values()) for (const listener of registered) listener()
  for (const keys of reads.values())
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
}

/** Keeps one socket per tab open while somebody is signed in. The library is loaded only then. */
export const connectRealtime = (client: QueryClient): (() => void) => {
  let socket: Socket | undefined
  let stopped = false
  let idleState: IdleState = "active"

  const open = async (): Promise<void> => {
    await whenSettled()
    const { io } = await import("socket.io-client")
    if (stopped || socket || !accessToken()) return
    socket = io({
      auth: callback => callback({ token: accessToken() }),
      transports: ["websocket", "polling"],
    })
    live = socket
    socket.onAny((event: string, payload: unknown) => {
      for (const follower of followers) follower.received(event, payload)
    })
    socket.on("connect", () => {
      for (const follower of followers) follower.connected()
      // Also the first time: what changed between a page's reads and its connection was told to nobody here.
      refetchAll(client)
      if (idleState === "idle") socket?.emit("presence", { state: idleState })
      sendWatched(userIds => socket?.connected && socket.emit("presence:watch", { userIds }))
    })
    socket.on("presence", receivePresence)
    socket.on("connect_error", () => {
      if (socket?.active) return
      void refresh()
        .then(token => token && socket?.connect())
        .catch(() => undefined)
    })
    for (const event of realtimeEvents) socket.on(event, () => refetch(client, event))
  }

  const close = (): void => {
    sendWatched(null)
    socket?.disconnect()
    socket = undefined
    live = undefined
  }

  const unsubscribe = onAccessToken(token => {
    if (!token) close()
    else if (socket) socket.emit("auth", { token })
    else void open()
  })
  if (accessToken()) void open()

  const stopWatching = watchIdleState(state => {
    idleState = state
    // A closed socket says it when it is open again; kept for later, it could arrive after newer ones.
    if (socket?.connected) socket.emit("presence", { state })
  })

  return () => {
    stopped = true
    stopWatching()
    unsubscribe()
    close()
  }
}
