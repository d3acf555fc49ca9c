import { IconCheck, IconLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { AskButton } from "./AskButton.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"
import { allScopes, scopeIcons } from "./scopes.ts"

/** What this client shares, and what not, with a way to ask. */
export const ScopeLine = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  return (
    <div className={css.scopes}>
      <span className="ink-2">{t("shares", { name: client.firstName })}</span>
      <ul>
        {allScopes.map(scope => {
          const Icon = scopeIcons[scope]
          const shared = client.scopes.includes(scope)
          return (
            <li key={scope} className={css.scope} data-shared={shared}>
              {shared ? <Icon size={18} aria-hidden="true" /> : <IconLock size={18} aria-hidden="true" />}
              <span aria-hidden="true">{t(`scopes.${scope}`)}</span>
              <span className="heard">
                {t(shared ? "shared" : "notShared", { scope: t(`scopes.${scope}`) })}
              </span>
              {shared ? (
                <IconCheck size={16} stroke={3} className={css.tick} aria-hidden="true" />
              ) : (
                <AskButton client={client} scope={scope} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
