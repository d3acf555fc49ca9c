import type { FieldMark, Mark } from "@rapport/domain/logs/merge"
import type { RecordKind } from "@rapport/domain/logs/record-kinds"
import type { ColumnType } from "kysely"
import type { At, Generated, Json } from "../../platform/tables.ts"

type Derived<T> = ColumnType<T, never, never>

export interface LogsTables {
  log_heads: {
    account_id: string
    head: Generated<number>
    epoch: Generated<string>
    oldest_deletion: Generated<number>
  }
  log_records: {
    account_id: string
    kind: RecordKind
    id: string
    parent_kind: Derived<RecordKind | null>
    parent_id: string | null
    root_id: string
    date: string | null
    fields: Json<Record<string, unknown>>
    marks: Json<Record<string, FieldMark>>
    created: Json<Mark>
    deletions: Json<Mark[]>
    restored: ColumnType<Mark | null, string | null, string | null>
    is_live: boolean
    seq: number
    changed_at: At
    exercise_id: Derived<string | null>
    metric: Derived<string | null>
    amount: Derived<number | null>
    is_working_set: Derived<boolean>
    kg: Derived<number | null>
    reps: Derived<number | null>
    seconds: Derived<number | null>
    metres: Derived<number | null>
  }
  log_changes: {
    account_id: string
    change_id: string
    content_hash: string
    answer: Json<Record<string, unknown>>
    at: At
  }
  log_conflicts: {
    id: Generated<string>
    account_id: string
    kind: string
    record_id: string
    field: string
    value: Json<unknown>
    device_id: string
    at: At
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends LogsTables {}
}
