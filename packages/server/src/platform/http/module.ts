import type { FastifyInstance } from "fastify"
import type { AppContext } from "../context.ts"
import type { Authenticate } from "./http.ts"

/** What a module needs to register its endpoints. */
export interface ModuleParts {
  fastify: FastifyInstance
  app: AppContext
  authenticate: Authenticate
}
