import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Scope } from "./api.ts"
import type { Asking } from "./use-ask-scope.ts"

interface Props {
  scope: Scope
  asking: Asking
  look?: "subtle" | "default" | undefined
}

export const AskButton = ({ scope, asking, look = "subtle" }: Props) => {
  const { t } = useTranslation("client")
  const asked = asking.wasAsked(scope)
  return (
    <Button
      variant={look}
      size="sm"
      px={look === "subtle" ? 10 : 16}
      {...(look === "subtle" && !asked && { c: "var(--side-ink)" })}
      loading={asking.isPending(scope)}
      disabled={asked}
      onClick={() => void asking.askFor(scope)}
    >
      {asked ? t("isAsked") : t("ask")}
      <span className="visually-hidden">{t("askFor", { scope: t(`scopes.${scope}`) })}</span>
    </Button>
  )
}
