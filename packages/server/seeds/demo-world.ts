import type { Key, Reply } from "@rapport/domain/api"
import type { FastifyInstance } from "fastify"
import { type Caller, type CallInput, callerOf } from "../src/app/caller.ts"
import { signAccessToken } from "../src/modules/accounts/index.ts"
import type { AppContext } from "../src/platform/context.ts"
import type { Timeline } from "./timeline.ts"

export interface DemoPerson {
  id: string
  loginId: string
  roles: ("client" | "coach" | "admin")[]
}

/** The demo people as callers of the API: all demo data is created through it. */
export class DemoWorld {
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

  /** A token that is valid at the current time of the demo. */
  tokenOf(key: string): Promise<string> {
    return signAccessToken(this.app, this.person(key))
  }

  /** Calls the API as one of the people; throws at a refusal, as the demo data would be incomplete. */
  async call<K extends Key>(key: string, endpoint: K, input: CallInput<K>): Promise<Reply<K>> {
    const caller: Caller = callerOf(this.fastify, await this.tokenOf(key))
    const call = caller.call as <E extends Key>(
      endpoint: E,
      input: CallInput<E>,
    ) => ReturnType<Caller["call"]>
    const result = await call(endpoint, input)
    if (result.status >= 300)
      throw new Error(
        `Demo: ${endpoint} by ${key} at ${this.time.now().toISOString()}: ${JSON.stringify(result.problem)}`,
      )
    return result.body as Reply<K>
  }
}
