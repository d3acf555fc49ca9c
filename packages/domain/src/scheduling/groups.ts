/** How far ahead a group session may be opened, and how far its coach's list looks where nothing else is asked. */
export const GROUP_DAYS_AHEAD = 2 * 366
