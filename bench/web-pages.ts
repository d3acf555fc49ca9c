export type Visitor = "nobody" | "client" | "coach"

/** A page opened with an empty cache, and how much may be loaded before it is usable. */
export interface MeasuredPage {
  name: string
  path: (coachId: string) => string
  visitor: Visitor
  /** Selects the main content. While anything in the page is busy, it is not usable either. */
  content: string
  limits: {
    /** Scripts and style sheets together, as sent. */
    kilobytes: number
    firstPaintSeconds: number
    usableSeconds: number
  }
}

export const MAX_SCRIPT_FILES = 15

export const measuredPages: readonly MeasuredPage[] = [
  {
    name: "sign-in",
    path: () => "/sign-in",
    visitor: "nobody",
    content: "form button[type=submit]",
    limits: { kilobytes: 180, firstPaintSeconds: 3.5, usableSeconds: 4 },
  },
  {
    name: "sign-up",
    path: () => "/sign-up",
    visitor: "nobody",
    content: "form input[type=radio]",
    limits: { kilobytes: 220, firstPaintSeconds: 4, usableSeconds: 4.5 },
  },
  {
    name: "open booking page",
    path: coachId => `/book/${coachId}`,
    visitor: "nobody",
    content: "main table button",
    limits: { kilobytes: 190, firstPaintSeconds: 4, usableSeconds: 5 },
  },
  {
    name: "Today, client",
    path: () => "/",
    visitor: "client",
    content: "main h1",
    limits: { kilobytes: 295, firstPaintSeconds: 6.5, usableSeconds: 8 },
  },
  {
    name: "Today, coach",
    path: () => "/",
    visitor: "coach",
    content: "main h1",
    limits: { kilobytes: 295, firstPaintSeconds: 6.5, usableSeconds: 8 },
  },
  {
    name: "coaches",
    path: () => "/coaches",
    visitor: "client",
    content: "main article",
    limits: { kilobytes: 315, firstPaintSeconds: 6.5, usableSeconds: 8 },
  },
  {
    name: "coach profile",
    path: coachId => `/coaches/${coachId}`,
    visitor: "nobody",
    content: "main h1",
    limits: { kilobytes: 305, firstPaintSeconds: 5.5, usableSeconds: 7 },
  },
]
