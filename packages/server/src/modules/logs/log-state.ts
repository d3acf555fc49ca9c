import { isLive, type LogRecord, type LogState, type LostValue } from "@rapport/domain/logs/merge"
import { kindRules, type RecordKind } from "@rapport/domain/logs/record-kinds"
import { sql } from "kysely"
import type { Tx } from "../../platform/context.ts"

const keyOf = (kind: RecordKind, id: string): string => `${kind}:${id}`

/** Locks a person's log for changes, and makes it with the first one. */
export const lockLog = async (tx: Tx): Promise<{ head: number; epoch: string }> => {
  await tx.db
    .insertInto("log_heads")
    .values({ account_id: tx.actor.id })
    .onConflict(oc => oc.doNothing())
    .execute()
  const row = await tx.db
    .selectFrom("log_heads")
    .select(["head", "epoch"])
    .where("account_id", "=", tx.actor.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { head: Number(row.head), epoch: row.epoch }
}

/** The records that a list of changes concerns, with all that hangs on them, in memory. */
export class LoadedLog implements LogState {
  head: number
  readonly #records = new Map<string, LogRecord>()
  readonly #roots = new Map<string, string>()
  readonly #children = new Map<string, LogRecord[]>()
  readonly #different = new Set<LogRecord>()

  constructor(head: number) {
    this.head = head
  }

  find(kind: RecordKind, id: string): LogRecord | undefined {
    return this.#records.get(keyOf(kind, id))
  }

  below(entry: LogRecord): readonly LogRecord[] {
    return this.#children.get(keyOf(entry.kind, entry.id)) ?? []
  }

  add(entry: LogRecord): void {
    const { parent } = kindRules[entry.kind]
    const parentKey = parent && entry.parentId ? keyOf(parent.kind, entry.parentId) : null
    this.#put(entry, (parentKey && this.#roots.get(parentKey)) ?? entry.parentId ?? entry.id)
  }

  touched(entry: LogRecord): void {
    this.#different.add(entry)
  }

  /** Reads the records of these ids, those above and those below them. */
  async load(tx: Tx, ids: readonly string[]): Promise<void> {
    const rows = await tx.db
      .selectFrom("log_records")
      .select([
        "kind",
        "id",
        "parent_id",
        "root_id",
        "fields",
        "marks",
        "created",
        "deletions",
        "restored",
        "seq",
      ])
      .where("account_id", "=", tx.actor.id)
      .where("root_id", "in", eb =>
        eb
          .selectFrom("log_records as named")
          .select("named.root_id")
          .where("named.account_id", "=", tx.actor.id)
          .where(sql<boolean>`named.id = any(${[...new Set(ids)]}::uuid[])`),
      )
      .execute()
    for (const row of rows)
      this.#put(
        {
          kind: row.kind,
          id: row.id,
          parentId: row.parent_id,
          fields: row.fields,
          marks: row.marks,
          created: row.created,
          deletions: row.deletions,
          restored: row.restored,
          seq: Number(row.seq),
        },
        row.root_id,
      )
  }

  /** Writes every record that became different, in one statement, and the number of the last change. */
  async save(tx: Tx): Promise<void> {
    if (this.#different.size === 0) return
    const rows = [...this.#different].map(entry => ({
      kind: entry.kind,
      id: entry.id,
      parent_id: entry.parentId,
      root_id: this.#roots.get(keyOf(entry.kind, entry.id)),
      date: dateIn(entry),
      fields: entry.fields,
      marks: entry.marks,
      created: entry.created,
      deletions: entry.deletions,
      restored: entry.restored,
      is_live: isLive(this, entry),
      seq: entry.seq,
    }))
    await sql`insert into log_records (account_id, kind, id, parent_id, root_id, date, fields, marks, created, deletions,
        restored, is_live, seq, changed_at)
      select ${tx.actor.id}::uuid, r.kind, r.id, r.parent_id, r.root_id, r.date, r.fields, r.marks, r.created,
        r.deletions, nullif(r.restored, 'null'), r.is_live, r.seq, ${tx.now()}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(kind text, id uuid, parent_id uuid, root_id uuid,
        date date, fields jsonb, marks jsonb, created jsonb, deletions jsonb, restored jsonb, is_live boolean, seq bigint)
      on conflict (account_id, kind, id) do update set date = excluded.date, fields = excluded.fields,
        marks = excluded.marks, deletions = excluded.deletions, restored = excluded.restored,
        is_live = excluded.is_live, seq = excluded.seq, changed_at = excluded.changed_at`.execute(tx.db)
    await tx.db
      .updateTable("log_heads")
      .set({ head: this.head })
      .where("account_id", "=", tx.actor.id)
      .execute()
  }

  #put(entry: LogRecord, rootId: string): void {
    this.#records.set(keyOf(entry.kind, entry.id), entry)
    this.#roots.set(keyOf(entry.kind, entry.id), rootId)
    const { parent } = kindRules[entry.kind]
    if (!parent || !entry.parentId) return
    const parentKey = keyOf(parent.kind, entry.parentId)
    const siblings = this.#children.get(parentKey)
    if (siblings) siblings.push(entry)
    else this.#children.set(parentKey, [entry])
  }
}

const dateIn = ({ fields }: LogRecord): string | null => {
  const date = fields.date ?? fields.startDate
  return typeof date === "string" ? date : null
}

/** Keeps typed values that did not stay, until the person has dismissed them. */
export const keepLostValues = async (
  tx: Tx,
  lost: readonly (LostValue & { kind: RecordKind; recordId: string })[],
): Promise<void> => {
  if (lost.length === 0) return
  await tx.db
    .insertInto("log_conflicts")
    .values(
      lost.map(({ kind, recordId, field, value, device, at }) => ({
        account_id: tx.actor.id,
        kind,
        record_id: recordId,
        field,
        value: JSON.stringify(value ?? null),
        device_id: device,
        at: new Date(at),
      })),
    )
    .execute()
}
