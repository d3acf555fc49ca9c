import type { Item } from "../../lib/contract.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { read, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Source = Item<"GET /calendars/sources">

export const feed = read("GET /calendars/feed")
export const sources = read("GET /calendars/sources")

const lists = ["GET /calendars/sources"] as const

interface After<T = unknown> {
  done?: (reply: T) => void
  failed?: (problem: ProblemError) => void
}

export const useOpenFeed = (after: After = {}) =>
  useCall("POST /calendars/feed", { invalidates: ["GET /calendars/feed"], containsSecret: true, ...after })
export const useCloseFeed = (after: After = {}) =>
  useCall("DELETE /calendars/feed", { invalidates: ["GET /calendars/feed"], ...after })
export const useAddSource = (after: After<Source> = {}) =>
  useCall("POST /calendars/sources", { invalidates: lists, containsSecret: true, ...after })
export const useChangeSource = (after: After<Source> = {}) =>
  useCall("PUT /calendars/sources/{sourceId}", { invalidates: lists, ...after })
export const useRemoveSource = (after: After = {}) =>
  useCall("DELETE /calendars/sources/{sourceId}", { invalidates: lists, ...after })
export const useRefreshSource = (after: After = {}) =>
  useCall("POST /calendars/sources/{sourceId}/refresh", { invalidates: lists, ...after })
export const useStartGoogle = (after: After<{ url: string }> = {}) =>
  useCall("POST /calendars/google", { containsSecret: true, ...after })
export const useFinishGoogle = (after: After<Source> = {}) =>
  useCall("POST /calendars/google/code", { invalidates: lists, containsSecret: true, ...after })

refetchOn("calendar:changed", lists)
