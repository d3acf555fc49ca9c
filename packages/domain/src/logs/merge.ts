import { kindRules, parentIdIn, type RecordKind } from "./record-kinds.ts"

/**
 * How changes of several devices become one log. Every change is applied in the order of its arrival, and any order of
 * arrival ends in the same records: a field has the value of the latest time, and a record exists unless a deletion is
 * later than everything that others wrote in it.
 */

/** Who wrote something, when by the server's clock, and as which change of the person's log. */
export interface Mark {
  seq: number
  at: number
  device: string
}

/** Who wrote a field last. */
export interface FieldMark extends Mark {
  /** Other devices that wrote the same value without knowing of it. */
  same?: { device: string; seq: number }[]
}

export interface LogRecord {
  kind: RecordKind
  id: string
  parentId: string | null
  fields: Record<string, unknown>
  /** The last writer of each field. */
  marks: Record<string, FieldMark>
  created: Mark
  /** Deletions of this record itself that have not been undone; several where devices did not know of each other's. */
  deletions: Mark[]
  restored: Mark | null
  /** The change that a device has to read to know this record as it is. */
  seq: number
}

/** The records that a change may concern. */
export interface LogState {
  head: number
  find(kind: RecordKind, id: string): LogRecord | undefined
  below(record: LogRecord): readonly LogRecord[]
  add(record: LogRecord): void
  /** Called for every record that became different. */
  touched(record: LogRecord): void
}

export interface Change {
  kind: RecordKind
  id: string
  do: "set" | "delete" | "restore"
  fields: Readonly<Record<string, unknown>>
  /** The highest `seq` that the device had read when this was typed. */
  base: number
  at: number
  device: string
}

/** A value that was typed and did not stay. */
export interface LostValue {
  field: string
  value: unknown
  device: string
  at: number
}

export type RefusedCode =
  | "deleted"
  | "parent_missing"
  | "record_missing"
  | "parent_fixed"
  | "field_missing"
  | "too_many"

export type ChangeResult =
  | { outcome: "applied" | "merged" | "kept"; seq: number; lost: string[]; lostValues: LostValue[] }
  | { outcome: "refused"; code: RefusedCode; fields: string[] }

const refused = (code: RefusedCode, fields: string[] = []): ChangeResult => ({
  outcome: "refused",
  code,
  fields,
})

export const applyChange = (state: LogState, change: Change): ChangeResult => {
  const record = state.find(change.kind, change.id)
  if (change.do === "set") return record ? setFields(state, record, change) : create(state, change)
  if (!record) return refused("record_missing")
  return change.do === "delete" ? remove(state, record, change) : restore(state, record, change)
}

/** Whether the record and everything above it stand. */
export const isLive = (state: Pick<LogState, "find">, record: LogRecord): boolean =>
  withAncestors(state, record).every(({ deletions }) => deletions.length === 0)

const create = (state: LogState, change: Change): ChangeResult => {
  const rule = kindRules[change.kind]
  const missing = rule.required.filter(
    field => change.fields[field] === undefined || change.fields[field] === null,
  )
  if (missing.length > 0) return refused("field_missing", missing)
  const parentId = parentIdIn(change.kind, change.fields)
  const parent = rule.parent && parentId ? state.find(rule.parent.kind, parentId) : undefined
  if (rule.parent && !parent) return refused("parent_missing")
  if (parent) {
    const siblings = state.below(parent).filter(({ deletions }) => deletions.length === 0)
    if (rule.most !== undefined && siblings.length >= rule.most) return refused("too_many")
    const line = withAncestors(state, parent)
    if (line.some(above => knowsDeletion(change, above))) return refused("deleted")
    for (const above of line) undo(state, above, () => true)
  }
  const mark = { seq: state.head + 1, at: change.at, device: change.device }
  const fields = withoutNulls(change.fields)
  const record: LogRecord = {
    kind: change.kind,
    id: change.id,
    parentId,
    fields,
    marks: Object.fromEntries(Object.keys(change.fields).map(field => [field, mark])),
    created: mark,
    deletions: [],
    restored: null,
    seq: 0,
  }
  state.add(record)
  touch(state, record)
  return { outcome: "applied", seq: record.seq, lost: [], lostValues: [] }
}

