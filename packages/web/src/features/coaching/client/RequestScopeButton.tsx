import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Scope } from "../../../entities/connection/scopes.ts"

import type { ScopeRequests } from "./use-scope-requests.ts"

interface Props {
  scope: Scope
  scopeRequests: ScopeRequests
  variant?: "subtle" | "default" | undefined
}

export const RequestScopeButton = ({ scope, scopeRequests: asking, variant: look = "subtle" }: Props) => {
  const { t } = useTranslation("client")
  const requested = asking.wasRequested(scope)
  return (
    <Button
      variant={look}
      size="sm"
      px={look === "subtle" ? 10 : 16}
      {...(look === "subtle" && !requested && { c: "var(--side-ink)" })}
      loading={asking.isPending(scope)}
      disabled={requested}
      onClick={() => void asking.request(scope)}
    >
      {requested ? t("isAsked") : t("ask")}
      <span className="visually-hidden">{t("askFor", { scope: t(`scopes.${scope}`) })}</span>
    </Button>
  )
}
