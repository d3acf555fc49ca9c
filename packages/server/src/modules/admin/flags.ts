import type { adminApi } from "@rapport/domain/admin/api"
import { defaultFlagState, type FlagState } from "@rapport/domain/admin/flags"
import type { BodyOut, ReplyIn } from "@rapport/domain/kernel/contract"
import { type FeatureName, features } from "@rapport/domain/kernel/features"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAdminAct } from "../access-log/index.ts"

type Flag = ReplyIn<(typeof adminApi)["PUT /admin/flags/{name}"]>
type ChangeFlag = BodyOut<(typeof adminApi)["PUT /admin/flags/{name}"]>

interface FlagRow {
  name: string
  state: FlagState
  percentage: number
  people: Flag["people"]
}

/** All feature flags: those that this release reads, and others that were set, for example for the next release. */
export const listFlags = async (ctx: Ctx): Promise<Flag[]> => {
  const { rows } = await sql<FlagRow>`select f.name, f.state, f.percentage, coalesce((
      select json_agg(json_build_object('id', a.id, 'firstName', a.first_name, 'lastName', a.last_name)
        order by a.first_name, a.id)
      from flag_people p join accounts a on a.id = p.person_id where p.flag = f.name), '[]') as people
    from feature_flags f`.execute(ctx.db)
  const unset = Object.keys(features).filter(name => !rows.some(row => row.name === name))
  return [...rows, ...unset.map(name => ({ name, state: defaultFlagState(name), percentage: 0, people: [] }))]
    .map(withDescription)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const withDescription = (row: FlagRow): Flag => ({
  ...row,
  description: Object.hasOwn(features, row.name) ? features[row.name as FeatureName] : "",
})

/** Sets a flag's state and the people it is on for; people who are no longer listed are removed. */
export const setFlag = (ctx: Ctx, name: string, { state, percentage, people = [] }: ChangeFlag) =>
  inTransaction(ctx, async tx => {
    if (state === "percentage" && percentage === undefined)
      return refuse("invalid_request", {
        errors: [{ path: "percentage", message: "Choose what share of people." }],
      })
    const listed = await findListedPeople(tx, people)
    const unknown = unknownPersonErrors(people, listed)
    if (unknown.length > 0) return refuse("invalid_request", { errors: unknown })
    const values = { state, percentage: percentage ?? 0, changed_at: tx.now(), changed_by: tx.actor.id }
    await tx.db
      .insertInto("feature_flags")
      .values({ name, ...values })
      .onConflict(oc => oc.column("name").doUpdateSet(values))
      .execute()
    await tx.db.deleteFrom("flag_people").where("flag", "=", name).execute()
    const rows = listed.map(person => ({ flag: name, person_id: person.id }))
    if (rows.length > 0) await tx.db.insertInto("flag_people").values(rows).execute()
    const share = state === "percentage" ? ` ${values.percentage} %` : ""
    await recordAdminAct(tx, {
      act: "flag_set",
      subjectId: null,
      detail: `${name}: ${state}${share}, ${listed.length} named`,
    })
    await publish(tx, "flag.changed", { name })
    tx.afterCommit(() => tx.app.caches.flags.clear())
    return ok(withDescription({ name, state, percentage: values.percentage, people: listed }))
  })

const findListedPeople = async (tx: Tx, ids: readonly string[]): Promise<Flag["people"]> => {
  if (ids.length === 0) return []
  return tx.db
    .selectFrom("accounts")
    .select(["id", "first_name as firstName", "last_name as lastName"])
    .where("id", "in", [...ids])
    .orderBy("first_name")
    .orderBy("id")
    .execute()
}

const unknownPersonErrors = (ids: readonly string[], found: Flag["people"]) =>
  ids.flatMap((id, index) =>
    found.some(person => person.id === id)
      ? []
      : [{ path: `people.${index}`, message: "There’s no such person." }],
  )
