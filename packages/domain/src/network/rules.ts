import { MAX_REQUESTS } from "./limits.ts"
import type { ConnectionStatus } from "./schema.ts"

export type Side = "client" | "coach"
/** The status a side asks for; `pending` reopens. */
export type Move = "accepted" | "declined" | "withdrawn" | "ended" | "pending"

interface Rule {
  by: readonly Side[]
  from: ConnectionStatus
}

/** Who may move a connection where, and from where. Time alone moves it to `expired`. */
export const moves: Readonly<Record<Move, Rule>> = {
  accepted: { by: ["coach"], from: "pending" },
  declined: { by: ["coach"], from: "pending" },
  withdrawn: { by: ["client"], from: "pending" },
  ended: { by: ["client", "coach"], from: "accepted" },
  pending: { by: ["coach"], from: "declined" },
}

/** A request past its time counts as expired, whether or not anybody has written that down yet. */
export const effectiveStatusOf = (
  connection: { status: ConnectionStatus; expiresAt: Date | null },
  now: Date,
): ConnectionStatus =>
  connection.status === "pending" && connection.expiresAt !== null && connection.expiresAt <= now
    ? "expired"
    : connection.status

/** Why a side may not make a move; null where it may. Asking for the status there is already is no move. */
export const whyMayNotMove = (
  effectiveStatus: ConnectionStatus,
  move: Move,
  side: Side,
): "forbidden" | "wrong_status" | null => {
  const rule = moves[move]
  if (!rule.by.includes(side)) return "forbidden"
  return effectiveStatus === rule.from ? null : "wrong_status"
}

/** Consent can change while a tie stands, waits or may be opened again. */
export const scopesMayChange = (effectiveStatus: ConnectionStatus): boolean =>
  effectiveStatus === "pending" || effectiveStatus === "accepted" || effectiveStatus === "declined"

export type AskRefusal = "already_requested" | "already_connected" | "request_declined" | "asked_too_often"

/**
 * Why a client may not ask a coach now. `standing` is that of the pair's newest connection, `asks` how often the
 * client asked this coach within the window.
 */
export const whyMayNotAsk = (effectiveStatus: ConnectionStatus | null, asks: number): AskRefusal | null => {
  if (effectiveStatus === "pending") return "already_requested"
  if (effectiveStatus === "accepted") return "already_connected"
  if (effectiveStatus === "declined") return "request_declined"
  return asks >= MAX_REQUESTS ? "asked_too_often" : null
}

export interface InviteState {
  maxUses: number
  used: number
  expiresAt: Date
  revokedAt: Date | null
}

/** Whether an invite still opens a door. Callers say no alike, whatever the cause. */
export const isUsable = (invite: InviteState, now: Date): boolean =>
  invite.revokedAt === null && invite.expiresAt > now && invite.used < invite.maxUses
