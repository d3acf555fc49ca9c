import { Link, Outlet } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { useLogin } from "../../lib/login.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import css from "./maybe-shell.module.css"
import { PageSkeleton } from "./PageSkeleton.tsx"

const Shell = lazy(async () => ({ default: (await import("./Shell.tsx")).Shell }))

/** The shell for signed-in people; only the logo above the page for visitors. */
export const MaybeShell = () => {
  const { person } = useLogin()
  if (person)
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Shell />
      </Suspense>
    )
  return (
    <>
      <header className={css.head}>
        <Link to="/sign-in" className={css.logo}>
          <Logo words />
        </Link>
      </header>
      <main id="page" tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
    </>
  )
}
