import type { Body, Key, Params, Query, Reply } from "@rapport/domain/api"
import { linkIn, type NewPerson, PASSWORD } from "./people.ts"
import type { Rapport } from "./rapport.ts"

type Part<Name extends string, T> = [T] extends [undefined] ? { [N in Name]?: undefined } : { [N in Name]: T }
type CallInput<K extends Key> = Part<"params", Params<K>> & Part<"body", Body<K>> & { query?: Query<K> }

/** A person with an account who calls the API, for steps that a journey does not take in the browser. */
export interface Account {
  id: string
  email: string
  call<K extends Key>(key: K, input: CallInput<K>): Promise<Reply<K>>
}

interface UntypedInput {
  params?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
}

const send = async (rapport: Rapport, key: string, input: UntypedInput, token?: string): Promise<unknown> => {
  const [method = "GET", path = ""] = key.split(" ")
  const urlPath = path.replace(/\{(\w+)\}/g, (_, name: string) => String(input.params?.[name]))
  const url = new URL(`${rapport.url}/api/v1${urlPath}`)
  for (const [name, value] of Object.entries(input.query ?? {})) url.searchParams.set(name, String(value))
  const reply = await fetch(url, {
    method,
    headers: {
      ...(input.body !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${key}: ${reply.status} ${text}`)
  return text ? JSON.parse(text) : undefined
}

/** Signs in with an existing account. */
export const signInAs = async (rapport: Rapport, email: string, password = PASSWORD): Promise<Account> => {
  const signedIn = await send(rapport, "POST /auth/sign-in", { body: { email, password } })
  const { user, accessToken } = signedIn as { user: { id: string }; accessToken: string }
  return {
    id: user.id,
    email,
    call: async <K extends Key>(key: K, input: CallInput<K>) =>
      (await send(rapport, key, input as UntypedInput, accessToken)) as Reply<K>,
  }
}

/** Creates an account with a confirmed address through the API. */
export const createAccount = async (rapport: Rapport, person: NewPerson): Promise<Account> => {
  await send(rapport, "POST /auth/sign-up", {
    body: { ...person, password: PASSWORD, timeZone: "Europe/Berlin" },
  })
  const mail = await rapport.mailbox.next(person.email, /confirm/i)
  const token = new URL(linkIn(mail.text ?? "", rapport.url)).searchParams.get("token")
  await send(rapport, "POST /auth/verify", { body: { token } })
  const account = await signInAs(rapport, person.email)
  if (person.role === "coach") await setUpCoach(account)
  return account
}

/** Sets hours on weekdays, accepts the default prices and publishes the page. */
export const setUpCoach = async (coach: Account): Promise<void> => {
  await coach.call("PUT /coach/availability", {
    body: { weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }] },
  })
  const params = { userId: coach.id }
  const { userId, calculatedAt, ...prices } = await coach.call("GET /prices/config/{userId}", { params })
  await coach.call("PUT /prices/config/{userId}", {
    params,
    body: prices as Body<"PUT /prices/config/{userId}">,
  })
  await coach.call("PUT /coach/page", { body: { published: true } })
}

export const connect = async (coach: Account, client: Account): Promise<string> => {
  const { id } = await client.call("POST /connections", {
    body: { coachId: coach.id, message: "I want to squat again.", goals: [], scopes: ["profile"] },
  })
  await coach.call("PUT /connections/{id}", { params: { id }, body: { status: "accepted" } })
  return id
}

/** Books a video session at that time and confirms it. */
export const bookAt = async (
  coach: Account,
  client: Account,
  scheduledAt: string,
  minutes = 60,
): Promise<string> => {
  const { id } = await client.call("POST /bookings/book", {
    body: { coachId: coach.id, scheduledAt, type: "VIDEO", minutes },
  })
  await coach.call("PUT /bookings/bookings/{bookingId}", {
    params: { bookingId: id },
    body: { status: "confirmed" },
  })
  return id
}

/** Books and confirms a session at the first free time that is far enough away for a free cancellation. */
export const bookSession = async (coach: Account, client: Account): Promise<string> => {
  const from = new Date(Date.now() + 4 * 86_400_000).toISOString()
  const to = new Date(Date.now() + 14 * 86_400_000).toISOString()
  const { slots } = await client.call("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId: coach.id },
    query: { type: "VIDEO", minutes: 60, from, to },
  })
  const [scheduledAt] = slots
  if (!scheduledAt) throw new Error("The coach has no free time.")
  return bookAt(coach, client, scheduledAt)
}
