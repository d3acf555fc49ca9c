/** Whether an event is a session of this server that came back from a calendar it was written into. */
export const isOurs = (uid: string, ownHost: string): boolean =>
  /^[0-9a-f-]{36}@/i.test(uid) && uid.slice(37).toLowerCase() === ownHost.toLowerCase()
