import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { email, id, instant, list, noContent, optionalReason, page, wholeList } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import {
  changeConnection,
  connection,
  connectionStatus,
  invite,
  invitePreview,
  requestConnection,
  scope,
  scopes,
} from "./schema.ts"

const connectionId = z.strictObject({ id })
const code = z.strictObject({ code: z.string().min(1).max(64) })
/** `as` filters by the caller's side of the connection: coaches can be clients of other coaches. */
const connectionsQuery = page.extend({ as: z.enum(["client", "coach"]).optional() })

export const networkApi = defineEndpoints({
  "POST /connections": {
    operationId: "requestConnection",
    summary: "Request a connection to a coach",
    who: "signed-in",
    body: requestConnection,
    reply: { status: 201, body: connection },
    problems: [
      "already_requested",
      "already_connected",
      "request_declined",
      "asked_too_often",
      "not_yourself",
      "not_accepting_requests",
    ],
    perMinute: 30,
  },
  "GET /connections": {
    operationId: "listConnections",
    summary: "My connections, by status",
    who: "signed-in",
    query: connectionsQuery.extend({ status: connectionStatus.optional() }),
    reply: { status: 200, body: list(connection) },
  },
  "GET /connections/pending": {
    operationId: "listPendingConnections",
    summary: "Pending requests",
    who: "signed-in",
    query: connectionsQuery,
    reply: { status: 200, body: list(connection) },
  },
  "GET /connections/accepted": {
    operationId: "listAcceptedConnections",
    summary: "Accepted connections",
    who: "signed-in",
    query: connectionsQuery,
    reply: { status: 200, body: list(connection) },
  },
  "GET /connections/history": {
    operationId: "listPastConnections",
    summary: "Past connections: declined, withdrawn, expired, ended; each with its history",
    who: "signed-in",
    query: connectionsQuery,
    reply: { status: 200, body: list(connection) },
  },
  "GET /connections/{id}": {
    operationId: "getConnection",
    summary: "One connection with its history",
    who: "signed-in",
    params: connectionId,
    reply: { status: 200, body: connection },
  },
  "PUT /connections/{id}": {
    operationId: "changeConnection",
    summary: "Accept, decline, reopen (coach), withdraw, change scopes (client), end (either)",
    who: "signed-in",
    params: connectionId,
    body: withReadOnly(
      changeConnection,
      connection,
      "id",
      "coachId",
      "clientId",
      "message",
      "goals",
      "requestedAt",
      "answeredAt",
      "expiresAt",
      "endedBy",
      "statusSince",
      "version",
      "client",
      "coach",
      "history",
    ),
    reply: { status: 200, body: connection },
    problems: ["wrong_status", "already_connected", "already_requested"],
  },
  "POST /connections/scope-requests": {
    operationId: "requestScope",
    summary: "A coach requests a scope that is not shared, at most once a month",
    who: "coach",
    body: z.strictObject({ connectionId: id, scope }),
    reply: { status: 204, body: noContent },
    problems: ["asked_too_often", "wrong_status"],
  },
  "POST /connections/bulk": {
    operationId: "answerConnections",
    summary: "Answer many requests, with a result for each",
    who: "coach",
    body: z.strictObject({
      ids: z.array(id).min(1).max(100),
      status: z.enum(["accepted", "declined"]),
      reason: optionalReason,
    }),
    reply: {
      status: 200,
      body: z.object({ results: z.array(z.object({ id, ok: z.boolean(), code: z.string().nullable() })) }),
    },
  },
  "GET /connections/invites": {
    operationId: "listInvites",
    summary: "My invites",
    who: "coach",
    query: page,
    reply: { status: 200, body: list(invite) },
    containsSecret: true,
  },
  "POST /connections/invites": {
    operationId: "createInvite",
    summary: "Create an invite: open, sent by email, or to a former client",
    who: "coach",
    body: z
      .strictObject({
        email: email.optional(),
        /** A former client, whose address the coach does not learn. */
        clientId: id.optional(),
        maxUses: z.int().min(1).max(100).optional(),
        expiresAt: instant.optional(),
      })
      .nullish(),
    reply: { status: 201, body: invite },
    problems: ["asked_too_often", "already_connected"],
    perMinute: 30,
  },
  "DELETE /connections/invites/{code}": {
    operationId: "revokeInvite",
    summary: "Revoke an invite",
    who: "coach",
    params: code,
    reply: { status: 204, body: noContent },
  },
  "GET /connections/invites/{code}": {
    operationId: "previewInvite",
    summary: "Preview an invite; unknown, used and expired ones look the same",
    who: "anyone",
    params: code,
    reply: { status: 200, body: invitePreview },
    problems: ["invite_not_valid"],
    perMinute: 20,
  },
  "POST /connections/invites/{code}": {
    operationId: "acceptInvite",
    summary: "Accept an invite with the scopes I grant",
    who: "signed-in",
    params: code,
    body: z.strictObject({ scopes }),
    reply: { status: 201, body: connection, also: 200 },
    problems: ["invite_not_valid", "not_yourself"],
    perMinute: 20,
  },
  "GET /connections/goals": {
    operationId: "listGoals",
    summary: "The goals to choose from in a request",
    who: "signed-in",
    reply: { status: 200, body: wholeList(z.string()) },
  },
})
