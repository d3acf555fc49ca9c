import { Socket } from "node:net"
import { isLoopback } from "../platform/config-safety.ts"

const connect = Socket.prototype.connect

/** A test that would reach another machine fails instead. */
Socket.prototype.connect = function (this: Socket, ...args: Parameters<typeof connect>) {
  const [first] = args as unknown[]
  const target = Array.isArray(first) ? first[0] : first
  const host = typeof target === "object" && target !== null && "host" in target ? target.host : undefined
  if (typeof host === "string" && host !== "" && !isLoopback(host))
    throw new Error(`Tests reach this machine only; this one wanted ${host}.`)
  return connect.apply(this, args)
} as typeof connect
