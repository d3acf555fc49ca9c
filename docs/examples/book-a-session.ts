import { type Booking, createClient, OPERATIONS, type OperationId, type Ops } from "./client.ts"

const PASSWORD = "a long enough phrase"

/** One client object per person, as each has an access token of their own. */
const clientOf = (serverUrl: string, bearer?: string) =>
  createClient<Ops, OperationId>(OPERATIONS, { serverUrl, ...(bearer && { auth: { bearer } }) })

const signUp = async (serverUrl: string, role: "client" | "coach", firstName: string) => {
  const { user, accessToken } = await clientOf(serverUrl).signUp({
    body: {
      email: `${firstName.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}@example.com`,
      password: PASSWORD,
      firstName,
      lastName: "Example",
      role,
      timeZone: "Europe/Berlin",
    },
  })
  return { id: user.id, api: clientOf(serverUrl, accessToken) }
}

/** A client and a coach sign up and connect; the client asks for the first free time, and the coach confirms it. */
export const bookFirstFreeTime = async (
  serverUrl: string,
): Promise<{ asked: Booking; confirmed: Booking }> => {
  const coach = await signUp(serverUrl, "coach", "Mara")
  const client = await signUp(serverUrl, "client", "Nora")

  await coach.api.changeAvailability({
    body: {
      version: (await coach.api.getAvailability()).version,
      weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
    },
  })
  const prices = await coach.api.getPriceConfig({ path: { userId: coach.id } })
  await coach.api.changePriceConfig({ path: { userId: coach.id }, body: { ...prices, discounts: [] } })
  await coach.api.publishMyCoachPage({ body: { published: true } })

  const request = await client.api.requestConnection({ body: { coachId: coach.id, message: "Hello" } })
  await coach.api.changeConnection({ path: { id: request.id }, body: { status: "accepted" } })

  const { slots } = await client.api.listSlots({ path: { coachId: coach.id } })
  const asked = await client.api.bookSession({
    body: { coachId: coach.id, ...(slots[0] && { scheduledAt: slots[0] }), mode: "request" },
    headers: { "Idempotency-Key": crypto.randomUUID() },
  })
  const confirmed = await coach.api.changeBooking({
    path: { bookingId: asked.id },
    body: { status: "confirmed" },
  })
  return { asked, confirmed }
}
