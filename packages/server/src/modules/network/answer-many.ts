import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/ctx.ts"
import { changeConnection } from "./change-connection.ts"

export interface AnswerMany {
  ids: readonly string[]
  status: "accepted" | "declined"
  reason?: string | undefined
}

/** Answers many requests, each by itself, so that one that moved on does not stop the others. */
export const answerMany = async (ctx: Ctx, { ids, status, reason }: AnswerMany) => {
  const codes = new Map<string, string | null>()
  // Ascending, so that two such answers sharing one transaction each never wait for each other in a circle.
  for (const id of [...new Set(ids)].sort()) {
    const done = await changeConnection(ctx, { id, status, reason })
    codes.set(id, done.ok ? null : done.code)
  }
  return ok({ results: ids.map(id => ({ id, ok: codes.get(id) === null, code: codes.get(id) ?? null })) })
}
