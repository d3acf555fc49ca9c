import { ok, type Result } from "@rapport/domain/kernel/result"
import { groupsApi } from "@rapport/domain/scheduling/groups-api"
import type { Ctx } from "../../../platform/context.ts"
import { mount } from "../../../platform/http/http.ts"
import type { ModuleParts } from "../../../platform/http/module.ts"
import { presentBooking } from "../bookings/present.ts"
import { changeGroup } from "../groups/change-group.ts"
import { createGroup } from "../groups/create-group.ts"
import { cancelGroup } from "../groups/end-groups.ts"
import { type GroupRow, presentOwnGroup } from "../groups/group-rows.ts"
import { listOwnGroups } from "../groups/list-groups.ts"
import { listGroupsOfCoach } from "../groups/list-groups-of-coach.ts"
import { takeSeat } from "../waitlist/take-seat.ts"

export const mountGroups = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, groupsApi, {
    "GET /coach/group-sessions": (ctx, { query }) => listOwnGroups(ctx, query),
    "POST /coach/group-sessions": async (ctx, { body }) => presented(ctx, await createGroup(ctx, body)),
    "PUT /coach/group-sessions/{groupId}": async (ctx, { params, body }) =>
      presented(ctx, await changeGroup(ctx, { ...body, groupId: params.groupId })),
    "DELETE /coach/group-sessions/{groupId}": async (ctx, { params }) =>
      presented(ctx, await cancelGroup(ctx, params.groupId)),
    "GET /bookings/coaches/{coachId}/group-sessions": (ctx, { params }) =>
      listGroupsOfCoach(ctx, params.coachId),
    "POST /bookings/group-sessions/{groupId}/seats": async (ctx, { params }) => {
      const taken = await takeSeat(ctx, params.groupId)
      return taken.ok ? ok(await presentBooking(ctx, taken.value)) : taken
    },
  })

const presented = async <Code extends string>(ctx: Ctx, done: Result<GroupRow, Code>) =>
  done.ok ? ok(await presentOwnGroup(ctx, done.value)) : done
