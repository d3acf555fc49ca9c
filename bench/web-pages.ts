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
    usableSeconds: number
  }
  /** Scored by Lighthouse too. */
  lighthouse?: true
}

export const MAX_SCRIPT_FILES = 15
export const FIRST_PAINT_SECONDS = 2.5
export const LIGHTHOUSE_SCORE = 95

export const measuredPages: readonly MeasuredPage[] = [
  {
    name: "sign-in",
    path: () => "/sign-in",
    visitor: "nobody",
    content: "form button[type=submit]",
    limits: { kilobytes: 160, usableSeconds: 4 },
    lighthouse: true,
  },
  {
    name: "sign-up",
    path: () => "/sign-up",
    visitor: "nobody",
    content: "form input[type=radio]",
    limits: { kilobytes: 160, usableSeconds: 4 },
  },
  {
    name: "open booking page",
    path: coachId => `/book/${coachId}`,
    visitor: "nobody",
    content: "main table button",
    limits: { kilobytes: 160, usableSeconds: 5 },
    lighthouse: true,
  },
  {
    name: "Today, client",
    path: () => "/",
    visitor: "client",
    content: "main h1",
    limits: { kilobytes: 230, usableSeconds: 6 },
    lighthouse: true,
  },
  {
    name: "Today, coach",
    path: () => "/",
    visitor: "coach",
    content: "main h1",
    limits: { kilobytes: 230, usableSeconds: 6 },
    lighthouse: true,
  },
  {
    name: "coaches",
    path: () => "/coaches",
    visitor: "client",
    content: "main article",
    limits: { kilobytes: 230, usableSeconds: 6 },
    lighthouse: true,
  },
  {
    name: "coach profile",
    path: coachId => `/coaches/${coachId}`,
    visitor: "nobody",
    content: "main h1",
    limits: { kilobytes: 235, usableSeconds: 6 },
    lighthouse: true,
  },
  {
    name: "calendar",
    path: () => "/calendar",
    visitor: "coach",
    content: "main section [data-date]",
    limits: { kilobytes: 320, usableSeconds: 8 },
  },
]
