import { login, me, passkey, signInResponse } from "@rapport/domain/accounts/schema"
import { adminUser } from "@rapport/domain/admin/api"
import { clientCard, clientProfile } from "@rapport/domain/coaching/schema"
import { listedCoach } from "@rapport/domain/directory/schema"
import { source } from "@rapport/domain/integrations/schema"
import { connectedPerson, connection, invite, invitePreview } from "@rapport/domain/network/schema"
import { notification, preferences } from "@rapport/domain/notifications/schema"
import { priceConfig, quote } from "@rapport/domain/pricing/schema"
import { coach, person, profileOfPerson } from "@rapport/domain/profiles/schema"
import { groupForClient, groupForCoach } from "@rapport/domain/scheduling/groups-api"
import { schedule } from "@rapport/domain/scheduling/schedules-schema"
import { availability, booking, bookingAbilities, policy, slots } from "@rapport/domain/scheduling/schema"
import { series } from "@rapport/domain/scheduling/series-schema"
import { waitlistEntry } from "@rapport/domain/scheduling/waitlist-api"
import { review } from "@rapport/domain/sessions/schema"
import { z } from "zod"

/** What the document names, so that a generated client has one type for it wherever it appears. */
const named = {
  AdminUser: adminUser,
  Availability: availability,
  Booking: booking,
  BookingAbilities: bookingAbilities,
  CalendarSource: source,
  ClientCard: clientCard,
  ClientProfile: clientProfile,
  Coach: coach,
  ConnectedPerson: connectedPerson,
  Connection: connection,
  GroupSession: groupForClient,
  GroupSessionAsCoach: groupForCoach,
  Invite: invite,
  InvitePreview: invitePreview,
  ListedCoach: listedCoach,
  Login: login,
  Me: me,
  Notification: notification,
  NotificationPreferences: preferences,
  Passkey: passkey,
  Person: person,
  Policy: policy,
  PriceConfig: priceConfig,
  Profile: profileOfPerson,
  Quote: quote,
  Review: review,
  Schedule: schedule,
  Series: series,
  SignedIn: signInResponse,
  Slots: slots,
  WaitlistEntry: waitlistEntry,
} satisfies Record<string, z.ZodType>

export type JsonSchema = Record<string, unknown>

const names = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) names.add(schema, { id })

const DEFINITION = /^#\/\$defs\//

/**
 * As the document needs it: references lead to its components, and a format (uuid, date-time) stands without the long
 * pattern that says the same.
 */
const forDocument = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(forDocument)
  if (value === null || typeof value !== "object") return value
  const entries = Object.entries(value).filter(([key]) => key !== "pattern" || !("format" in value))
  return Object.fromEntries(
    entries.map(([key, part]) => [
      key,
      key === "$ref" && typeof part === "string"
        ? part.replace(DEFINITION, "#/components/schemas/")
        : forDocument(part),
    ]),
  )
}

/** Collects the named schemas that replies refer to while they are translated. */
export class SchemaTranslator {
  readonly components: Record<string, JsonSchema> = {}

  /** What a caller receives. */
  reply(schema: z.ZodType): JsonSchema {
    const translated = z.toJSONSchema(schema, { metadata: names, io: "output", unrepresentable: "any" })
    const { $schema, $defs, id, ...rest } = translated as JsonSchema
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>))
      this.components[name] = this.#component(definition)
    if (typeof id !== "string") return forDocument(rest) as JsonSchema
    this.components[id] = this.#component(rest)
    return { $ref: `#/components/schemas/${id}` }
  }

  /** What a caller sends. */
  request(schema: z.ZodType): JsonSchema {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema
    return forDocument(rest) as JsonSchema
  }

  #component({ id, ...definition }: JsonSchema): JsonSchema {
    return forDocument(definition) as JsonSchema
  }
}
