import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Scope } from "../../../entities/connection/scopes.ts"

import type { ScopeRequests } from "./use-scope-requests.ts"

interface Props {
  scope: Scope
  scopeRequests: ScopeRequests
  variant?: "subtle" | "default" | undefined
}

export const RequestScopeButton = ({ scope, scopeRequests, variant = "subtle" }: Props) => {
  const { t } = useTranslation("client")
  const requested = scopeRequests.wasRequested(scope)
  return (
    <Button
      variant={variant}
      size="sm"
      px={variant === "subtle" ? 10 : 16}
      {...(variant === "subtle" && !requested && { c: "var(--side-ink)" })}
      loading={scopeRequests.isPending(scope)}
      disabled={requested}
      onClick={() => void scopeRequests.request(scope)}
    >
      {requested ? t("isAsked") : t("ask")}
      <span className="visually-hidden">{t("askFor", { scope: t(`scopes.${scope}`) })}</span>
    </Button>
  )
}
