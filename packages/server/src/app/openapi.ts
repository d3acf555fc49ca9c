import swagger from "@fastify/swagger"
import swaggerUi from "@fastify/swagger-ui"
import { allProblems } from "@rapport/domain/problems"
import type { FastifyInstance } from "fastify"
import { jsonSchemaTransform } from "fastify-type-provider-zod"

const problems = Object.fromEntries(
  Object.entries(allProblems).map(([code, [status, sentence]]) => [code, { status, sentence }]),
)

/** Serves OpenAPI 3.1, generated from the schemas that validate requests, and a page that shows it. */
export const mountOpenApi = async (fastify: FastifyInstance): Promise<void> => {
  await fastify.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Rapport",
        version: "1",
        description:
          "Errors are problem documents (RFC 9457) with a stable `code`. Lists are paged by `cursor` and `limit`. Instants are RFC 3339.",
      },
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
    },
    transform: jsonSchemaTransform,
  })
  fastify.get("/api/v1/openapi.json", { schema: { hide: true } }, async () => ({
    ...fastify.swagger(),
    "x-problems": problems,
  }))
  await fastify.register(swaggerUi, { routePrefix: "/api/v1/docs", staticCSP: true })
}
