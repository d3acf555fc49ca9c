import { useMutation, useQueryClient } from "@tanstack/react-query"
import { callWith } from "../../lib/api.ts"
import type { Body, Item } from "../../lib/contract.ts"
import type { Me } from "../../lib/login.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { read, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Change = Body<"PATCH /users/me">
export type Scope = Item<"GET /connections/accepted">["scopes"][number]

const me = read("GET /users/me")
export const myCoaches = read("GET /connections/accepted", { query: { as: "client", limit: 100 } })
export const looks = read("GET /users/me/access-log", { query: { limit: 1 } })
export const knownGoals = read("GET /connections/goals")
export const facets = read("GET /bookings/coaches/facets")
export const ownCoachPage = (coachId: string) =>
  read("GET /bookings/coaches/{coachId}", { params: { coachId } })

interface Effects {
  atOnce?: (change: Change) => (() => void) | undefined
  done?: (me: Me) => void
  failed?: (problem: ProblemError) => void
}

/** Changes what is sent of one's own person; the answer is the person as they are now. */
export const useChangeMe = ({ atOnce, done, failed }: Effects) => {
  const client = useQueryClient()
  return useCall("PATCH /users/me", {
    ...(atOnce && { atOnce: ({ body }) => body && atOnce(body) }),
    done: reply => {
      client.setQueryData(me.queryKey, reply)
      void client.invalidateQueries({ queryKey: ["GET /bookings/coaches/{coachId}"] })
      done?.(reply)
    },
    failed: problem => {
      if (problem.code === "stale") void client.invalidateQueries({ queryKey: me.queryKey })
      failed?.(problem)
    },
  })
}

/** Shows a change of one's own privacy before the server has answered. */
export const usePatchShown = () => {
  const client = useQueryClient()
  return (change: (me: Me) => Me) => {
    const before = client.getQueryData(me.queryKey)
    if (!before) return undefined
    client.setQueryData(me.queryKey, change(before))
    return () => client.setQueryData(me.queryKey, before)
  }
}

export const useBecomeCoach = (done: () => void, failed: (problem: ProblemError) => void) =>
  useCall("POST /users/me/roles/coach", { changes: ["GET /users/me"], done, failed })

export type PictureOf = "person" | "coach"

/** Sends a picture as it is; the server cuts it square and takes everything else out. */
export const useSetPicture = (as: PictureOf) => {
  const client = useQueryClient()
  return useMutation<unknown, ProblemError, Blob>({
    mutationFn: file => callWith("PUT /users/me/picture", { query: { as } }, { file }),
    onSuccess: () => client.invalidateQueries({ queryKey: me.queryKey }),
  })
}

export const useDropPicture = (done: () => void, failed: (problem: ProblemError) => void) =>
  useCall("DELETE /users/me/picture", { changes: ["GET /users/me"], done, failed })

refetchOn("connection:changed", ["GET /connections/accepted"])
