import type { AddressInfo } from "node:net"
import { isDeepStrictEqual } from "node:util"
import { type RealtimeEvent, realtimeEvents } from "@rapport/domain/kernel/realtime"
import type { Socket } from "socket.io-client"
import { socketSignIn } from "../../modules/accounts/index.ts"
import { roomGate } from "../../modules/messaging/index.ts"
import { presenceReader, socketRegistry } from "../../modules/presence/index.ts"
import { FRIDAY } from "../../modules/scheduling/testing/pair.ts"
import { openPool } from "../../platform/db/db.ts"
import { startHeartbeat } from "../../platform/jobs/server-heartbeat.ts"
import { startRealtime } from "../../platform/realtime.ts"
import type { TestPerson } from "../people.ts"
import { signInAgain } from "../sign-in-again.ts"
import type { TestApp } from "../test-app.ts"
import { arrival, openSocket } from "../waiting.ts"
import { addBystanders } from "./bystanders.ts"
import type { Outcomes } from "./row.ts"
import { findStrayIds } from "./stray-ids.ts"
import { readTraces, tracesSince } from "./traces.ts"

/**
 * `coach` and `client` are connected. `otherClient` is a client of the same coach, `otherCoach` another coach of the same
 * client, `blocked` a former client whom the coach has blocked.
 */
export const personNames = [
  "coach",
  "client",
  "otherClient",
  "otherCoach",
  "blocked",
  "stranger",
  "admin",
] as const
export type PersonName = (typeof personNames)[number]
export type People = Record<PersonName, TestPerson>

/** One change with its people, each with an open browser. */
export interface Situation extends People {
  app: TestApp
  connectionId: string
  /** Sets the clock and signs these people in again. */
  at(time: string, ...who: PersonName[]): Promise<void>
  block(by: PersonName, other: PersonName): Promise<void>
  suspend(person: PersonName): Promise<void>
}

interface Received {
  event: RealtimeEvent
  id: string
}

interface Listener {
  socket: Socket
  received: Received[]
  /** Resolves once a signal with this id has arrived. */
  signal(id: string): Promise<void>
}

export interface Situations {
  /** Fresh people around the lasting ones, and nothing left over from before. */
  open(): Promise<{
    situation: Situation
    outcomes(change: () => Promise<unknown>): Promise<Outcomes>
    close(): void
  }>
  close(): Promise<void>
}

