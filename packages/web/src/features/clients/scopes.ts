/** How many kinds of data there are to share. */
export const scopeCount = 7
