import { type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx } from "../../platform/ctx.ts"
import { findAccepted } from "../network/index.ts"

/** Why a coach may not see this part of a client: no connection looks like no such client; else the scope is named. */
export const whyMayNotSee = async (
  ctx: Ctx,
  clientId: string,
  scope: Scope,
): Promise<Refusal<"not_found" | "scope_not_granted"> | null> => {
  const connection = await findAccepted(ctx, { coachId: ctx.actor.id, clientId })
  if (!connection) return refuse("not_found")
  return connection.scopes.includes(scope) ? null : refuse("scope_not_granted")
}
