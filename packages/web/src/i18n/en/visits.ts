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
  decline: {
    title_one: "Decline {{name}}’s request?",
    title_other: "Decline all {{count}} sessions?",
    text_one: "The time becomes free again, and {{name}} gets a message.",
    text_other: "The times become free again, and {{name}} gets a message.",
    textNoTime_one: "{{name}} gets a message and can ask again.",
    textNoTime_other: "{{name}} gets a message and can ask again.",
  },
  accept: "Accept",
  acceptOf: ", session with {{name}}",
  search: {
    invite: "Invite a client",
    inviteWords: "code link new add",
    book: "Book a session",
    bookForClient: "Book a session for a client",
    bookWords: "appointment schedule plan time",
  },
  copy: {
    failed: "Your browser didn’t let us copy it. Select the text and copy it yourself.",
  },
  price: {
    anHour: "an hour",
    currency: "Coaches who charge in {{currency}}",
  },
  ask: {
    title: "A word helps {{name}} decide",
    text: "Pick a goal or write a sentence, so that {{name}} knows what you are looking for.",
    anyway: "Send it anyway",
  },
  accepted: {
    title: "You and {{name}} are connected",
    text: "You can book your first session now.",
    book: "Book your first session",
    shared: "See what you share",
  },
} as const
