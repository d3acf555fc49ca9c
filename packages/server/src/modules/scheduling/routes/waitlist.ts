import { ok, type Result } from "@rapport/domain/kernel/result"
import { waitlistApi } from "@rapport/domain/scheduling/waitlist-api"
import type { Ctx } from "../../../platform/context.ts"
import { mount } from "../../../platform/http/http.ts"
import type { ModuleParts } from "../../../platform/http/module.ts"
import { joinSeatWaitlist } from "../waitlist/join-seat-waitlist.ts"
import { joinWaitlist } from "../waitlist/join-waitlist.ts"
import { leaveWaitlist } from "../waitlist/leave-waitlist.ts"
import { listWaitlistEntries } from "../waitlist/read-waitlist.ts"

export const mountWaitlist = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, waitlistApi, {
    "POST /bookings/coaches/{coachId}/waitlist": async (ctx, { params, body }, http) => {
      const joined = await joinWaitlist(ctx, { ...body, coachId: params.coachId })
      if (joined.ok && !joined.value.isNew) http.alreadyExisted()
      return presented(ctx, joined)
    },
    "POST /bookings/group-sessions/{groupId}/waitlist": async (ctx, { params }, http) => {
      const joined = await joinSeatWaitlist(ctx, params.groupId)
      if (joined.ok && !joined.value.isNew) http.alreadyExisted()
      return presented(ctx, joined)
    },
    "DELETE /bookings/waitlist/{entryId}": (ctx, { params }) => leaveWaitlist(ctx, params.entryId),
    "GET /bookings/waitlist": async ctx =>
      ok({ items: await listWaitlistEntries(ctx, { clientId: ctx.actor.id }), nextCursor: null }),
    "GET /coach/waitlist": async ctx =>
      ok({ items: await listWaitlistEntries(ctx, { coachId: ctx.actor.id }), nextCursor: null }),
  })

const presented = async <Code extends string>(ctx: Ctx, joined: Result<{ id: string }, Code>) => {
  if (!joined.ok) return joined
  const entries = await listWaitlistEntries(ctx, { clientId: ctx.actor.id })
  const entry = entries.find(candidate => candidate.id === joined.value.id)
  if (!entry) throw new Error(`Waitlist entry ${joined.value.id} is not in its client's list`)
  return ok(entry)
}
