import { Socket } from "node:net"
import { isLoopback } from "../platform/config/config-safety.ts"

const connect = Socket.prototype.connect

/** Files that share a worker would each wrap what the one before has wrapped. */
const GUARDED = Symbol.for("rapport.loopback-only")

/** A test that would reach another machine fails instead. */
const connectWithinMachine = function (this: Socket, ...args: Parameters<typeof connect>) {
  const [first] = args as unknown[]
  const target = Array.isArray(first) ? first[0] : first
  const host = typeof target === "object" && target !== null && "host" in target ? target.host : undefined
  if (typeof host === "string" && host !== "" && !isLoopback(host))
    throw new Error(`Tests reach this machine only; this one wanted ${host}.`)
  return connect.apply(this, args)
} as typeof connect

if (!(GUARDED in connect)) Socket.prototype.connect = Object.assign(connectWithinMachine, { [GUARDED]: true })
