import type { directoryApi } from "@rapport/domain/directory/api"
import type { profilesApi } from "@rapport/domain/profiles/api"
import type { relationshipsApi } from "@rapport/domain/relationships/api"
import { book, monday } from "../../../modules/scheduling/testing/pair.ts"
import { change, type Rows } from "../row.ts"

const PICTURES = { testedIn: "packages/server/src/modules/profiles/pictures.test.ts" }

export const relationshipsRows = {
  "POST /friends/block/{userId}": [
    change(
      "a client blocks a coach with whom they have a session ahead",
      async situation => {
        await book(situation.client, situation.coach, monday("09:00"))
        const params = { userId: situation.coach.id }
        return () => situation.client.call("POST /friends/block/{userId}", { params })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: {
          hears: ["booking:changed", "connection:changed", "room:changed"],
          gets: ["bookings.cancelled"],
        },
      },
    ),
    change(
      "a coach blocks a client with whom they have a session ahead",
      async situation => {
        await book(situation.client, situation.coach, monday("09:00"))
        const params = { userId: situation.client.id }
        return () => situation.coach.call("POST /friends/block/{userId}", { params })
      },
      {
        coach: {
          hears: ["booking:changed", "connection:changed", "room:changed"],
          gets: ["bookings.cancelled"],
        },
        client: { hears: ["booking:changed"] },
      },
    ),
    change(
      "a client blocks a stranger",
      async ({ client, stranger }) =>
        () =>
          client.call("POST /friends/block/{userId}", { params: { userId: stranger.id } }),
    ),
  ],
  "DELETE /friends/block/{userId}": [
    change(
      "a coach unblocks a client",
      async ({ coach, blocked }) =>
        () =>
          coach.call("DELETE /friends/block/{userId}", { params: { userId: blocked.id } }),
    ),
  ],
} satisfies Rows<typeof relationshipsApi>

export const profilesRows = {
  "PATCH /users/me": [
    change(
      "a client changes the profile, the name and the privacy",
      async ({ client }) =>
        () =>
          client.call("PATCH /users/me", {
            body: { gymAccess: "Garage", lastName: "Whelan", privacy: { presence: "nobody" } },
          }),
    ),
    change(
      "a coach moves to another time zone",
      async ({ coach }) =>
        () =>
          coach.call("PATCH /users/me", { body: { timeZone: "Asia/Tokyo" } }),
    ),
  ],
  "PUT /users/me/picture": PICTURES,
  "DELETE /users/me/picture": [
    change(
      "a client removes the picture",
      async ({ client }) =>
        () =>
          client.call("DELETE /users/me/picture"),
    ),
  ],
} satisfies Rows<typeof profilesApi>

export const directoryRows = {
  "PUT /coach/page": [
    change(
      "a coach takes the page offline",
      async ({ coach }) =>
        () =>
          coach.call("PUT /coach/page", { body: { published: false } }),
    ),
  ],
} satisfies Rows<typeof directoryApi>
