import { notFound, redirect } from "@tanstack/react-router"
import { ensureLogin, type Role } from "../lib/login.ts"
import { safePath } from "./safe-path.ts"

interface Visit {
  location: { href: string }
}

/** Pages for people only: others sign in first and come back here. */
export const signedIn = async ({ location }: Visit): Promise<void> => {
  const person = await ensureLogin()
  if (!person) throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } })
}

/** Pages that anybody may open; who is here is known when they draw. */
export const anybody = async (): Promise<void> => {
  await ensureLogin()
}

/** Sign-in and sign-up lead on at once where somebody is signed in already. */
export const signedOut = async ({ search }: { search: { to?: string } }): Promise<void> => {
  const person = await ensureLogin().catch(() => null)
  if (person) throw redirect({ to: safePath(search.to) })
}

/** For loaders: thrown there, "not here" appears inside the shell. */
export const needsRole = async (role: Role): Promise<void> => {
  const person = await ensureLogin()
  if (!person?.roles.includes(role)) throw notFound()
}
