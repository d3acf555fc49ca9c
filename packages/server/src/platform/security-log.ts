import type { FastifyBaseLogger } from "fastify"
import { Counter, type Registry } from "prom-client"

/** What happened, to whom, from where, with what outcome. Never what somebody typed, nor a secret. */
export interface SecurityEvent {
  /** What was tried, such as `sign_in`. */
  event: string
  /** `failed`: the server could not do it. */
  outcome: "success" | "refused" | "failed"
  /** Why, such as the code of the refusal. */
  code?: string | undefined
  account?: string | undefined
  login?: string | undefined
  /** A keyed hash of the email address that was tried, to find repeated attempts at one account. */
  subject?: string | undefined
  address?: string | undefined
  /** The endpoint as the contract names it, without the values in its path. */
  endpoint?: string | undefined
  /** The ids in its path. */
  objects?: Record<string, string> | undefined
  requestId?: string | undefined
}

/** Writes security events to the log, whatever its level unless it is silent, and counts them for `/metrics`. */
export class SecurityLog {
  readonly #log: FastifyBaseLogger
  readonly #events: Counter<"event" | "outcome">

  constructor(log: FastifyBaseLogger, metrics: Registry) {
    this.#log = log.child({ log: "security" }, { level: log.level === "silent" ? "silent" : "info" })
    this.#events = new Counter({
      name: "rapport_security_events_total",
      help: "Sign-ins, changes of credentials, refused access and other security events",
      labelNames: ["event", "outcome"],
      registers: [metrics],
    })
  }

  write(event: SecurityEvent): void {
    this.count(event)
    this.#log.info(event, "security event")
  }

  /** For what happens too often to be a line each. */
  count({ event, outcome }: Pick<SecurityEvent, "event" | "outcome">): void {
    this.#events.inc({ event, outcome })
  }
}
