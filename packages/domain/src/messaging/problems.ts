import { defineProblems } from "../kernel/problems.ts"

export const messagingProblems = defineProblems({
  /** The same words for every reason, so that nobody can tell a block from an ended connection. */
  cannot_write: [403, "You can’t write to this person."],
  you_blocked_them: [403, "You blocked this person. Unblock them to write again."],
  message_id_reused: [409, "This message id was already used for something else. Send it under a new one."],
  too_late_to_edit: [409, "This message can’t be changed any more. You can still delete it."],
  message_deleted: [409, "This message was deleted."],
  reply_not_here: [400, "The message you’re answering isn’t in this conversation."],
})
