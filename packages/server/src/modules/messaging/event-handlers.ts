import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import { closeDirectRoom, findDirectRoom, leaveBlockedRoom, openDirectRoom } from "./rooms/direct-rooms.ts"

export const messagingEventHandlers: EventHandler[] = [
  eventHandler({
    name: "messaging.open_on_acceptance",
    on: ["connection.accepted"],
    inSameTransaction: (tx, { payload }) => openDirectRoom(tx, payload.coachId, payload.clientId),
  }),
  // An invite accepts at once and publishes only that.
  eventHandler({
    name: "messaging.open_on_invite",
    on: ["connection.invite_used"],
    inSameTransaction: (tx, { payload }) => openDirectRoom(tx, payload.coachId, payload.clientId),
  }),
  eventHandler({
    name: "messaging.close_on_end",
    on: ["connection.ended"],
    inSameTransaction: (tx, { payload: { coachId, clientId, by, quiet } }) =>
      closeDirectRoom(
        tx,
        [coachId, clientId],
        quiet ? [by === "coach" ? coachId : clientId] : [coachId, clientId],
      ),
  }),
  eventHandler({
    name: "messaging.leave_on_block",
    on: ["person.blocked"],
    inSameTransaction: (tx, { payload }) => leaveBlockedRoom(tx, payload),
  }),
  eventHandler({
    name: "messaging.show_after_unblock",
    on: ["person.unblocked"],
    inSameTransaction: async (tx, { payload }) => {
      const room = await findDirectRoom(tx, payload.by, payload.blocked)
      if (room) tx.afterCommit(() => tx.app.realtime.publish([payload.by], "room:changed", { id: room.id }))
    },
  }),
]
