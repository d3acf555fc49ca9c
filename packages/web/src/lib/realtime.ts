import type { QueryClient } from "@tanstack/react-query"
import type { Socket } from "socket.io-client"
import { refresh } from "./api.ts"
import type { GetKey } from "./contract.ts"
import { accessToken, onAccessToken } from "./token.ts"

export const realtimeEvents = [
  "connection:changed",
  "booking:changed",
  "availability:changed",
  "notification:new",
  "room:changed",
  "waitlist:changed",
  "group:changed",
  "calendar:changed",
  "review:changed",
] as const
export type RealtimeEvent = (typeof realtimeEvents)[number]

const reads = new Map<RealtimeEvent, Set<GetKey>>()

/** A feature's api.ts says which of its reads a piece of news makes old: `refetchOn("booking:changed", [...])`. */
export const refetchOn = (kind: RealtimeEvent, keys: readonly GetKey[]): void => {
  const known = reads.get(kind) ?? new Set()
  for (const key of keys) known.add(key)
  reads.set(kind, known)
}

const spread = (client: QueryClient, event: RealtimeEvent): void => {
  for (const key of reads.get(event) ?? []) void client.invalidateQueries({ queryKey: [key] })
}

const refetchAll = (client: QueryClient): void => {
  for (const keys of reads.values())
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
}

/** The page comes first, its news after. */
const quiet = (): Promise<void> =>
  new Promise(resolve => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 300)
  })

/** Keeps one socket per tab while somebody is signed in. The library is fetched only then. */
export const listen = (client: QueryClient): (() => void) => {
  let socket: Socket | undefined
  let stopped = false

  const open = async (): Promise<void> => {
    await quiet()
    const { io } = await import("socket.io-client")
    if (stopped || socket || !accessToken()) return
    socket = io({ auth: give => give({ token: accessToken() }), transports: ["websocket", "polling"] })
    let connectedBefore = false
    socket.on("connect", () => {
      if (connectedBefore) refetchAll(client)
      connectedBefore = true
    })
    socket.on("connect_error", () => {
      if (socket?.active) return
      void refresh()
        .then(token => token && socket?.connect())
        .catch(() => undefined)
    })
    for (const event of realtimeEvents) socket.on(event, () => spread(client, event))
  }

  const close = (): void => {
    socket?.disconnect()
    socket = undefined
  }

  const forget = onAccessToken(token => {
    if (!token) close()
    else if (socket) socket.emit("auth", { token })
    else void open()
  })
  if (accessToken()) void open()

  return () => {
    stopped = true
    forget()
    close()
  }
}
