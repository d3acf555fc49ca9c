export default {
  block: {
    open: "Block {{name}}",
    title: "Block {{name}}?",
    text: "You disappear for each other: no requests, no search, no notifications. Your connection ends, and upcoming sessions are cancelled. We won’t tell {{name}}.",
    yes: "Block",
    done: "{{name}} is blocked",
  },
  blocked: {
    title: "People you blocked",
    what: "The list of blocked people",
    text: "We don’t tell them. You don’t see each other anywhere.",
    nobody: "You haven’t blocked anyone.",
    since: "since {{day}}",
    unblock: "Unblock",
    unblockOf: "Unblock {{name}}",
    unblocked: "{{name}} is no longer blocked",
  },
} as const
