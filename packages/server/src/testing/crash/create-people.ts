import pg from "pg"
import { type ApiRequest, type ApiUser, PASSWORD, requestWithRetries } from "./api-request.ts"
import { createRequestLog } from "./request-log.ts"

export interface People {
  coaches: ApiUser[]
  clients: ApiUser[]
}

/** Coaches who are always available, and clients connected to each of them; all have verified addresses. */
export const createPeople = async (
  address: string,
  databaseUrl: string,
  count: { coaches: number; clients: number },
): Promise<People> => {
  const send = async (user: ApiUser | null, request: ApiRequest) => {
    const response = await requestWithRetries([address], createRequestLog(), user, request)
    if (response.status >= 300) throw new Error(`${request.path}: ${JSON.stringify(response.body)}`)
    return response.body
  }
  const signUp = async (role: "coach" | "client", number: number): Promise<ApiUser> => {
    const email = `${role}-${number}@example.com`
    const body = { email, password: PASSWORD, firstName: role, lastName: `${number}`, role, timeZone: "UTC" }
    const signedUp = (await send(null, { method: "POST", path: "/auth/sign-up", body })) as unknown as {
      accessToken: string
      user: { id: string }
    }
    return { id: signedUp.user.id, email, token: signedUp.accessToken }
  }
  const people: People = { coaches: [], clients: [] }
  for (let i = 0; i < count.coaches; i++) people.coaches.push(await signUp("coach", i))
  for (let i = 0; i < count.clients; i++) people.clients.push(await signUp("client", i))
  await verifyAndPublish(databaseUrl)
  for (const coach of people.coaches) {
    await send(coach, { method: "PUT", path: "/coach/availability", body: alwaysOpen })
    for (const client of people.clients) {
      const body = { coachId: coach.id, scopes: ["profile"] }
      const { id } = await send(client, { method: "POST", path: "/connections", body })
      await send(coach, { method: "PUT", path: `/connections/${id}`, body: { status: "accepted" } })
    }
  }
  return people
}

const alwaysOpen = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
  bookingMode: { VIDEO: "instant" },
  offers: [{ type: "VIDEO", minutes: 30 }],
  minimumNoticeMinutes: 0,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  intervalMinutes: 30,
  maxDaysAhead: null,
  totalSlots: 1000,
}

const verifyAndPublish = async (databaseUrl: string) => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("update coach_profiles set published_at = now()")
  await client.query("update accounts set email_verified_at = now()")
  await client.end()
}
