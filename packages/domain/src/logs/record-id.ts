import { v5 } from "uuid"

/**
 * The id of a record that can be there only once for a person, such as the mood of a date. Two devices that make it
 * without a network make the same record. `text` is for instance `mood:2026-11-30`.
 */
export const recordIdOf = (accountId: string, text: string): string => v5(text, accountId)
