/** The search parameters of the booking page: a time that was chosen before. */
export interface BookSearch {
  at?: string
}

/** An invalid or past time is ignored. */
export const readBookSearch = ({ at }: Record<string, unknown>): BookSearch =>
  typeof at === "string" && Date.parse(at) > Date.now() ? { at } : {}
