export default {
  book: {
    pick: "Pick a time first",
    sent: "Request sent",
  },
  over: {
    status: "Over",
    title: "Your session with {{name}} is over",
    client: "You can say how it was, or book the next one.",
    coach: "Close it once you are done. If you do nothing, it is closed an hour after the end.",
    until: "Until {{time}}",
    how: "How was it?",
    again: "Book another",
    toClose: "Over, ready to close",
    close: "Close it",
    of: ", session with {{name}}",
  },
} as const
