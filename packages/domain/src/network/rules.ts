import { MAX_REQUESTS } from "./limits.ts"
import type { ConnectionStatus } from "./schema.ts"

export type Side = "client" | "coach"
/** The status that a side can set; `pending` reopens a declined request. */
export type ConnectionTargetStatus = "accepted" | "declined" | "withdrawn" | "ended" | "pending"

interface Transition {
  by: readonly Side[]
  from: ConnectionStatus
}

/** Which side may set which status, and from which. Only time sets `expired`. */
export const connectionTransitions: Readonly<Record<ConnectionTargetStatus, Transition>> = {
  accepted: { by: ["coach"], from: "pending" },
  declined: { by: ["coach"], from: "pending" },
  withdrawn: { by: ["client"], from: "pending" },
  ended: { by: ["client", "coach"], from: "accepted" },
  pending: { by: ["coach"], from: "declined" },
}

/** A pending request is expired from its `expiresAt` on, even before the scheduled job has stored that. */
export const effectiveConnectionStatus = (
  connection: { status: ConnectionStatus; expiresAt: Date | null },
  now: Date,
): ConnectionStatus =>
  connection.status === "pending" && connection.expiresAt !== null && connection.expiresAt <= now
    ? "expired"
    : connection.status

/**
 * Why a side may not set a status; null where it may. Callers treat setting the present status as a request without effect
 * before they ask here.
 */
export const connectionTransitionRefusal = (
  effectiveStatus: ConnectionStatus,
  target: ConnectionTargetStatus,
  side: Side,
): "forbidden" | "wrong_status" | null => {
  const transition = connectionTransitions[target]
  if (!transition.by.includes(side)) return "forbidden"
  return effectiveStatus === transition.from ? null : "wrong_status"
}

/** Scopes can change while a connection is accepted, pending, or declined and so can be reopened. */
export const canChangeScopes = (effectiveStatus: ConnectionStatus): boolean =>
  effectiveStatus === "pending" || effectiveStatus === "accepted" || effectiveStatus === "declined"

export type ConnectionRequestRefusal =
  | "already_requested"
  | "already_connected"
  | "request_declined"
  | "asked_too_often"

/**
 * Why a client may not request a connection now. `effectiveStatus` is that of the pair's newest connection, null where
 * there is none; `requestCount` counts the client's requests to this coach within the window.
 */
export const connectionRequestRefusal = (
  effectiveStatus: ConnectionStatus | null,
  requestCount: number,
): ConnectionRequestRefusal | null => {
  if (effectiveStatus === "pending") return "already_requested"
  if (effectiveStatus === "accepted") return "already_connected"
  if (effectiveStatus === "declined") return "request_declined"
  return requestCount >= MAX_REQUESTS ? "asked_too_often" : null
}

export interface InviteState {
  maxUses: number
  used: number
  expiresAt: Date
  revokedAt: Date | null
}

/** Whether an invite can be accepted. Callers give one refusal whatever the reason, so that codes cannot be probed. */
export const isInviteUsable = (invite: InviteState, now: Date): boolean =>
  invite.revokedAt === null && invite.expiresAt > now && invite.used < invite.maxUses
