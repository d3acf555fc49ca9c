import { Link, Outlet } from "@tanstack/react-router"
import { useLogin } from "../../lib/login.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import css from "./maybe-shell.module.css"
import { Shell } from "./Shell.tsx"

/** The shell for who is signed in; for visitors only the name above the page. */
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
