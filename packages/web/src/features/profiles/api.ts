import { useMutation, useQueryClient } from "@tanstack/react-query"
import { callWith } from "../../lib/api.ts"
import type { Body } from "../../lib/contract.ts"
import type { Me } from "../../lib/login.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { read, useCall } from "../../lib/queries.ts"

export type Change = Body<"PATCH /users/me">

const me = read("GET /users/me")
export const accessLogViewers = read("GET /users/me/access-log", { query: { limit: 1 } })

interface ChangeMeCallbacks {
  optimisticUpdate?: (change: Change) => (() => void) | undefined
  done?: (me: Me) => void
  failed?: (problem: ProblemError) => void
}

/** Changes the given fields of the signed-in person and caches the reply. */
export const useChangeMe = ({ optimisticUpdate, done, failed }: ChangeMeCallbacks) => {
  const client = useQueryClient()
  return useCall("PATCH /users/me", {
    ...(optimisticUpdate && { optimisticUpdate: ({ body }) => body && optimisticUpdate(body) }),
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

/** Optimistic update of the cached signed-in person. */
export const useOptimisticMe = () => {
  const client = useQueryClient()
  return (change: (me: Me) => Me) => {
    const before = client.getQueryData(me.queryKey)
    if (!before) return undefined
    client.setQueryData(me.queryKey, change(before))
    return () => client.setQueryData(me.queryKey, before)
  }
}

export const useBecomeCoach = (done: () => void, failed: (problem: ProblemError) => void) =>
  useCall("POST /users/me/roles/coach", { invalidates: ["GET /users/me"], done, failed })

export type PictureKind = "person" | "coach"

/** Uploads a picture; the server crops it square and removes its metadata. */
export const useSetPicture = (as: PictureKind) => {
  const client = useQueryClient()
  return useMutation<unknown, ProblemError, Blob>({
    mutationFn: file => callWith("PUT /users/me/picture", { query: { as } }, { file }),
    onSuccess: () => client.invalidateQueries({ queryKey: me.queryKey }),
  })
}

export const useRemovePicture = (done: () => void, failed: (problem: ProblemError) => void) =>
  useCall("DELETE /users/me/picture", { invalidates: ["GET /users/me"], done, failed })
