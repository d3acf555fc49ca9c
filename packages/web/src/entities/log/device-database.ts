import type { RecordKind } from "@rapport/domain/logs/record-kinds"
import { type DBSchema, type IDBPDatabase, openDB } from "idb"

export interface StoredRecord {
  kind: RecordKind
  id: string
  seq: number
  deleted: boolean
  /** Of a deleted record as they were last, so that it can be restored without a network. */
  fields: Record<string, unknown>
}

export interface WaitingChange {
  changeId: string
  kind: RecordKind
  id: string
  do: "set" | "delete" | "restore"
  fields: Record<string, unknown>
  base: number
  at: string
  /** Why the server refused it; it stays until the person corrects or discards it. */
  refusal?: { code: string; message: string }
}

interface LogDatabase extends DBSchema {
  records: { key: string; value: StoredRecord }
  outbox: { key: number; value: WaitingChange }
  meta: { key: string; value: string | number }
}

export type DeviceDatabase = IDBPDatabase<LogDatabase>

/** One database per account, so that nothing is ever sent as somebody else. */
export const openDeviceDatabase = (accountId: string): Promise<DeviceDatabase> =>
  openDB<LogDatabase>(`rapport-log-${accountId}`, 1, {
    upgrade: database => {
      database.createObjectStore("records")
      database.createObjectStore("outbox", { autoIncrement: true })
      database.createObjectStore("meta")
    },
  })
