import { type DirectFacts, whyNotWrite } from "@rapport/domain/messaging/rules"
import type { member, room } from "@rapport/domain/messaging/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { presentPicture } from "../../accounts/index.ts"
import { visiblePresenceStatus } from "../../presence/index.ts"
import { columnsAsShownTo, privacyAllows } from "../../relationships/index.ts"
import { isoText, messageJson, type PresentedMessage } from "../messages/message-json.ts"
import type { Notify, RoomType } from "../tables.ts"
import { directFactsJson } from "./direct-facts.ts"

export type PresentedRoom = z.input<typeof room>
type PresentedMember = z.input<typeof member>

interface MemberRow extends Omit<PresentedMember, "profilePicture" | "coachProfilePicture"> {
  pictureId: string | null
  coachPictureId: string | null
}

export interface RoomRow {
  id: string
  type: RoomType
  name: string | null
  created_at: string
  active_at: string
  /** The same to the microsecond, for the cursor. */
  exact_active_at: string
  last_seq: number
  last_change: number
  role: PresentedRoom["role"]
  notify: Notify
  muted_until: string | null
  start: number
  unread: number
  unread_total: number
  last_message: PresentedMessage | null
  members: MemberRow[]
  member_count: number
  facts: DirectFacts | null
}

interface Selection {
  /** SQL: which of the person's rooms, in the table `counted`. */
  where: RawBuilder<boolean>
  limit: number
  /** How many members each names. */
  members: number
}

/**
 * The actor's rooms, the latest activity first, each with its newest message, its members and its unread count, in one
 * query whatever their number. The unread total is over all rooms.
 */
export const selectRooms = async (ctx: Ctx, { where, limit, members }: Selection): Promise<RoomRow[]> => {
  const me = sql`${ctx.actor.id}::uuid`
  const now = ctx.now()
  const { rows } = await sql<RoomRow>`
    with mine as (
      select r.id, r.type, r.name, r.created_at, r.last_seq, r.last_change, r.closed_at,
        coalesce(r.last_message_at, r.created_at) as active_at,
        m.role, m.notify, m.muted_until, m.visible_after,
        greatest(coalesce(m.unread_after, m.read_seq), m.visible_after) as start,
        case when r.low_id = ${me} then r.high_id else r.low_id end as other_id
      from room_members m
      join rooms r on r.id = m.room_id
      where m.person_id = ${me}
    ), counted as (
      select mine.*, unread.count as unread,
        sum(case
          when mine.notify = 'none' or mine.muted_until > ${now} or ${hidden(me)} then 0
          when mine.notify = 'all' then unread.count
          else (select count(*) from message_mentions mention
            join messages x on x.room_id = mention.room_id and x.seq = mention.seq and x.deleted_at is null
            where mention.person_id = ${me} and mention.room_id = mine.id and mention.seq > mine.start)
        end) over () as unread_total
      from mine
      cross join lateral (select count(*) from messages x
        where x.room_id = mine.id and x.seq > mine.start and x.sender_id <> ${me} and x.deleted_at is null) unread
    ), page as (
      select counted.* from counted where ${where}
      order by counted.active_at desc, counted.id desc
      limit ${limit}
    )
    select page.id, page.type, page.name, page.last_seq, page.last_change, page.role, page.notify, page.start,
      page.unread, page.unread_total,
      ${isoText(sql.ref("page.created_at"))} as created_at,
      ${isoText(sql.ref("page.active_at"))} as active_at,
      page.active_at::text as exact_active_at,
      ${isoText(sql.ref("page.muted_until"))} as muted_until,
      (select ${messageJson} from messages x where x.room_id = page.id and x.seq > page.visible_after
        order by x.seq desc limit 1) as last_message,
      ${membersJson(ctx, members)} as members,
      (select count(*) from room_members all_members where all_members.room_id = page.id) as member_count,
      case when page.type = 'direct' then
        ${directFactsJson(ctx.actor.id, sql.ref("page.other_id"), sql`page.closed_at is not null`)} end as facts
    from page
    order by page.active_at desc, page.id desc`.execute(ctx.db)
  return rows
}

