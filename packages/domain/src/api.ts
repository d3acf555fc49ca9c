import { accessLogApi } from "./access-log/api.ts"
import { accountsApi } from "./accounts/api.ts"
import { adminApi } from "./admin/api.ts"
import { coachingApi } from "./coaching/api.ts"
import { directoryApi } from "./directory/api.ts"
import { foodsApi } from "./foods/api.ts"
import { integrationsApi } from "./integrations/api.ts"
import type { BodyIn, Endpoint, EndpointKey, ParamsIn, QueryIn, ReplyOf } from "./kernel/contract.ts"
import { logsApi } from "./logs/api.ts"
import { messagingApi } from "./messaging/api.ts"
import { networkApi } from "./network/api.ts"
import { notificationsApi } from "./notifications/api.ts"
import { pricingApi } from "./pricing/api.ts"
import type { ProblemCode } from "./problems.ts"
import { profilesApi } from "./profiles/api.ts"
import { relationshipsApi } from "./relationships/api.ts"
import { schedulingApi } from "./scheduling/api.ts"
import { groupsApi } from "./scheduling/groups-api.ts"
import { seriesApi } from "./scheduling/series-api.ts"
import { waitlistApi } from "./scheduling/waitlist-api.ts"
import { sessionsApi } from "./sessions/api.ts"

/** Every endpoint of `/api/v1`, by method and path. */
export const api = {
  ...accountsApi,
  ...relationshipsApi,
  ...accessLogApi,
  ...profilesApi,
  ...networkApi,
  ...pricingApi,
  ...schedulingApi,
  ...seriesApi,
  ...waitlistApi,
  ...groupsApi,
  ...sessionsApi,
  ...directoryApi,
  ...logsApi,
  ...messagingApi,
  ...foodsApi,
  ...coachingApi,
  ...integrationsApi,
  ...notificationsApi,
  ...adminApi,
} satisfies Readonly<Record<EndpointKey, Registered>>

/** An endpoint may name only refusal codes that a problem table has, or the server could not tell their status. */
type Registered = Endpoint & { problems?: readonly ProblemCode[] }

export type Api = typeof api
export type Key = keyof Api
export type Params<K extends Key> = ParamsIn<Api[K]>
export type Query<K extends Key> = QueryIn<Api[K]>
export type Body<K extends Key> = BodyIn<Api[K]>
export type Reply<K extends Key> = ReplyOf<Api[K]>
