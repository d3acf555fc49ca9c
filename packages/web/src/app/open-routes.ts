import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { anybody, signedOut } from "./guards.ts"
import { root } from "./root.tsx"
import { NotFound } from "./shell/NotFound.tsx"
import { shows } from "./shows.ts"

const words = ["accounts"] as const

interface Linked {
  token?: string
}
interface Back {
  to?: string
}
interface Invited extends Back {
  invite?: string
}

const textOf = (search: Record<string, unknown>, name: string) =>
  typeof search[name] === "string" ? { [name]: search[name] } : {}

const backSearch = (search: Record<string, unknown>): Back => textOf(search, "to")
const inviteSearch = (search: Record<string, unknown>): Invited => ({
  ...textOf(search, "to"),
  ...textOf(search, "invite"),
})
const linkSearch = (search: Record<string, unknown>): Linked => textOf(search, "token")

interface Asking {
  request?: true
  at?: string
}

/** `request` opens the request form at once; `at` is the chosen time. Booking without a connection leads here. */
const coachSearch = (search: Record<string, unknown>): Asking => ({
  ...(search.request === true && { request: true as const }),
  ...(typeof search.at === "string" && Date.parse(search.at) > Date.now() && { at: search.at }),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: backSearch,
  beforeLoad: signedOut,
  ...shows(() => import("./pages/sign-in.tsx"), { title: "signIn", words }),
})

const signUp = createRoute({
  getParentRoute: () => root,
  path: "/sign-up",
  validateSearch: inviteSearch,
  beforeLoad: signedOut,
  ...shows(() => import("./pages/sign-up.tsx"), { title: "signUp", words }),
})

const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot",
  ...shows(() => import("./pages/forgot.tsx"), { title: "forgot", words }),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  validateSearch: linkSearch,
  ...shows(() => import("./pages/reset.tsx"), { title: "reset", words }),
})

const verify = createRoute({
  getParentRoute: () => root,
  path: "/verify",
  validateSearch: linkSearch,
  ...shows(() => import("./pages/verify.tsx"), { title: "verify", words }),
})

/** The public booking page, without sign-in and shell: other sites may embed it. */
const openBooking = createRoute({
  getParentRoute: () => root,
  path: "/book/$coachId",
  ...shows(() => import("./pages/open-booking.tsx"), { title: "book", words: ["scheduling", "publicPage"] }),
})

/** Parent route of pages that visitors and signed-in people share. */
const both = createRoute({
  getParentRoute: () => root,
  id: "both",
  beforeLoad: anybody,
  component: lazyRouteComponent(() => import("./shell/MaybeShell.tsx"), "MaybeShell"),
})

const coach = createRoute({
  getParentRoute: () => both,
  path: "/coaches/$coachId",
  validateSearch: coachSearch,
  ...shows(() => import("./pages/coach.tsx"), {
    title: "coach",
    words: [
      "directory",
      "network",
      "scheduling",
      "sessions",
      "relationships",
      "waitlist",
      "groups",
      "visits",
      "publicPage",
    ],
  }),
})

const invite = createRoute({
  getParentRoute: () => both,
  path: "/invite/$code",
  ...shows(() => import("./pages/invite.tsx"), { title: "invite", words: ["network", "accounts"] }),
})

const missing = createRoute({
  getParentRoute: () => both,
  path: "$",
  component: NotFound,
  staticData: { title: "missing" },
})

export const openRoutes = [
  signIn,
  signUp,
  forgot,
  reset,
  verify,
  openBooking,
  both.addChildren([coach, invite, missing]),
] as const
