import { Link, Outlet } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import css from "./admin-frame.module.css"

const places = ["", "users", "bookings", "connections", "audit", "mails", "jobs", "flags"] as const

/** The admin's own area: its places above the page. */
export const AdminFrame = () => {
  const { t } = useTranslation()
  return (
    <>
      <nav className={css.places} aria-label={t("admin.label")}>
        {places.map(place => (
          <Link
            key={place}
            to={place === "" ? "/admin" : `/admin/${place}`}
            activeOptions={{ exact: place === "" }}
            className={css.place}
          >
            {t(`admin.${place === "" ? "overview" : place}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
