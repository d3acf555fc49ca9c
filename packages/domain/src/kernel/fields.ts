import { z } from "zod"
import { currencies } from "./currencies.ts"
import { canonicalTimeZone } from "./time-zones.ts"

/** Schemas of fields that mean the same in every body and query. Their messages are shown to people. */

export const id = z.uuid("This is not an id.")

const CONTROL = /[^\P{Cc}\t\n\r]/u
/** Also `=?`, which begins an encoded word where a name stands in the subject of an email. */
const NAME_FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|=\?/u
const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u

const codePoints = (text: string): number => [...text].length

/** Free text of at most `max` Unicode code points, stored as typed. */
export const text = (max = 2000) =>
  z
    .string()
    .refine(value => !CONTROL.test(value), "This contains characters that can’t be saved.")
    .refine(value => codePoints(value) <= max, `At most ${max} characters.`)

const visibleLength = (value: string): number => codePoints(value.replace(/[\p{C}\p{Z}\p{M}]/gu, ""))

/** What a person writes to somebody: at least something that can be seen. */
export const message = (max = 2000) =>
  text(max).refine(value => VISIBLE.test(value), "Please write something.")

/** A reason that must be given: at least five characters that can be seen. */
export const reason = text(500).refine(
  value => visibleLength(value) >= 5,
  "Write a reason of at least five characters.",
)

/** A reason that may be given; one in which nothing can be seen is none. */
export const optionalReason = text(500)
  .nullish()
  .transform(value => (value && VISIBLE.test(value) ? value : undefined))

/** A person's or thing's name: 1 to `max` characters, at least one visible, no control or direction marks. */
export const name = (max = 100) =>
  z
    .string()
    .transform(value => value.trim())
    .refine(value => VISIBLE.test(value), "Please write a name.")
    .refine(value => !NAME_FORBIDDEN.test(value), "This holds characters a name cannot have.")
    .refine(value => codePoints(value) <= max, `At most ${max} characters.`)

/** Addresses are compared without case, so they are stored in lower case. */
export const email = z
  .string()
  .max(254, "An address has at most 254 characters.")
  .transform(value => value.trim().toLowerCase())
  .pipe(z.email("This does not look like an email address."))

/** An IANA zone such as `Europe/Berlin`. Earlier names are taken and replaced by the present ones. */
export const timeZone = z
  .string()
  .max(64)
  .transform((value, context) => {
    const canonical = canonicalTimeZone(value)
    if (canonical !== null) return canonical
    context.addIssue({
      code: "custom",
      message: "This time zone is not known. Write one such as Europe/Berlin.",
    })
    return z.NEVER
  })

/** Parses any RFC 3339 instant with an offset to epoch milliseconds; `t` and `z` may be small letters. */
export const instant = z
  .string()
  .meta({ format: "date-time" })
  .transform(value => value.toUpperCase())
  .pipe(
    z.iso.datetime({
      offset: true,
      message: "Write a date and time with its offset, such as 2027-03-01T09:00:00Z.",
    }),
  )
  .transform(value => Date.parse(value))
  .refine(
    value => Number.isFinite(value) && value > -62_135_596_800_000 && value < 253_402_300_800_000,
    "This date is out of range.",
  )

/** An instant in a response: RFC 3339 in UTC, ending in `Z`. */
export const instantOut = z
  .string()
  .meta({ format: "date-time", description: "RFC 3339, UTC, such as 2027-03-01T08:00:00Z" })

/** A calendar date, `YYYY-MM-DD`. */
export const date = z.iso
  .date("Write a date such as 2027-03-01.")
  .refine(value => !value.startsWith("0000"), "This date is out of range.")

/** `HH:MM` on a 24 hour clock. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time such as 09:30.")
/** As `timeOfDay`, or `24:00`. */
export const timeOfDayOrMidnight = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write a time such as 17:30, or 24:00.")

export const currency = z
  .string()
  .refine(code => currencies.has(code), "Write a currency such as EUR.")
  .describe("ISO 4217")

/** Money in minor units (cents). */
export const minorUnits = z.int().min(0).max(100_000_000)

export const version = z
  .int()
  .min(1)
  .describe("Send back the version that was read; an old one is refused as stale.")

export const picture = z.object({ url: z.string(), publicId: z.string() }).nullable()

export const cursor = z.string().max(500)
export const limit = z.coerce.number().int().min(1, "1 to 100.").max(100, "1 to 100.").default(50)

/** The query of a paged list. Lists with filters extend it. */
export const page = z.strictObject({ cursor: cursor.optional(), limit, q: z.string().max(200).optional() })

/** A page of a list; `nextCursor` is null on the last page. */
export const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** A list that is answered whole: it takes no `limit` and no `cursor`. */
export const wholeList = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).describe("All of them; this list is not paged."),
    nextCursor: z.null().describe("Always null, as the list is whole."),
  })

export const noContent = z.null()

/** Formats an instant as every response does: RFC 3339 in UTC, to the second. */
export const isoInstant = (at: Date | number): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z")
