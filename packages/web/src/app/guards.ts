import { notFound, redirect } from "@tanstack/react-router"
import { ensureLogin, type Role } from "../lib/login.ts"
import { safePath } from "./safe-path.ts"

interface Visit {
  location: { href: string }
}

/** Redirects visitors to sign-in, which leads back here. */
export const signedIn = async ({ location }: Visit): Promise<void> => {
  const person = await ensureLogin()
  if (!person) throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } })
}

/** Loads the login, if there is one, without requiring it. */
export const anybody = async (): Promise<void> => {
  await ensureLogin()
}

/** Redirects people who are already signed in. */
export const signedOut = async ({ search }: { search: { to?: string } }): Promise<void> => {
  const person = await ensureLogin().catch(() => null)
  if (person) throw redirect({ to: safePath(search.to) })
}

/** For loaders, where a thrown `notFound` renders inside the shell. */
export const needsRole = async (role: Role): Promise<void> => {
  const person = await ensureLogin()
  if (!person?.roles.includes(role)) throw notFound()
}
