import type { adminApi } from "@rapport/domain/admin/api"
import { type FlagState, isOnFor, knownFlags } from "@rapport/domain/admin/flags"
import type { BodyOut, ReplyIn } from "@rapport/domain/kernel/contract"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { type Actor, type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"

type Flag = ReplyIn<(typeof adminApi)["PUT /admin/flags/{name}"]>
type ChangeFlag = BodyOut<(typeof adminApi)["PUT /admin/flags/{name}"]>

interface Row {
  name: string
  state: FlagState
  percentage: number
  people: Flag["people"]
}

/** The flags of this release, and any that was set ahead of the release that reads it. */
export const listFlags = async (ctx: Ctx): Promise<Flag[]> => {
  const { rows } = await sql<Row>`select f.name, f.state, f.percentage, coalesce((
      select json_agg(json_build_object('id', a.id, 'firstName', a.first_name, 'lastName', a.last_name)
        order by a.first_name, a.id)
      from flag_people p join accounts a on a.id = p.person_id where p.flag = f.name), '[]') as people
    from feature_flags f`.execute(ctx.db)
  const unset = Object.keys(knownFlags).filter(name => !rows.some(row => row.name === name))
  return [...rows, ...unset.map(name => ({ name, state: "off" as const, percentage: 0, people: [] }))]
    .map(row => ({
      ...row,
      description: Object.hasOwn(knownFlags, row.name) ? (knownFlags[row.name] ?? "") : "",
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Sets a flag to exactly this; whoever is not named any more loses it unless the state gives it. */
export const changeFlag = (ctx: Ctx, name: string, { state, percentage, people = [] }: ChangeFlag) =>
  inTransaction(ctx, async tx => {
    if (state === "percentage" && percentage === undefined)
      return refuse("invalid_request", { errors: [{ path: "percentage", message: "Say of how many." }] })
    const unknown = await findUnknown(tx, people)
    if (unknown.length > 0) return refuse("invalid_request", { errors: unknown })
    const set = { state, percentage: percentage ?? 0, changed_at: tx.now(), changed_by: tx.actor.id }
    await tx.db
      .insertInto("feature_flags")
      .values({ name, ...set })
      .onConflict(oc => oc.column("name").doUpdateSet(set))
      .execute()
    await tx.db.deleteFrom("flag_people").where("flag", "=", name).execute()
    const named = [...new Set(people)].map(personId => ({ flag: name, person_id: personId }))
    if (named.length > 0) await tx.db.insertInto("flag_people").values(named).execute()
    await publish(tx, "flag.changed", { name })
    const changed = (await listFlags(tx)).find(each => each.name === name)
    if (!changed) throw new Error("A flag was set and is not there")
    return ok(changed)
  })

const findUnknown = async (tx: Tx, people: readonly string[]) => {
  if (people.length === 0) return []
  const known = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("id", "in", [...people])
    .execute()
  return people.flatMap((id, index) =>
    known.some(row => row.id === id)
      ? []
      : [{ path: `people.${index}`, message: "There is no such person." }],
  )
}

interface StoredFlag {
  name: string
  state: FlagState
  percentage: number
  named: boolean
}

const storedFlagsOf = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  name?: string,
): Promise<StoredFlag[]> => {
  const { rows } =
    await sql<StoredFlag>`select f.name, f.state, f.percentage, p.person_id is not null as named
    from feature_flags f left join flag_people p on p.flag = f.name and p.person_id = ${personId}
    where ${name ?? null}::text is null or f.name = ${name ?? null} order by f.name`.execute(ctx.db)
  return rows
}

/** Whether a feature is on for a person; a flag that nobody set is off. */
export const isFlagOn = async (ctx: Ctx<Actor | null>, name: string, personId: string): Promise<boolean> =>
  (await storedFlagsOf(ctx, personId, name)).some(each => isOnFor(each, personId, each.named))

export const flagsOf = async (ctx: Ctx): Promise<string[]> =>
  (await storedFlagsOf(ctx, ctx.actor.id))
    .filter(each => isOnFor(each, ctx.actor.id, each.named))
    .map(each => each.name)
