import { ok, type Result } from "@rapport/domain/kernel/result"
import { groupsApi } from "@rapport/domain/scheduling/groups-api"
import type { Ctx } from "../../platform/ctx.ts"
import { mount } from "../../platform/http.ts"
import type { ModuleParts } from "../../platform/module.ts"
import { cancelGroup } from "./cancel-group.ts"
import { changeGroup } from "./change-group.ts"
import { type GroupRow, presentOwnGroup } from "./groups-row.ts"
import { listOwnGroups } from "./list-groups.ts"
import { listGroupsOfCoach } from "./list-groups-of-coach.ts"
import { openGroup } from "./open-group.ts"
import { presentOne } from "./present.ts"
import { takeSeat } from "./take-seat.ts"

export const mountGroups = ({ app, house, authenticate }: ModuleParts): void =>
  mount(app, house, authenticate, groupsApi, {
    "GET /coach/group-sessions": (ctx, { query }) => listOwnGroups(ctx, query),
    "POST /coach/group-sessions": async (ctx, { body }) => shown(ctx, await openGroup(ctx, body)),
    "PUT /coach/group-sessions/{groupId}": async (ctx, { params, body }) =>
      shown(ctx, await changeGroup(ctx, { ...body, groupId: params.groupId })),
    "DELETE /coach/group-sessions/{groupId}": async (ctx, { params }) =>
      shown(ctx, await cancelGroup(ctx, params.groupId)),
    "GET /bookings/coaches/{coachId}/group-sessions": (ctx, { params }) =>
      listGroupsOfCoach(ctx, params.coachId),
    "POST /bookings/group-sessions/{groupId}/seats": async (ctx, { params }) => {
      const taken = await takeSeat(ctx, params.groupId)
      return taken.ok ? ok(await presentOne(ctx, taken.value)) : taken
    },
  })

const shown = async <Code extends string>(ctx: Ctx, done: Result<GroupRow, Code>) =>
  done.ok ? ok(await presentOwnGroup(ctx, done.value)) : done
