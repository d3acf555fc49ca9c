import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { allScopes } from "../../entities/connection/scopes.ts"
import type { Connection } from "./api.ts"
import { ScopesSheet } from "./ScopesSheet.tsx"
import css from "./shared-line.module.css"

/** How much of oneself a coach sees, in one line, with the way to change it. */
export const SharedLine = ({ of }: { of: Connection }) => {
  const { t } = useTranslation(["network", "common"])
  const [changing, setChanging] = useState(false)
  const kept = allScopes.filter(scope => !of.scopes.includes(scope))
  const name = of.coach.firstName
  const waits = of.status === "pending"
  return (
    <div className={css.line}>
      <div className={css.words}>
        <p className={css.title}>
          {t(waits ? "shared.would" : "shared.sees", { name, count: of.scopes.length, of: allScopes.length })}
        </p>
        <p className="small ink-2">
          {notShared(
            kept.map(scope => t(`short.${scope}`)),
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

const notShared = (
  kept: string[],
  t: ReturnType<typeof useTranslation<["network", "common"]>>["t"],
): string => {
  if (kept.length === 0) return t("shared.all")
  if (kept.length === allScopes.length) return t("shared.nothing")
  if (kept.length > 3) return t("shared.rest", { count: kept.length })
  return kept.join(", ")
}
