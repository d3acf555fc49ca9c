import { z } from "zod"
import { id, instantOut, list, message as messageText, page, picture } from "../kernel/fields.ts"
import { MAX_MESSAGE_LENGTH } from "./limits.ts"

const seq = z.int().min(0).max(2_147_483_647)
const seqInQuery = z.coerce.number().pipe(seq)

export const roomType = z.enum(["direct", "group"])
export const memberRole = z.enum(["owner", "admin", "member"])
export const changeKind = z.enum(["edited", "deleted", "reactions", "pinned", "members", "room"])

/** A person in a room, as the caller sees them. */
export const member = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  profilePicture: picture,
  /** The picture under which a coach works; null for everybody else. */
  coachProfilePicture: picture,
  role: memberRole,
  /** What they are to the caller; null where they are neither, and for the caller. */
  relationship: z.enum(["coach", "client", "friend"]).nullable(),
  status: z.enum(["online", "away", "offline"]),
  /** Null where they do not show it. */
  lastSeenAt: instantOut.nullable(),
  /** Their zone, for people with a connection. */
  timeZone: z.string().nullable(),
  /** Up to where they have read; null where one of the two sends no read receipts. */
  readSeq: z.number().nullable(),
  /** The caller blocked them. */
  isBlocked: z.boolean(),
})

export const message = z.object({
  id,
  roomId: id,
  seq: z.number(),
  senderId: id,
  clientMessageId: id,
  /** Empty where it was deleted. */
  text: z.string(),
  replyTo: z
    .object({ id, seq: z.number(), senderId: id, excerpt: z.string(), isDeleted: z.boolean() })
    .nullable(),
  reactions: z.array(z.object({ emoji: z.string(), userIds: z.array(id) })),
  /** Whom it mentions. */
  mentions: z.array(id),
  createdAt: instantOut,
  editedAt: instantOut.nullable(),
  deletedAt: instantOut.nullable(),
  pinnedAt: instantOut.nullable(),
})

export const room = z.object({
  id,
  type: roomType,
  /** A group's name; of a direct room that of the other person. */
  name: z.string(),
  members: z.array(member).describe("In lists, at most eight of them."),
  memberCount: z.number(),
  /** The newest message that the caller can see. */
  lastMessage: message.nullable(),
  lastSeq: z.number(),
  lastChange: z.number(),
  /** Messages of others after this one are unread. */
  readSeq: z.number(),
  unreadCount: z.number(),
  canWrite: z.boolean(),
  /** The caller’s role in it. */
  role: memberRole,
  /** Which messages the caller is notified of. */
  notify: z.enum(["all", "mentions", "none"]),
  mutedUntil: instantOut.nullable(),
  createdAt: instantOut,
  /** When something was last written; before that, when it was opened. */
  lastActivityAt: instantOut,
})

export const roomsPage = list(room).extend({
  unreadTotal: z.number().describe("Over all rooms, not only those of this page."),
})

export const roomsQuery = page.extend({
  type: roomType.optional(),
  /** Only direct rooms with people who are this to the caller. */
  relationship: z.enum(["coach", "client", "friend"]).optional(),
})

export const openRoom = z.strictObject({ type: z.literal("direct"), userId: id })

export const sendMessage = z.strictObject({
  clientMessageId: id.describe("Made by the sender, once for each message. A repeat acts once."),
  text: messageText(MAX_MESSAGE_LENGTH),
  replyTo: id.nullish().describe("A message of the same room."),
})

/** One emoji, as Unicode recommends it for interchange. */
export const emoji = z
  .string()
  .max(40)
  .regex(/^\p{RGI_Emoji}$/v, "Choose one emoji.")

export const editMessage = z.strictObject({ text: messageText(MAX_MESSAGE_LENGTH) })

export const history = z
  .strictObject({
    before: seqInQuery.optional(),
    after: seqInQuery.optional(),
    around: seqInQuery.optional(),
    cursor: page.shape.cursor,
    limit: page.shape.limit,
    q: page.shape.q.describe("Only messages that contain this, with or without accents."),
  })
  .refine(
    ({ before, after, around, cursor }) =>
      [before, after, around, cursor].filter(value => value !== undefined).length <= 1,
    "Give one of before, after, around and cursor.",
  )

export const messagesPage = z.object({
  items: z.array(message).describe("Newest first."),
  /** Leads to older messages. */
  nextCursor: z.string().nullable(),
  /** Leads to newer ones. */
  previousCursor: z.string().nullable(),
  lastSeq: z.number(),
  lastChange: z.number(),
})

export const syncQuery = z.strictObject({
  after: seqInQuery,
  changesAfter: seqInQuery.optional().describe("The lastChange of the answer before."),
})

export const syncReply = z.object({
  items: z.array(message).describe("The newest messages after `after`, newest first, at most 100."),
  changes: z.array(
    z.object({
      change: z.number(),
      kind: changeKind,
      at: instantOut,
      /** The message as it is now; null where the room itself changed. */
      message: message.nullable(),
    }),
  ),
  /** Messages in between that are not among `items`: those after `after` and before `before`. */
  gap: z.object({ after: z.number(), before: z.number() }).nullable(),
  lastSeq: z.number(),
  lastChange: z.number().describe("Send it as changesAfter next time."),
  moreChanges: z.boolean().describe("There are further changes: ask again with changesAfter."),
})

export const readReply = z.object({ readSeq: z.number(), unreadCount: z.number() })
