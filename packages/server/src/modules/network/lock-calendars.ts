import type { Actor, Tx } from "../../platform/context.ts"

declare module "../../platform/context.ts" {
  interface AppContext {
    /** Implemented by scheduling, which owns the calendars and comes after connections; passed in by the app. */
    lockCalendars: (tx: Tx<Actor | null>, people: readonly string[]) => Promise<unknown>
  }
}

/**
 * Called before the connection's row is locked for its end, which cancels bookings. A booking locks the two calendars
 * first and then the connection; the same order here means that neither can deadlock with the other.
 */
export const lockCalendars = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<void> => {
  await tx.app.lockCalendars(tx, people)
}
