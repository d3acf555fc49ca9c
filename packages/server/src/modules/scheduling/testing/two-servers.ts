import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

export interface ServerResponse {
  status: number
  code: string | undefined
  id: string | undefined
  scheduledAt: string | null | undefined
  slotNumber: number | null | undefined
  milliseconds: number
}

export interface TwoServers {
  app: TestApp
  second: TestApp
  /** Sends a request over HTTP, alternately to the two servers. */
  send(person: TestPerson, method: string, path: string, body?: unknown): Promise<ServerResponse>
  /** The slowest response so far, in milliseconds. */
  slowest(): number
  close(): Promise<void>
}

/** Two servers on one database, with separate connection pools, as behind a load balancer. */
export const openTwoServers = async (now: string): Promise<TwoServers> => {
  const app = await createTestApp()
  const second = await app.secondServer()
  for (const server of [app, second]) server.clock.set(now)
  const addresses: string[] = []
  for (const { fastify } of [app, second])
    addresses.push(await fastify.listen({ port: 0, host: "127.0.0.1" }))
  let turn = 0
  let slowest = 0
  return {
    app,
    second,
    send: async (person, method, path, body) => {
      const began = performance.now()
      const response = await fetch(`${addresses[turn++ % addresses.length]}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${person.token}`,
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const result = (await response.json()) as Partial<ServerResponse>
      const milliseconds = performance.now() - began
      slowest = Math.max(slowest, milliseconds)
      const { code, id, scheduledAt, slotNumber } = result
      return { status: response.status, code, id, scheduledAt, slotNumber, milliseconds }
    },
    slowest: () => slowest,
    close: async () => {
      await second.close()
      await app.close()
    },
  }
}

export const requestBooking = (
  servers: TwoServers,
  client: TestPerson,
  body: Body<"POST /bookings/book">,
): Promise<ServerResponse> => servers.send(client, "POST", "/bookings/book", body)

export const requestChange = (
  servers: TwoServers,
  person: TestPerson,
  bookingId: string | undefined,
  body: Body<"PUT /bookings/bookings/{bookingId}">,
): Promise<ServerResponse> => servers.send(person, "PUT", `/bookings/bookings/${bookingId}`, body)
