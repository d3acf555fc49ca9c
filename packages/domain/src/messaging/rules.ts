/** What stands between two people who want to write to each other directly. */
export interface DirectFacts {
  /** The room is closed: their last connection or friendship ended. */
  isClosed: boolean
  isConnected: boolean
  isFriend: boolean
  hasBlocked: boolean
  isBlocked: boolean
  /** The other account is suspended or gone. */
  isGone: boolean
  /** From whom the other person takes direct messages. */
  directMessages: "everyone" | "ties" | "nobody"
}

export type WriteRefusal = "cannot_write" | "you_blocked_them"

/**
 * Why the actor may not write to the other person; null if they may. Connected people always may; others as the
 * addressee's privacy settings say. Only somebody's own block is named.
 */
export const whyNotWrite = (facts: DirectFacts): WriteRefusal | null => {
  if (facts.hasBlocked) return "you_blocked_them"
  if (facts.isBlocked || facts.isGone || facts.isClosed) return "cannot_write"
  if (facts.isConnected) return null
  if (facts.directMessages === "everyone") return null
  return facts.directMessages === "ties" && facts.isFriend ? null : "cannot_write"
}

export interface Marks {
  readSeq: number
  /** The member marked the room as unread from after this message. */
  unreadAfter: number | null
}

/** The marks after messages up to `seq` were displayed. A receipt is never taken back. */
export const marksAfterReading = ({ readSeq, unreadAfter }: Marks, seq: number): Marks => {
  const moved = Math.max(readSeq, seq)
  if (unreadAfter === null || seq >= readSeq) return { readSeq: moved, unreadAfter: null }
  return { readSeq: moved, unreadAfter: Math.max(unreadAfter, seq) }
}

/** The marks after the room was marked as unread from this message on. */
export const marksAfterUnread = ({ readSeq }: Marks, seq: number): Marks => ({
  readSeq,
  unreadAfter: seq - 1 < readSeq ? Math.max(0, seq - 1) : null,
})

/** Messages after this one are unread. */
export const unreadStart = ({ readSeq, unreadAfter }: Marks): number => unreadAfter ?? readSeq

export const MINUTE_MS = 60_000

/** Whether the author may still change the text. */
export const mayStillEdit = (sentAt: Date, now: Date, editMinutes: number): boolean =>
  now.getTime() - sentAt.getTime() <= editMinutes * MINUTE_MS
