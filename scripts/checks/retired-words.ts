export interface RetiredWord {
  /**
   * Words as they follow each other in a name, in whatever spelling: `open house` is `openHouse`, `open-house.ts`,
   * `OPEN_HOUSE`. `^` is the beginning of the name and `$` its end.
   */
  words?: readonly string[]
  /** Whole names, spelled so. */
  names?: readonly string[]
  instead: string
  /** Where it is refused; everywhere without. */
  within?: string
  /** The kind of file in which the word is right: the end of its path. */
  exceptIn?: string
}

/** Words that this project used in a sense of its own. The glossary has the standard ones. */
export const retiredWords: readonly RetiredWord[] = [
  { words: ["house", "houses"], instead: "app, or server" },
  { words: ["letter", "letters"], instead: "email" },
  {
    words: ["^tell", "told", "news", "hearer", "hearers"],
    instead: "notify, publish, notification, listener",
  },
  { words: ["look log", "looks", "audit", "^look$"], instead: "access log" },
  { words: ["tie", "ties"], instead: "relationship" },
  { words: ["place", "places"], instead: "capacity slot, position, or location" },
  {
    words: [
      "^line of$",
      "leave line",
      "leave lines",
      "to line",
      "to lines",
      "line card",
      "history line",
      "history lines",
    ],
    instead: "waitlist position, or history entry",
  },
  {
    words: ["^known answer", "^known answers", "^known hours", "^known logins", "^known slots"],
    instead: "…-cache",
  },
  {
    words: ["MOST", "FURTHEST", "SHORTEST", "LONGEST", "REACH"],
    instead: "MAX_… or MIN_…, as for every limit",
  },
  { words: ["clash", "clashes"], instead: "oc, the builder of a conflict in Kysely" },
  { words: ["bone", "bones"], instead: "Skeleton" },
  { words: ["heard"], instead: "visually hidden" },
  { names: ["say"], instead: "toast", within: "packages/web/" },
  { names: ["ask"], instead: "confirm", within: "packages/web/src/ui/" },
  {
    names: ["Loaded", "Failing", "Broken", "Missing"],
    instead: "QueryState, ErrorState, ErrorPage, NotFound",
    within: "packages/web/src/",
  },
  { words: ["verb", "verbs"], instead: "use case" },
  { words: ["door", "doors"], instead: "public API" },
  { words: ["reaction", "reactions"], instead: "event handler" },
  // In tests it is fast-check's `fc.record`.
  { names: ["record"], instead: "publish", within: "packages/server/", exceptIn: ".test.ts" },
  {
    names: ["within", "later"],
    instead: "inTransaction, afterCommit",
    within: "packages/server/src/platform/",
  },
  { words: ["sweep", "sweeps", "strike minute"], instead: "scheduled job; crawl in e2e" },
  { words: ["lapsed", "lapse"], instead: "expired" },
  { words: ["standing"], instead: "effective status" },
  { words: ["because"], instead: "reason code" },
  { words: ["stay", "stays", "journey", "journeys"], instead: "travel" },
  { words: ["hole", "holes"], instead: "bind parameter" },
  { words: ["^turns$"], instead: "Semaphore" },
  { words: ["seal", "sealed", "unseal"], instead: "encrypt" },
  { words: ["outgoing"], instead: "safe fetch" },
  { words: ["unless taken"], instead: "onUniqueViolation" },
  { words: ["was there"], instead: "alreadyExisted" },
  { words: ["unkept"], instead: "containsSecret" },
  { words: ["doorway"], instead: "AuthLayout" },
  { words: ["chair step"], instead: "RoleStep" },
  { words: ["practice"], instead: "fixture" },
]

/** Names that stay although they hold a retired word, each with its reason. */
export const keptNames: Readonly<Record<string, string>> = {
  IconDoorEnter: "a name of the icon library",
  IconDoorExit: "a name of the icon library",
  isLetter: "a letter of the alphabet",
  lettersAndDigits: "letters of the alphabet",
  lettersOnly: "letters of the alphabet",
  because: "a field of the public API: why a fee is due, why a history entry is there",
  looks: "a field of the public API: how often a person's data was read",
  reactions: "a field of the public API: the emoji under a message",
  reaction: "a field of queued jobs: the event handler's name; jobs of older versions wait with it",
}
