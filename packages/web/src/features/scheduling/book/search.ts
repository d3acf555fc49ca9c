/** What a link to booking can carry: the time that somebody chose elsewhere. */
export interface BookSearch {
  at?: string
}

/** A time that is no instant, or past, is left out. */
export const readBookSearch = ({ at }: Record<string, unknown>): BookSearch =>
  typeof at === "string" && Date.parse(at) > Date.now() ? { at } : {}
