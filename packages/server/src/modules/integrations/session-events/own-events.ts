/** Whether an event is a session that this server wrote to the calendar. */
export const isOwnEvent = (uid: string, ownHost: string): boolean =>
  /^[0-9a-f-]{36}@/i.test(uid) && uid.slice(37).toLowerCase() === ownHost.toLowerCase()
