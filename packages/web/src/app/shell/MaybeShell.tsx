import { Link, Outlet } from "@tanstack/react-router"
import { useLogin } from "../../lib/login.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import css from "./maybe-shell.module.css"
import { Shell } from "./Shell.tsx"

/** The shell for signed-in people; only the logo above the page for visitors. */
export const MaybeShell = () => {
  const { person } = useLogin()
  if (person) return <Shell />
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
