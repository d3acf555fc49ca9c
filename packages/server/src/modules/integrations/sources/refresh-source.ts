import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockSourceOpenTo } from "./access.ts"
import { enqueueFetch } from "./enqueue-fetch.ts"
import { presentSource } from "./present-source.ts"

export const refreshSource = (ctx: Ctx, sourceId: string) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    await enqueueFetch(tx, [sourceId])
    return ok(presentSource(tx, source))
  })
