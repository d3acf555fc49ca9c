import type { Key, Reply } from "@rapport/domain/api"
import type { FastifyInstance } from "fastify"
import { type Caller, type CallInput, callerOf } from "../src/app/caller.ts"
import { signAccessToken } from "../src/modules/accounts/index.ts"
import type { AppContext } from "../src/platform/ctx.ts"
import type { Timeline } from "./timeline.ts"

export interface DemoPerson {
  id: string
  loginId: string
  roles: ("client" | "coach" | "admin")[]
}

/** The demo's people as callers of the API: everything in the demo went through the same verbs as real life. */
export class World {
  readonly people = new Map<string, DemoPerson>()
  readonly fastify: FastifyInstance
  readonly app: AppContext
  readonly time: Timeline

  constructor(fastify: FastifyInstance, app: AppContext, time: Timeline) {
    this.fastify = fastify
    this.app = app
    this.time = time
  }

  person(key: string): DemoPerson {
    const found = this.people.get(key)
    if (!found) throw new Error(`No demo person ${key}`)
    return found
  }

  /** A token that is good at this moment of the demo's past. */
  tokenOf(key: string): Promise<string> {
    return signAccessToken(this.app, this.person(key))
  }

  /** Calls as one of the people; a refusal stops the seeding, because the demo must be whole. */
  async call<K extends Key>(key: string, endpoint: K, input: CallInput<K>): Promise<Reply<K>> {
    const caller: Caller = callerOf(this.fastify, await this.tokenOf(key))
    const call = caller.call as <E extends Key>(
      endpoint: E,
      input: CallInput<E>,
    ) => ReturnType<Caller["call"]>
    const answered = await call(endpoint, input)
    if (answered.status >= 300)
      throw new Error(
        `Demo: ${endpoint} by ${key} at ${this.time.now().toISOString()}: ${JSON.stringify(answered.problem)}`,
      )
    return answered.body as Reply<K>
  }
}