/** SQL: the direct room with somebody whom the person blocked; it leaves their list. */
const hidden = (me: RawBuilder<unknown>, room = "mine"): RawBuilder<boolean> => sql<boolean>`exists (
  select from blocks b where b.blocker_id = ${me} and b.blocked_id = ${sql.ref(`${room}.other_id`)})`

export const isListed = (ctx: Ctx): RawBuilder<boolean> =>
  sql<boolean>`not ${hidden(sql`${ctx.actor.id}::uuid`, "counted")}`

/** SQL: the members of the room in `page`, as the actor may see each; the actor and the other of a direct room first. */
const membersJson = (ctx: Ctx, limit: number): RawBuilder<MemberRow[]> => {
  const me = sql`${ctx.actor.id}::uuid`
  const shown = columnsAsShownTo(ctx.actor.id)
  const isMe = sql<boolean>`accounts.id = ${me}`
  const connected = sql`connections k where k.status = 'accepted'`
  return sql<
    MemberRow[]
  >`(select coalesce(json_agg(people.person order by people.joined_at, people.id), '[]') from (
    select accounts.id, mm.joined_at, json_build_object(
      'id', accounts.id,
      'firstName', ${shown.firstName},
      'lastName', ${shown.lastName},
      'pictureId', ${shown.pictureId},
      'coachPictureId', case when not ${shown.isBlocked} then (
        select coalesce(c.picture_id, accounts.picture_id) from coach_profiles c where c.account_id = accounts.id) end,
      'role', mm.role,
      'relationship', case
        when ${isMe} then null
        when exists (select from ${connected} and k.client_id = ${me} and k.coach_id = accounts.id) then 'coach'
        when exists (select from ${connected} and k.coach_id = ${me} and k.client_id = accounts.id) then 'client'
        when exists (select from relationships t where t.kind = 'friendship'
          and t.low_id = least(${me}, accounts.id) and t.high_id = greatest(${me}, accounts.id)) then 'friend' end,
      'status', ${visiblePresenceStatus(ctx.actor)},
      'lastSeenAt', case when ${privacyAllows("last_seen", ctx.actor)} then ${isoText(sql.ref("accounts.last_seen_at"))} end,
      'timeZone', case when ${isMe} or exists (select from ${connected}
        and k.client_id in (${me}, accounts.id) and k.coach_id in (${me}, accounts.id)) then accounts.time_zone end,
      'readSeq', case when ${isMe} or (not ${shown.isBlocked} and (
        select bool_and(p.receipts) and count(*) = 2 from privacy_settings p where p.account_id in (${me}, accounts.id)))
        then mm.read_seq end,
      'isBlocked', exists (select from blocks b where b.blocker_id = ${me} and b.blocked_id = accounts.id)) as person
    from room_members mm
    join accounts on accounts.id = mm.person_id
    where mm.room_id = page.id
    order by ${isMe} desc, mm.joined_at, accounts.id
    limit ${limit}) people)`
}

export const presentRoom = (ctx: Ctx, row: RoomRow): PresentedRoom => {
  const other = row.type === "direct" ? row.members.find(({ id }) => id !== ctx.actor.id) : undefined
  return {
    id: row.id,
    type: row.type,
    name: row.name ?? (other ? `${other.firstName} ${other.lastName}` : ""),
    members: row.members.map(presentMember),
    memberCount: row.member_count,
    lastMessage: row.last_message,
    lastSeq: row.last_seq,
    lastChange: row.last_change,
    readSeq: row.start,
    unreadCount: row.unread,
    canWrite: row.facts === null || whyNotWrite(row.facts) === null,
    role: row.role,
    notify: row.notify,
    mutedUntil: row.muted_until,
    createdAt: row.created_at,
    lastActivityAt: row.active_at,
  }
}

const presentMember = ({ pictureId, coachPictureId, ...member }: MemberRow): PresentedMember => ({
  ...member,
  profilePicture: presentPicture(pictureId),
  coachProfilePicture: presentPicture(coachPictureId),
})

/** One room as the actor sees it, with all its members; they are known to be a member. */
export const readRoom = async (ctx: Ctx, roomId: string): Promise<PresentedRoom> => {
  const [row] = await selectRooms(ctx, {
    where: sql<boolean>`counted.id = ${roomId}::uuid`,
    limit: 1,
    members: 1000,
  })
  if (!row) throw new Error("A room has lost its member")
  return presentRoom(ctx, row)
}
