import pg from "pg"
import { type Asker, askUntilAnswered, PASSWORD, type Question } from "./ask.ts"
import { openDiary } from "./diary.ts"

export interface Gathered {
  coaches: Asker[]
  clients: Asker[]
}

/** Coaches who are always open, clients connected to each of them; all have confirmed their addresses. */
export const gather = async (
  address: string,
  databaseUrl: string,
  count: { coaches: number; clients: number },
): Promise<Gathered> => {
  const ask = async (who: Asker | null, question: Question) => {
    const answer = await askUntilAnswered([address], openDiary(), who, question)
    if (answer.status >= 300) throw new Error(`${question.path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const signUp = async (role: "coach" | "client", number: number): Promise<Asker> => {
    const email = `${role}-${number}@example.com`
    const body = { email, password: PASSWORD, firstName: role, lastName: `${number}`, role, timeZone: "UTC" }
    const opened = (await ask(null, { method: "POST", path: "/auth/sign-up", body })) as unknown as {
      accessToken: string
      user: { id: string }
    }
    return { id: opened.user.id, email, token: opened.accessToken }
  }
  const people: Gathered = { coaches: [], clients: [] }
  for (let i = 0; i < count.coaches; i++) people.coaches.push(await signUp("coach", i))
  for (let i = 0; i < count.clients; i++) people.clients.push(await signUp("client", i))
  await confirmAddresses(databaseUrl)
  for (const coach of people.coaches) {
    await ask(coach, { method: "PUT", path: "/coach/availability", body: alwaysOpen })
    for (const client of people.clients) {
      const body = { coachId: coach.id, scopes: ["profile"] }
      const { id } = await ask(client, { method: "POST", path: "/connections", body })
      await ask(coach, { method: "PUT", path: `/connections/${id}`, body: { status: "accepted" } })
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

const confirmAddresses = async (databaseUrl: string) => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("update accounts set email_verified_at = now()")
  await client.end()
}
