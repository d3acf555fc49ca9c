/** In Unicode code points. */
export const MAX_MESSAGE_LENGTH = 10_000
/** How many messages `sync` gives at once; older ones are its `gap`. */
export const SYNC_MESSAGES = 100
/** How many changes `sync` gives at once; the next call continues after them. */
export const SYNC_CHANGES = 200
/** How many characters of a message a reply repeats. */
export const REPLY_EXCERPT = 200
/** How many members a room in the list names; the room itself names all. */
export const LISTED_MEMBERS = 8
