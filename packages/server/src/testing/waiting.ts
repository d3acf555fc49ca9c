import { setTimeout as wait } from "node:timers/promises"
import { io, type Socket } from "socket.io-client"

/** Long enough for a busy machine, short enough that nobody wonders whether the run still lives. */
const DEADLINE_MS = 15_000
const POLL_MS = 25

/** What `arriving` resolves to; fails with what was waited for if it has not come in time. */
export const arrival = async <T>(
  what: string,
  arriving: Promise<T>,
  withinMs: number = DEADLINE_MS,
): Promise<T> => {
  const timer = new AbortController()
  const tooLate = wait(withinMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`Waited ${withinMs} ms for ${what}`)
  })
  try {
    return await Promise.race([arriving, tooLate])
  } finally {
    timer.abort()
    tooLate.catch(() => {})
  }
}

/** Reads until the value is as expected; fails with what was waited for and the last value. */
export const waitFor = async <T>(
  what: string,
  read: () => T | Promise<T>,
  isExpected: (value: T) => boolean,
  withinMs: number = DEADLINE_MS,
): Promise<T> => {
  for (const deadline = performance.now() + withinMs; ; await wait(POLL_MS)) {
    const value = await arrival(what, Promise.resolve(read()), withinMs)
    if (isExpected(value)) return value
    if (performance.now() > deadline)
      throw new Error(`Waited ${withinMs} ms for ${what}; still ${JSON.stringify(value)?.slice(0, 300)}`)
  }
}

/** The payload of the next event with this name. */
export const nextEvent = <T = unknown>(socket: Socket, event: string, withinMs?: number): Promise<T> =>
  arrival(`the event ${event}`, new Promise<T>(resolve => socket.once(event, resolve)), withinMs)

/** Connects a socket, with a token or with the headers of a browser; fails with the server's reason if it refuses. */
export const openSocket = (
  address: string,
  { token, headers }: { token?: string; headers?: Record<string, string> },
): Promise<Socket> => {
  const socket = io(address, {
    ...(token !== undefined && { auth: { token } }),
    ...(headers && { extraHeaders: headers }),
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
  })
  const connected = new Promise<Socket>((resolve, reject) => {
    socket.once("connect", () => resolve(socket))
    socket.once("connect_error", reject)
  })
  return arrival("the socket to connect", connected)
}
