import { IconBan, IconKey } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Role } from "./api.ts"
import css from "./role-badges.module.css"

/** The roles of a user as small chips. */
export const RoleBadges = ({ roles, suspended = false }: { roles: readonly Role[]; suspended?: boolean }) => {
  const { t } = useTranslation("admin")
  return (
    <span className={css.roles}>
      {roles.map(role => (
        <span key={role} className={`${css.role} ${css[role]}`}>
          {role === "admin" && <IconKey size={14} stroke={2} aria-hidden="true" />}
          {t(`roles.${role}`)}
        </span>
      ))}
      {suspended && (
        <span className={`${css.role} ${css.suspended}`}>
          <IconBan size={14} stroke={2} aria-hidden="true" />
          {t("users.suspended")}
        </span>
      )}
    </span>
  )
}
