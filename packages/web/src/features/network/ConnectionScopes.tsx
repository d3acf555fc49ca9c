import { useTranslation } from "react-i18next"
import { type Scope, toggled } from "../../entities/connection/scopes.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { type Connection, useChange } from "./api.ts"
import { ScopeSwitches } from "./ScopeSwitches.tsx"

/** The scopes of one connection as switches that act at once; what the server refuses goes back and says why. */
export const ConnectionScopes = ({ of }: { of: Connection }) => {
  const { t } = useTranslation("network")
  const name = of.coach.firstName
  const change = useChange({
    failed: problem => toast({ tone: "problem", text: t("shared.kept", { reason: problemText(problem) }) }),
  })
  const wanted = change.isPending ? change.variables.body?.scopes : undefined
  const shown = wanted ?? of.scopes
  const set = (scopes: Scope[], changed: Scope, on: boolean): void => {
    const words = { name, what: t(`data.${changed}`) }
    change.mutate(
      { params: { id: of.id }, body: { scopes } },
      {
        onSuccess: () =>
          toast({
            text: of.status === "pending" ? t("shared.saved") : t(on ? "shared.on" : "shared.off", words),
            undo: () =>
              change.mutate({ params: { id: of.id }, body: { scopes: toggled(scopes, changed, !on) } }),
          }),
      },
    )
  }
  return <ScopeSwitches label={t("shared.title", { name })} value={shown} onChange={set} />
}
