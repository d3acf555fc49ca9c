import { createHash } from "node:crypto"
import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance } from "fastify"
import { type AppContext, type Ctx, systemCtx } from "../../../platform/context.ts"
import { sendProblem } from "../../../platform/http/problem-reply.ts"
import { bookingsOfPerson, type CalendarEntry, groupsForCalendar } from "../../scheduling/index.ts"
import { feedText } from "../session-events/session-calendar.ts"
import { findFeed } from "./feed.ts"

const DAY = 86_400_000
const DAYS_BACK = 60
const DAYS_AHEAD = 400
const READS_PER_MINUTE = 60

/** Serves feeds to calendar programs, which cannot sign in. */
export const serveFeed = (fastify: FastifyInstance, app: AppContext): void => {
  fastify.get<{ Params: { file: string } }>(
    "/api/v1/calendars/feed/:file",
    {
      schema: { hide: true },
      config: {
        rateLimit: {
          max: Math.ceil(READS_PER_MINUTE * app.config.rateLimitFactor),
          timeWindow: "1 minute",
        },
      },
    },
    async (request, reply) => {
      const ctx = systemCtx(app)
      const secret = /^(.+)\.ics$/.exec(request.params.file)?.[1]
      const found = secret ? await findFeed(ctx, secret) : null
      if (!found) return sendProblem(request, reply, refuse("not_found"))
      const entries = await entriesOf(ctx, found.personId)
      const text = feedText(entries)
      const etag = `"${createHash("sha256").update(text).digest("base64url")}"`
      const changed = Math.max(found.openedAt.getTime(), ...entries.map(entry => entry.changedAt.getTime()))
      void reply
        .header("etag", etag)
        .header("last-modified", new Date(changed).toUTCString())
        .header("cache-control", "private, no-cache")
        .header("x-content-type-options", "nosniff")
        .header("referrer-policy", "no-referrer")
      if (matchesEtag(request.headers["if-none-match"], etag)) return reply.status(304).send()
      return reply
        .type("text/calendar; charset=utf-8")
        .header("content-disposition", 'inline; filename="rapport.ics"')
        .send(text)
    },
  )
}

/** A person's sessions. A coach has each group session once, also while no seat is taken. */
const entriesOf = async (ctx: Ctx<null>, personId: string): Promise<CalendarEntry[]> => {
  const window = windowAround(ctx.now())
  const bookings = await bookingsOfPerson(ctx, personId, window)
  const groups = await groupsForCalendar(ctx, personId, window)
  return [...bookings.filter(booking => !booking.isGroup), ...groups].toSorted(
    (a, b) => a.start.getTime() - b.start.getTime(),
  )
}

const windowAround = (now: Date) => ({
  from: new Date(now.getTime() - DAYS_BACK * DAY),
  to: new Date(now.getTime() + DAYS_AHEAD * DAY),
})

const matchesEtag = (ifNoneMatch = "", etag: string): boolean =>
  ifNoneMatch.split(",").some(part => part.trim() === "*" || part.trim().replace(/^W\//, "") === etag)
