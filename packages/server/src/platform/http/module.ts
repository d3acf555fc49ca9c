import type { FastifyInstance } from "fastify"
import type { House } from "../ctx.ts"
import type { Authenticate } from "./http.ts"

/** What a module needs to register its endpoints. */
export interface ModuleParts {
  app: FastifyInstance
  house: House
  authenticate: Authenticate
}
