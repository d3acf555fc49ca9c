import { IconCheck, IconLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { AskButton } from "./AskButton.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"
import { allScopes, scopeIcons } from "./scopes.ts"
import type { Asking } from "./use-ask-scope.ts"

/** What this client shares, and what not, with a way to ask; on phones what is missing comes first. */
export const ScopeLine = ({ client, asking }: { client: ClientProfile; asking: Asking }) => {
  const { t } = useTranslation("client")
  const phone = usePhone()
  const isShared = (scope: (typeof allScopes)[number]): boolean => client.scopes.includes(scope)
  const scopes = phone ? allScopes.toSorted((a, b) => Number(isShared(a)) - Number(isShared(b))) : allScopes
  return (
    <div className={css.scopes}>
      <span className={phone ? "visually-hidden" : "ink-2"}>{t("shares", { name: client.firstName })}</span>
      <ul className={css.scopeList}>
        {scopes.map(scope => {
          const Icon = scopeIcons[scope]
          const shared = isShared(scope)
          return (
            <li key={scope} className={css.scope} data-shared={shared}>
              {shared ? <Icon size={18} aria-hidden="true" /> : <IconLock size={18} aria-hidden="true" />}
              <span aria-hidden="true">{t(`scopes.${scope}`)}</span>
              <span className="visually-hidden">
                {t(shared ? "shared" : "notShared", { scope: t(`scopes.${scope}`) })}
              </span>
              {shared ? (
                <IconCheck size={16} stroke={3} className={css.tick} aria-hidden="true" />
              ) : (
                <AskButton scope={scope} asking={asking} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
