import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { preparedByIds } from "../../platform/db/prepared.ts"
import { type Picture, presentPicture } from "../accounts/index.ts"

/** What everybody sees of a person whom they meet: the name and the picture. */
export interface ShownPerson {
  id: string
  firstName: string
  lastName: string
  profilePicture: Picture
}

interface ShownColumns {
  firstName: RawBuilder<string>
  lastName: RawBuilder<string>
  pictureId: RawBuilder<string | null>
  /** Whether a block stands between the two. */
  isBlocked: RawBuilder<boolean>
}

/**
 * SQL: the name and picture of the person in the table `accounts` (or its alias) as the viewer sees them: with a block
 * between the two, in either direction, as they were when it was made; else as they are.
 */
export const columnsAsShownTo = (viewerId: string | null, accounts = "accounts"): ShownColumns => {
  const live = (column: string) => sql.ref(`${accounts}.${column}`)
  const asBlocked = sql`people_as_blocked frozen where frozen.viewer_id = ${viewerId}::uuid and frozen.person_id = ${live("id")}`
  const isBlocked = sql<boolean>`exists (select 1 from ${asBlocked})`
  const shown = <T>(column: string) =>
    viewerId === null
      ? sql<T>`${live(column)}`
      : sql<T>`case when ${isBlocked} then (select frozen.${sql.ref(column)} from ${asBlocked}) else ${live(column)} end`
  return {
    firstName: shown("first_name"),
    lastName: shown("last_name"),
    pictureId: shown("picture_id"),
    isBlocked: viewerId === null ? sql<boolean>`false` : isBlocked,
  }
}

/** People by id as `viewerId` sees them, in one query; unknown ids are left out. */
export const findPeopleAsShownTo = async (
  ctx: Ctx<Actor | null>,
  viewerId: string | null,
  ids: readonly string[],
): Promise<Map<string, ShownPerson>> => {
  const rows =
    viewerId === null ? await peopleAsTheyAre(ctx, ids, {}) : await peopleForViewer(ctx, ids, { viewerId })
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        firstName: row.first_name,
        lastName: row.last_name,
        profilePicture: presentPicture(row.picture_id),
      },
    ]),
  )
}

interface ShownRow {
  id: string
  first_name: string
  last_name: string
  picture_id: string | null
}

const selectShown = (
  hasId: (column: RawBuilder<unknown>) => RawBuilder<boolean>,
  viewerId: string | null,
): RawBuilder<ShownRow> => {
  const { firstName, lastName, pictureId } = columnsAsShownTo(viewerId)
  return sql<ShownRow>`select accounts.id, ${firstName} as first_name, ${lastName} as last_name,
    ${pictureId} as picture_id from accounts where ${hasId(sql`accounts.id`)}`
}

const peopleAsTheyAre = preparedByIds()(hasId => selectShown(hasId, null))
const peopleForViewer = preparedByIds<"viewerId">()((hasId, { viewerId }) => selectShown(hasId, viewerId))
