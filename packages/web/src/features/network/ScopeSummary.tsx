import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { allScopes } from "../../entities/connection/scopes.ts"
import { onDemand } from "../../lib/on-demand.ts"

import css from "./scope-summary.module.css"

const ScopesSheet = onDemand(async () => (await import("./ScopesSheet.tsx")).ScopesSheet)

/** How many scopes a coach sees, with a button to change them. */
export const ScopeSummary = ({ of }: { of: Connection }) => {
  const { t } = useTranslation(["network", "common"])
  const [changing, setChanging] = useState(false)
  const hidden = allScopes.filter(scope => !of.scopes.includes(scope))
  const name = of.coach.firstName
  const waits = of.status === "pending"
  return (
    <div className={css.line}>
      <div className={css.words}>
        <p className={css.title}>
          {t(waits ? "shared.would" : "shared.sees", { name, count: of.scopes.length, of: allScopes.length })}
        </p>
        <p className="small ink-2">
          {hiddenText(
            hidden.map(scope => t(`short.${scope}`)),
            t,
          )}
        </p>
      </div>
      <Button variant="light" size="sm" onClick={() => setChanging(true)}>
        {t("common:change")}
        <span className="visually-hidden">{t("shared.what", { name })}</span>
      </Button>
      {changing && <ScopesSheet of={of} onClose={() => setChanging(false)} />}
    </div>
  )
}

const hiddenText = (
  hidden: string[],
  t: ReturnType<typeof useTranslation<["network", "common"]>>["t"],
): string => {
  if (hidden.length === 0) return t("shared.all")
  if (hidden.length === allScopes.length) return t("shared.nothing")
  if (hidden.length > 3) return t("shared.rest", { count: hidden.length })
  return hidden.join(", ")
}
