import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { Pair } from "../../ui/people/Pair.tsx"

import { ConnectionScopes } from "./ConnectionScopes.tsx"
import css from "./request.module.css"

export const ScopesSheet = ({ of, onClose }: { of: Connection; onClose: () => void }) => {
  const { t } = useTranslation("network")
  const me = useMe()
  const name = of.coach.firstName
  return (
    <Sheet
      opened
      onClose={onClose}
      title={
        <span className={css.title} tabIndex={-1} data-autofocus>
          <Pair coach={of.coach} client={me} size={48} />
          <span>
            {t("shared.title", { name })}
            <span className={css.sub}>{t("shared.hint")}</span>
          </span>
        </span>
      }
    >
      <ConnectionScopes of={of} />
    </Sheet>
  )
}
