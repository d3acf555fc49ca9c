import { IconCheck, IconLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { allScopes, scopeIcons } from "../../../entities/connection/scopes.ts"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"
import { RequestScopeButton } from "./RequestScopeButton.tsx"

import type { ScopeRequests } from "./use-scope-requests.ts"

/** Which scopes the client shares, with a button to request the others; on phones those come first. */
export const ScopeList = ({
  client,
  scopeRequests,
}: {
  client: ClientProfile
  scopeRequests: ScopeRequests
}) => {
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
                <RequestScopeButton scope={scope} scopeRequests={scopeRequests} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
