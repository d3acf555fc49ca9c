import { useSyncExternalStore } from "react"
import { useMe } from "../../lib/login.ts"
import { type LogSnapshot, LogStore } from "./log-store.ts"

const stores = new Map<string, LogStore>()

const storeOf = (accountId: string): LogStore => {
  const known = stores.get(accountId)
  if (known) return known
  const store = new LogStore(accountId)
  stores.set(accountId, store)
  return store
}

/** The signed-in person's log on this device, and how to write to it. */
export const useLog = (): LogSnapshot & { log: LogStore } => {
  const log = storeOf(useMe().id)
  return { ...useSyncExternalStore(log.subscribe, log.read), log }
}
