import { Link, useLocation } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useLogin } from "../../lib/login.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import css from "./bars.module.css"
import { activeNavItem, type NavItem, navItemsOf } from "./nav-items.ts"
import { useNavBadge } from "./use-nav-badge.ts"

const NavLink = ({ item, active }: { item: NavItem; active: boolean }) => {
  const { t } = useTranslation()
  const { person, side } = useLogin()
  const count = useNavBadge(item.name)
  return (
    <Link to={item.to} className={css.link} data-active={active} aria-current={active ? "page" : undefined}>
      <span className={css.icon}>
        {item.name === "me" && person ? (
          <Avatar person={person} side={side} size={24} />
        ) : (
          <item.Icon size={24} stroke={active ? 2 : 1.75} aria-hidden="true" />
        )}
        {count > 0 && (
          <span className={css.badge} aria-hidden="true">
            {count > 99 ? "99+" : count}
          </span>
        )}
      </span>
      <span className={css.name}>{t(`nav.${item.name}`)}</span>
      {count > 0 && (
        <span className="visually-hidden">
          {t(item.name === "messages" ? "nav.unreadMessages" : "nav.waiting", { count })}
        </span>
      )}
    </Link>
  )
}

/** The main navigation: a rail at the side on desktop, a bar at the bottom on phones. */
export const Bars = () => {
  const { t } = useTranslation()
  const phone = usePhone()
  const { side } = useLogin()
  const { pathname } = useLocation()
  const here = activeNavItem(pathname)
  return (
    <nav className={phone ? css.bar : css.rail} data-bar={phone} aria-label={t("nav.label")}>
      {!phone && (
        <Link to="/" className={css.logo} aria-label="Rapport">
          <Logo size={32} />
        </Link>
      )}
      <ul className={css.items}>
        {navItemsOf(side).map(item => (
          <li key={item.to}>
            <NavLink item={item} active={item.to === here} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