/** A socket server and the people who are in every change; who acts and who is acted upon is new each time. */
export const openSituations = async (app: TestApp): Promise<Situations> => {
  app.clock.set(FRIDAY)
  // One connection listens and one sends, so that what is sent first arrives first.
  const pool = openPool(app.databaseUrl, 2, () => {})
  const heartbeat = await startHeartbeat(
    app.context.db,
    app.context.serverId,
    () => [],
    () => {},
  )
  const realtime = startRealtime({
    http: app.fastify.server,
    pool,
    signIn: socketSignIn(app.context),
    registry: socketRegistry(app.context),
    presence: presenceReader(app.context),
    rooms: roomGate(app.context),
    isAllowedOrigin: () => true,
    onError: () => {},
    onRefused: () => {},
  })
  app.context.realtime = realtime
  await app.fastify.listen({ port: 0, host: "127.0.0.1" })
  const address = `http://127.0.0.1:${(app.fastify.server.address() as AddressInfo).port}`
  const lasting = {
    otherCoach: await app.person({ role: "coach", firstName: "Tom" }),
    blocked: await app.person({ firstName: "Ben" }),
    admin: await app.person({ role: "admin", firstName: "Ada" }),
  }
  const listen = async (person: TestPerson): Promise<Listener> => {
    const socket = await openSocket(address, { token: person.token })
    const received: Received[] = []
    const signals = new Map<string, () => void>()
    for (const event of realtimeEvents)
      socket.on(event, ({ id }: { id: string }) => {
        const signalled = signals.get(id)
        if (signalled) signalled()
        else received.push({ event, id })
      })
    // Who is signed out by the change has no socket any more, and hears nothing else.
    const gone = new Promise<void>(resolve => socket.once("disconnect", () => resolve()))
    const signal = (id: string) => {
      const arrived = new Promise<void>(resolve => signals.set(id, resolve))
      return arrival(`a signal to ${person.firstName}`, Promise.race([arrived, gone]))
    }
    return { socket, received, signal }
  }
  const lastingListeners = await listenersOf(lasting, listen)

  return {
    open: async () => {
      app.clock.set(FRIDAY)
      const fresh = {
        coach: await app.person({ role: "coach", firstName: "Mara" }),
        client: await app.person({ firstName: "Nora" }),
        otherClient: await app.person({ firstName: "Ida" }),
        stranger: await app.person({ firstName: "Uma" }),
      }
      const people: People = { ...lasting, ...fresh }
      const connectionId = await app.connect(people.coach, people.client)
      await addBystanders(app, people)
      const freshListeners = await listenersOf(fresh, listen)
      const listeners = { ...lastingListeners, ...freshListeners } as Record<PersonName, Listener>
      const situation: Situation = {
        ...people,
        app,
        connectionId,
        at: async (time, ...who) => {
          app.clock.set(time)
          for (const person of who) situation[person] = await signInAgain(app, situation[person])
        },
        block: (by, other) => block(situation[by], situation[other]),
        suspend: async person => {
          await situation.at(app.clock.now().toISOString(), "admin")
          const suspended = await situation.admin.call("POST /admin/users/{userId}/suspension", {
            params: { userId: situation[person].id },
            body: { reason: "Insulted a coach" },
          })
          if (suspended.status !== 204) throw new Error(JSON.stringify(suspended.body))
        },
      }
      const everyone = personNames.map(name => people[name].id)
      const quiet = async () => {
        await app.settle()
        const id = crypto.randomUUID()
        const open = Object.values(listeners).filter(({ socket }) => socket.connected)
        const arrived = Promise.all(open.map(({ signal }) => signal(id)))
        realtime.publish(everyone, "notification:new", { id })
        await arrived
      }
      return {
        situation,
        outcomes: async change => {
          await quiet()
          for (const { received } of Object.values(listeners)) received.length = 0
          const before = await readTraces(app, people)
          await change()
          await quiet()
          const traces = tracesSince(before, await readTraces(app, people))
          const received = Object.values(listeners).flatMap(listener => listener.received)
          const stray = await findStrayIds(app, received)
          if (stray.length > 0) throw new Error(`Events name what does not exist: ${stray.join(", ")}`)
          return Object.fromEntries(
            personNames
              .map(name => {
                const hears = [...new Set(listeners[name].received.map(({ event }) => event))].toSorted()
                return [name, { ...(hears.length > 0 && { hears }), ...traces[name] }] as const
              })
              .filter(([, outcome]) => !isDeepStrictEqual(outcome, {})),
          ) as Outcomes
        },
        close: () => {
          for (const { socket } of Object.values(freshListeners)) socket.disconnect()
        },
      }
    },
    close: async () => {
      for (const { socket } of Object.values(lastingListeners)) socket.disconnect()
      await heartbeat.stop()
      await realtime.close()
      await pool.end()
    },
  }
}

const block = async (by: TestPerson, other: TestPerson): Promise<void> => {
  const blocked = await by.call("POST /friends/block/{userId}", { params: { userId: other.id } })
  if (blocked.status !== 204) throw new Error(JSON.stringify(blocked.body))
}

const listenersOf = async <N extends string>(
  people: Record<N, TestPerson>,
  listen: (person: TestPerson) => Promise<Listener>,
): Promise<Record<N, Listener>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries<TestPerson>(people).map(async ([name, person]) => [name, await listen(person)]),
    ),
  ) as Record<N, Listener>
