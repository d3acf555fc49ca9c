import type { Body } from "@rapport/domain/api"
import type { networkApi } from "@rapport/domain/network/api"
import { signInAgain } from "../../sign-in-again.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

/** The stranger's request to the coach. */
const requested = async (situation: Situation): Promise<string> => {
  const { body } = await situation.stranger.call("POST /connections", {
    body: { coachId: situation.coach.id, message: "Hello" },
  })
  return body.id
}
const set = (
  situation: Situation,
  by: "coach" | "client" | "stranger",
  id: string,
  body: Body<"PUT /connections/{id}">,
) => situation[by].call("PUT /connections/{id}", { params: { id }, body })

const invite = async ({ coach }: Situation, email?: string) =>
  (await coach.call("POST /connections/invites", { body: email ? { email } : {} })).body

export const networkRows = {
  "POST /connections": [
    change(
      "a stranger requests a connection",
      async situation => () =>
        situation.stranger.call("POST /connections", { body: { coachId: situation.coach.id } }),
      {
        coach: {
          hears: ["connection:changed", "notification:new"],
          sees: ["connection.requested"],
          gets: ["connection.requested"],
        },
        stranger: { hears: ["connection:changed"] },
      },
    ),
  ],
  "PUT /connections/{id}": [
    change(
      "a coach accepts a request",
      async situation => {
        const id = await requested(situation)
        return () => set(situation, "coach", id, { status: "accepted" })
      },
      {
        coach: { hears: ["connection:changed", "room:changed"] },
        stranger: {
          hears: ["connection:changed", "notification:new", "room:changed"],
          sees: ["connection.accepted"],
          gets: ["connection.accepted"],
        },
      },
    ),
    change(
      "a coach declines a request",
      async situation => {
        const id = await requested(situation)
        return () => set(situation, "coach", id, { status: "declined" })
      },
      {
        coach: { hears: ["connection:changed"] },
        stranger: { hears: ["connection:changed", "notification:new"], sees: ["connection.declined"] },
      },
    ),
    change(
      "a coach reopens a declined request",
      async situation => {
        const id = await requested(situation)
        await set(situation, "coach", id, { status: "declined" })
        return () => set(situation, "coach", id, { status: "pending" })
      },
      {
        coach: { hears: ["connection:changed"] },
        stranger: {
          hears: ["connection:changed", "notification:new"],
          sees: ["connection.reopened"],
          gets: ["connection.reopened"],
        },
      },
    ),
    change(
      "a client withdraws a request",
      async situation => {
        const id = await requested(situation)
        return () => set(situation, "stranger", id, { status: "withdrawn" })
      },
      {
        coach: { hears: ["connection:changed", "notification:new"], sees: ["connection.withdrawn"] },
        stranger: { hears: ["connection:changed"] },
      },
    ),
    change(
      "a client ends a connection",
      async situation => () => set(situation, "client", situation.connectionId, { status: "ended" }),
      {
        coach: {
          hears: ["connection:changed", "notification:new", "room:changed"],
          sees: ["connection.ended"],
          gets: ["connection.ended"],
        },
        client: { hears: ["connection:changed", "room:changed"] },
      },
    ),
    change(
      "a coach ends a connection",
      async situation => () => set(situation, "coach", situation.connectionId, { status: "ended" }),
      {
        coach: { hears: ["connection:changed", "room:changed"] },
        client: {
          hears: ["connection:changed", "notification:new", "room:changed"],
          sees: ["connection.ended"],
          gets: ["connection.ended"],
        },
      },
    ),
    change(
      "a client ends the connection with a suspended coach",
      async situation => {
        await situation.suspend("coach")
        return () => set(situation, "client", situation.connectionId, { status: "ended" })
      },
      { client: { hears: ["connection:changed", "room:changed"] } },
    ),
    change(
      "a client shares less",
      async situation => () => set(situation, "client", situation.connectionId, { scopes: ["profile"] }),
      {
        coach: { hears: ["connection:changed", "notification:new"], sees: ["connection.scopes_changed"] },
        client: { hears: ["connection:changed"] },
      },
    ),
  ],
  "POST /connections/scope-requests": [
    change(
      "a coach asks for a scope",
      async situation => () =>
        situation.coach.call("POST /connections/scope-requests", {
          body: { connectionId: situation.connectionId, scope: "photos" },
        }),
      {
        client: {
          hears: ["notification:new"],
          sees: ["connection.scope_requested"],
          gets: ["connection.scope_requested"],
        },
      },
    ),
  ],
  "POST /connections/bulk": [
    change(
      "a coach declines several requests",
      async situation => {
        const id = await requested(situation)
        return () =>
          situation.coach.call("POST /connections/bulk", { body: { ids: [id], status: "declined" } })
      },
      {
        coach: { hears: ["connection:changed"] },
        stranger: { hears: ["connection:changed", "notification:new"], sees: ["connection.declined"] },
      },
    ),
  ],
  "POST /connections/invites": [
    change(
      "a coach creates an open invite",
      async situation => () => situation.coach.call("POST /connections/invites", { body: {} }),
    ),
    change(
      "a coach invites an address that has an account",
      async situation => () =>
        situation.coach.call("POST /connections/invites", { body: { email: situation.stranger.email } }),
      {
        stranger: { hears: ["notification:new"], sees: ["connection.invited"], gets: ["connection.invited"] },
      },
    ),
    change(
      "a coach invites somebody whom they have blocked",
      async situation => () =>
        situation.coach.call("POST /connections/invites", { body: { email: situation.blocked.email } }),
    ),
  ],
  "DELETE /connections/invites/{code}": [
    change("a coach revokes an invite", async situation => {
      const { code } = await invite(situation, situation.stranger.email)
      return () => situation.coach.call("DELETE /connections/invites/{code}", { params: { code } })
    }),
  ],
  "POST /connections/invites/{code}": [
    change(
      "a stranger accepts an invite",
      async situation => {
        const { code } = await invite(situation)
        const stranger = await signInAgain(situation.app, situation.stranger)
        return () =>
          stranger.call("POST /connections/invites/{code}", {
            params: { code },
            body: { scopes: ["profile"] },
          })
      },
      {
        coach: {
          hears: ["connection:changed", "notification:new", "room:changed"],
          sees: ["connection.invite_used"],
          gets: ["connection.invite_used"],
        },
        stranger: { hears: ["connection:changed", "room:changed"] },
      },
    ),
  ],
} satisfies Rows<typeof networkApi>
