import { isLive, type LogRecord, type LogState } from "../merge.ts"
import { kindRules, type RecordKind } from "../record-kinds.ts"

/** A log in memory, as the server loads it for a list of changes. */
export class LogInMemory implements LogState {
  head = 0
  readonly records = new Map<string, LogRecord>()

  find(kind: RecordKind, id: string): LogRecord | undefined {
    return this.records.get(`${kind}:${id}`)
  }
  below(record: LogRecord): LogRecord[] {
    return [...this.records.values()].filter(
      other => kindRules[other.kind].parent?.kind === record.kind && other.parentId === record.id,
    )
  }
  add(record: LogRecord): void {
    this.records.set(`${record.kind}:${record.id}`, record)
  }
  touched(): void {}

  /** What every device sees: the live records and their fields. */
  seen(): Record<string, Record<string, unknown>> {
    return Object.fromEntries(
      [...this.records]
        .filter(([, record]) => isLive(this, record))
        .map(([key, { fields }]) => [key, fields] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }
}
