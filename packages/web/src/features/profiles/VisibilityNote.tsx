import { IconEye, IconLock } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { acceptedConnections } from "../../entities/connection/api.ts"
import type { Scope } from "../../entities/connection/scopes.ts"

import css from "./visibility-note.module.css"

/** Which coaches currently see a part of the profile; everybody where it belongs to no scope. */
export const VisibilityNote = ({ scope }: { scope?: Scope }) => {
  const { t } = useTranslation("profiles")
  const { data } = useQuery({ ...acceptedConnections("client"), enabled: scope !== undefined })
  if (!scope)
    return (
      <p className={css.note}>
        <IconEye size={18} stroke={1.75} aria-hidden="true" />
        <span>{t("seen.all")}</span>
      </p>
    )
  if (!data) return null
  const names = data.items.filter(item => item.scopes.includes(scope)).map(item => item.coach.firstName)
  const [name = "", other = ""] = names
  const Icon = names.length > 0 ? IconEye : IconLock
  return (
    <p className={css.note}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span>
        {names.length === 0 && t("seen.nobody")}
        {names.length === 1 && t("seen.one", { name })}
        {names.length === 2 && t("seen.two", { name, other })}
        {names.length > 2 && t("seen.many", { name, count: names.length - 1 })}{" "}
        {data.items.length > 0 && <Link to="/me/access-log">{t("seen.change")}</Link>}
      </span>
    </p>
  )
}
