import swagger from "@fastify/swagger"
import swaggerUi from "@fastify/swagger-ui"
import type { FastifyInstance } from "fastify"
import { openApiDocument } from "./openapi-document.ts"

/** Serves the OpenAPI document, and a page that shows it. */
export const mountOpenApi = async (fastify: FastifyInstance): Promise<void> => {
  const document = openApiDocument()
  const text = JSON.stringify(document)
  await fastify.register(swagger, { mode: "static", specification: { document: document as never } })
  fastify.get("/api/v1/openapi.json", { compress: {} }, (_, reply) =>
    reply.type("application/json").send(text),
  )
  await fastify.register(swaggerUi, { routePrefix: "/api/v1/docs", staticCSP: true })
}
