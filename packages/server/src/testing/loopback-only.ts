import { Socket } from "node:net"
import { isLoopback } from "../platform/config/config-safety.ts"

const connect = Socket.prototype.connect

/** Marks the wrapper, so that test files that share a worker do not wrap it again. */
const GUARDED = Symbol.for("rapport.loopback-only")

/** Makes a test fail that connects to another machine. */
const connectWithinMachine = function (this: Socket, ...args: Parameters<typeof connect>) {
  const [first] = args as unknown[]
  const target = Array.isArray(first) ? first[0] : first
  const host = typeof target === "object" && target !== null && "host" in target ? target.host : undefined
  if (typeof host === "string" && host !== "" && !isLoopback(host))
    throw new Error(`Tests may connect to this machine only, not to ${host}.`)
  return connect.apply(this, args)
} as typeof connect

if (!(GUARDED in connect)) Socket.prototype.connect = Object.assign(connectWithinMachine, { [GUARDED]: true })
