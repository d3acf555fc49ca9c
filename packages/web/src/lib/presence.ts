import type { PresencePayload } from "@rapport/domain/kernel/realtime"
import { useEffect, useSyncExternalStore } from "react"

type Status = PresencePayload["status"]

/** How many components show each person now. */
const shown = new Map<string, number>()
const statuses = new Map<string, Status>()
const listeners = new Set<() => void>()
let send: ((userIds: string[]) => void) | null = null
let isScheduled = false

/** A list mounts its rows one by one; the server is told once. */
const GATHER_MS = 100
/** The server refuses more. */
const MAX_WATCHED = 200

const announce = (): void => {
  if (isScheduled) return
  isScheduled = true
  setTimeout(() => {
    isScheduled = false
    send?.([...shown.keys()].slice(0, MAX_WATCHED))
  }, GATHER_MS)
}

/** Sends the people that the page shows now, and again whenever they change. Null while there is no socket. */
export const sendWatched = (to: ((userIds: string[]) => void) | null): void => {
  send = to
  if (to && shown.size > 0) announce()
}

export const receivePresence = ({ userId, status }: PresencePayload): void => {
  if (!shown.has(userId)) return
  statuses.set(userId, status)
  for (const listener of listeners) listener()
}

const show = (userId: string): (() => void) => {
  const before = shown.get(userId) ?? 0
  shown.set(userId, before + 1)
  if (before === 0) announce()
  return () => {
    const left = (shown.get(userId) ?? 1) - 1
    if (left > 0) return void shown.set(userId, left)
    shown.delete(userId)
    statuses.delete(userId)
    announce()
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The status of a person as it changes while they are shown; until the first news the one that was read. */
export const usePresence = (userId: string | undefined, read: Status | undefined): Status | undefined => {
  const isWatched = userId !== undefined && read !== undefined
  useEffect(() => (isWatched ? show(userId) : undefined), [isWatched, userId])
  const live = useSyncExternalStore(subscribe, () => (isWatched ? statuses.get(userId) : undefined))
  return isWatched ? (live ?? read) : read
}
