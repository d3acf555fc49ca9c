export default {
  block: {
    open: "Block {{name}}",
    title: "Block {{name}}?",
    text: "You both disappear for each other: no requests, no search, no news. A connection ends, and sessions that are still to come are cancelled. {{name}} is not told.",
    yes: "Block",
    done: "{{name}} is blocked",
  },
  blocked: {
    title: "People you blocked",
    what: "The list of blocked people",
    text: "They are not told. You do not see each other anywhere.",
    nobody: "You have blocked nobody.",
    since: "since {{day}}",
    unblock: "Unblock",
    unblockOf: "Unblock {{name}}",
    unblocked: "{{name}} is not blocked any more",
  },
} as const