const setFields = (state: LogState, record: LogRecord, change: Change): ChangeResult => {
  const line = withAncestors(state, record)
  if (line.some(above => knowsDeletion(change, above))) return refused("deleted")
  const rule = kindRules[change.kind]
  const parentField = rule.parent?.field
  if (parentField && parentField in change.fields && change.fields[parentField] !== record.parentId)
    return refused("parent_fixed", [parentField])
  const cleared = rule.required.filter(field => change.fields[field] === null)
  if (cleared.length > 0) return refused("field_missing", cleared)

  const lost: string[] = []
  const lostValues: LostValue[] = []
  touch(state, record)
  const mark: Mark = { seq: record.seq, at: change.at, device: change.device }
  for (const [field, value] of Object.entries(change.fields)) {
    const present = record.marks[field]
    const stored = record.fields[field] ?? null
    const isSame = isEqual(stored, value)
    const unknown = present && [present, ...(present.same ?? [])].find(writer => isUnknownTo(change, writer))
    if (present && unknown) {
      if (isSame) {
        record.marks[field] = change.at > present.at ? sameAs(mark, present) : sameAs(present, mark)
        continue
      }
      if (change.at <= present.at) {
        lost.push(field)
        lostValues.push({ field, value, device: change.device, at: change.at })
        continue
      }
      lostValues.push({ field, value: stored, device: unknown.device, at: present.at })
    }
    write(record, field, value)
    // Never earlier than what it replaced knowingly, so that a third device compares with the later of the two.
    record.marks[field] = { ...mark, at: Math.max(change.at, present?.at ?? 0) }
  }
  for (const above of line) undo(state, above, ({ at }) => change.at >= at)
  return { outcome: lost.length > 0 ? "merged" : "applied", seq: record.seq, lost, lostValues }
}

const remove = (state: LogState, record: LogRecord, change: Change): ChangeResult => {
  const tree = treeOf(state, record)
  const isKept = tree.some(
    part =>
      (part !== record && isUnknownTo(change, part.created)) ||
      writesOf(part).some(mark => isUnknownTo(change, mark) && mark.at >= change.at),
  )
  if (isKept) return { outcome: "kept", seq: record.seq, lost: [], lostValues: [] }
  const known = tree.flatMap(writesOf).filter(mark => !isUnknownTo(change, mark))
  touchTree(state, record)
  const at = Math.max(change.at, ...known.map(mark => mark.at))
  record.deletions = [...record.deletions, { seq: record.seq, at, device: change.device }]
  return { outcome: "applied", seq: record.seq, lost: [], lostValues: [] }
}

const restore = (state: LogState, record: LogRecord, change: Change): ChangeResult => {
  const known = record.deletions.filter(deletion => !isUnknownTo(change, deletion)).map(({ at }) => at)
  undo(state, record, deletion => !isUnknownTo(change, deletion) || change.at >= deletion.at)
  touch(state, record)
  const at = Math.max(change.at, ...known)
  const before = record.restored
  // A later restore of another device stays the last one, so that this device's next deletion is compared with it.
  if (!before || !isUnknownTo(change, before) || at > before.at)
    record.restored = { seq: record.seq, at: Math.max(at, before?.at ?? 0), device: change.device }
  const outcome = record.deletions.length === 0 ? "applied" : "kept"
  return { outcome, seq: record.seq, lost: [], lostValues: [] }
}

/** The record and those above it. */
const withAncestors = (state: Pick<LogState, "find">, record: LogRecord): LogRecord[] => {
  const line = [record]
  for (let at: LogRecord | undefined = record; at; ) {
    const parent: { kind: RecordKind } | undefined = kindRules[at.kind].parent
    at = parent && at.parentId ? state.find(parent.kind, at.parentId) : undefined
    if (at) line.push(at)
  }
  return line
}

/** The record and all below it, also what was deleted by itself: what others wrote there counts all the same. */
const treeOf = (state: LogState, record: LogRecord): LogRecord[] => [
  record,
  ...state.below(record).flatMap(child => treeOf(state, child)),
]

const writesOf = (record: LogRecord): Mark[] => [
  record.created,
  ...Object.values(record.marks),
  ...(record.restored ? [record.restored] : []),
]

/** The mark of a value that a second device wrote too. */
const sameAs = (last: Mark, other: FieldMark): FieldMark => ({
  ...last,
  same: [
    ...(other.same ?? []),
    ...((last as FieldMark).same ?? []),
    { device: other.device, seq: other.seq },
  ].filter(({ device }) => device !== last.device),
})

/** Written by another device, after what this one had read. */
const isUnknownTo = (change: Change, mark: { device: string; seq: number }): boolean =>
  mark.device !== change.device && mark.seq > change.base

const knowsDeletion = (change: Change, { deletions }: LogRecord): boolean =>
  deletions.some(deletion => !isUnknownTo(change, deletion))

/** Takes back the deletions for which this is true. */
const undo = (state: LogState, record: LogRecord, isUndone: (deletion: Mark) => boolean): void => {
  if (record.deletions.length === 0) return
  record.deletions = record.deletions.filter(deletion => !isUndone(deletion))
  if (record.deletions.length === 0) touchTree(state, record)
}

const touch = (state: LogState, record: LogRecord): void => {
  state.head += 1
  record.seq = state.head
  state.touched(record)
}

/** What lies below appears and disappears with the record, so devices have to read it again. */
const touchTree = (state: LogState, record: LogRecord): void => {
  for (const child of state.below(record)) touchTree(state, child)
  touch(state, record)
}

const write = (record: LogRecord, field: string, value: unknown): void => {
  if (value === null) delete record.fields[field]
  else record.fields[field] = value
}

const withoutNulls = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const isEqual = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([key, value]) => isEqual(value, (b as Record<string, unknown>)[key]))
  )
}
