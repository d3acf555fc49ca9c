import { createHash } from "node:crypto"
import { date as calendarDate } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import { addDays, latestDateAt } from "@rapport/domain/logs/calendar-dates"
import { type ChangeProblem, changeProblems } from "@rapport/domain/logs/change-problems"
import { applyChange, type ChangeResult, type LostValue } from "@rapport/domain/logs/merge"
import { isRecordKind, kindRules, parentIdIn, type RecordKind } from "@rapport/domain/logs/record-kinds"
import { changedFields, type changeResult, type changesBody, whyNotMetric } from "@rapport/domain/logs/schema"
import type { z } from "zod"
import type { Ctx, Tx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { keepLostValues, LoadedLog, lockLog } from "./log-state.ts"

type Changes = z.output<typeof changesBody>
type SentChange = Changes["changes"][number]
type Answer = z.input<typeof changeResult>

/** Applies the changes of one device to the actor's log, each by itself; a repeated change gets its first answer. */
export const changeLog = (ctx: Ctx, input: Changes) =>
  inTransaction(ctx, async tx => {
    const { head, epoch } = await lockLog(tx)
    const answers = await findAnswers(tx, input.changes)
    const log = new LoadedLog(head)
    await log.load(tx, input.changes.flatMap(idsIn))
    const dates = await countOnDates(tx, input.changes)
    const lost: (LostValue & { kind: RecordKind; recordId: string })[] = []
    const fresh: { change: SentChange; hash: string; answer: Answer }[] = []
    const results = input.changes.map(change => {
      const hash = hashOf(change)
      const before = answers.get(change.changeId)
      if (before) return before.hash === hash ? before.answer : refusal(change, "change_id_reused")
      const answer = apply(change)
      answers.set(change.changeId, { hash, answer })
      fresh.push({ change, hash, answer })
      return answer
    })

    function apply(change: SentChange): Answer {
      const { kind } = change
      if (!isRecordKind(kind)) return refusal(change, "unknown_kind")
      const errors =
        change.do === "set"
          ? whyNotFields(kind, change.fields, log.find(kind, change.id)?.fields, tx.now().getTime())
          : []
      if (errors.length > 0) return refusal(change, "invalid_change", errors)
      const isNew = change.do === "set" && !log.find(kind, change.id)
      if (isNew && dates.isFull(kind, change.fields.date)) return refusal(change, "too_many")
      const result = applyChange(log, {
        kind,
        id: change.id,
        do: change.do,
        fields: change.fields,
        base: change.base,
        at: serverTimeOf(change.at, input.sentAt, tx.now().getTime()),
        device: input.deviceId,
      })
      if (result.outcome === "refused")
        return refusal(
          change,
          result.code,
          result.fields.map(path => ({ path, message: changeProblems[result.code] })),
        )
      if (isNew) dates.add(kind, change.fields.date)
      lost.push(...result.lostValues.map(value => ({ ...value, kind, recordId: change.id })))
      return accepted(change, result)
    }

    await log.save(tx)
    await keepLostValues(tx, lost)
    await keepAnswers(tx, fresh)
    if (log.head > head)
      tx.afterCommit(() =>
        tx.app.realtime.publish([tx.actor.id], "log:changed", { id: tx.actor.id, version: log.head }),
      )
    return ok({ results, head: log.head, epoch })
  })

const idsIn = (change: SentChange): string[] => {
  const parentId = isRecordKind(change.kind) ? parentIdIn(change.kind, change.fields) : null
  return parentId && UUID.test(parentId) ? [change.id, parentId] : [change.id]
}
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** When it was typed, by the server's clock: the device's clock is only used for how long ago that was. */
const serverTimeOf = (at: string, sentAt: string, now: number): number =>
  Math.min(now, Date.parse(at) + now - Date.parse(sentAt))

const MEALS_AHEAD_DAYS = 31

const whyNotFields = (
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>> | undefined,
  now: number,
): { path: string; message: string }[] => {
  const parsed = changedFields[kind].safeParse(fields)
  if (!parsed.success)
    return parsed.error.issues.map(issue => ({ path: issue.path.join("."), message: issue.message }))
  const { date } = fields
  const last = addDays(latestDateAt(now), kind === "meal" ? MEALS_AHEAD_DAYS : 0)
  if (typeof date === "string" && (date < "1970-01-01" || date > last))
    return [{ path: "date", message: date > last ? "This date is still to come." : "This is too long ago." }]
  const metric = kind === "metric" ? whyNotMetric({ ...stored, ...fields }) : null
  return metric ? [{ path: "value", message: metric }] : []
}

const accepted = (change: SentChange, result: Exclude<ChangeResult, { outcome: "refused" }>): Answer => ({
  changeId: change.changeId,
  id: change.id,
  outcome: result.outcome,
  seq: result.seq,
  lost: result.lost,
  code: null,
  errors: [],
})

const refusal = (change: SentChange, code: ChangeProblem, errors: Answer["errors"] = []): Answer => ({
  changeId: change.changeId,
  id: change.id,
  outcome: "refused",
  seq: null,
  lost: [],
  code,
  errors: errors.length > 0 ? errors : [{ path: "", message: changeProblems[code] }],
})

/** How many records of a kind there are on the dates of new ones, for kinds that have a limit. */
const countOnDates = async (tx: Tx, changes: readonly SentChange[]) => {
  const dates = changes.flatMap(({ kind, fields }) =>
    isRecordKind(kind) && kindRules[kind].mostOnADate && calendarDate.safeParse(fields.date).success
      ? [String(fields.date)]
      : [],
  )
  const rows =
    dates.length === 0
      ? []
      : await tx.db
          .selectFrom("log_records")
          .select(eb => ["kind", "date", eb.fn.countAll<number>().as("count")])
          .where("account_id", "=", tx.actor.id)
          .where("is_live", "=", true)
          .where("date", "in", [...new Set(dates)])
          .groupBy(["kind", "date"])
          .execute()
  const counts = new Map(rows.map(({ kind, date, count }) => [`${kind}:${date}`, Number(count)]))
  return {
    isFull: (kind: RecordKind, date: unknown): boolean =>
      (counts.get(`${kind}:${date}`) ?? 0) >= (kindRules[kind].mostOnADate ?? Number.POSITIVE_INFINITY),
    add: (kind: RecordKind, date: unknown): void => {
      counts.set(`${kind}:${date}`, (counts.get(`${kind}:${date}`) ?? 0) + 1)
    },
  }
}
const hashOf = ({ kind, id, do: action, fields, at }: SentChange): string =>
  createHash("sha256")
    .update(JSON.stringify([kind, id, action, fields, at]))
    .digest("base64url")

const findAnswers = async (tx: Tx, changes: readonly SentChange[]) => {
  const rows =
    changes.length === 0
      ? []
      : await tx.db
          .selectFrom("log_changes")
          .select(["change_id", "content_hash", "answer"])
          .where("account_id", "=", tx.actor.id)
          .where(
            "change_id",
            "in",
            changes.map(({ changeId }) => changeId),
          )
          .execute()
  return new Map(
    rows.map(row => [row.change_id, { hash: row.content_hash, answer: row.answer as unknown as Answer }]),
  )
}

const keepAnswers = async (
  tx: Tx,
  fresh: readonly { change: SentChange; hash: string; answer: Answer }[],
): Promise<void> => {
  if (fresh.length === 0) return
  await tx.db
    .insertInto("log_changes")
    .values(
      fresh.map(({ change, hash, answer }) => ({
        account_id: tx.actor.id,
        change_id: change.changeId,
        content_hash: hash,
        answer: JSON.stringify(answer),
        at: tx.now(),
      })),
    )
    .execute()
}
