export interface MessagingEvents {
  /** Carries ids only: what was written is read by whoever may read it. */
  "message.sent": { roomId: string; messageId: string; seq: number; senderId: string }
  /** A person displayed the messages up to this one. */
  "room.read": { roomId: string; personId: string; seq: number }
}
