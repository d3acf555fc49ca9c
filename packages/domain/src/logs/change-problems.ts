/** Why a change of the log was refused, as a sentence for the person who typed it. */
export const changeProblems = {
  invalid_change: "Something in this entry isn’t right.",
  unknown_kind: "This app is newer than the server, which doesn’t know this kind of entry yet.",
  deleted: "This was deleted on another device.",
  parent_missing: "What this belongs to isn’t there.",
  parent_fixed: "An entry can’t be moved to another one.",
  record_missing: "This entry isn’t there.",
  field_missing: "Something is missing from this entry.",
  too_many: "There are too many entries in one place.",
  change_id_reused: "This change was sent before with other content.",
} as const satisfies Readonly<Record<string, string>>

export type ChangeProblem = keyof typeof changeProblems
