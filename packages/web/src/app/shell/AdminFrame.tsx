import { Link, Outlet, useLocation } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import css from "./admin-frame.module.css"

const sections = [
  "",
  "users",
  "bookings",
  "connections",
  "audit",
  "mails",
  "jobs",
  "flags",
  "feedback",
] as const

/** Layout of the admin pages, with their navigation above the page. */
export const AdminFrame = () => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const here = bar.current?.querySelector(`a[href="${pathname}"]`)
    here?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [pathname])
  return (
    <>
      <nav ref={bar} className={css.nav} aria-label={t("admin.label")}>
        {sections.map(section => (
          <Link
            key={section}
            to={section === "" ? "/admin" : `/admin/${section}`}
            activeOptions={{ exact: section === "" }}
            className={css.link}
          >
            {t(`admin.${section === "" ? "overview" : section === "audit" ? "accessLog" : section}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
