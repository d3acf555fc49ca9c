import { useTranslation } from "react-i18next"
import { type Connection, useChangeConnection } from "../../entities/connection/api.ts"
import { type Scope, withScope } from "../../entities/connection/scopes.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"

import { ScopeSwitches } from "./ScopeSwitches.tsx"

/** The scopes of one connection as switches that save at once; a refused change is rolled back with an error. */
export const ConnectionScopes = ({ of }: { of: Connection }) => {
  const { t } = useTranslation("network")
  const name = of.coach.firstName
  const change = useChangeConnection({
    failed: problem => toast({ tone: "problem", text: t("shared.kept", { reason: problemText(problem) }) }),
  })
  const pendingScopes = change.isPending ? change.variables.body?.scopes : undefined
  const shown = pendingScopes ?? of.scopes
  const set = (scopes: Scope[], changed: Scope, on: boolean): void => {
    const words = { name, what: t(`data.${changed}`) }
    change.mutate(
      { params: { id: of.id }, body: { scopes } },
      {
        onSuccess: () =>
          toast({
            text: of.status === "pending" ? t("shared.saved") : t(on ? "shared.on" : "shared.off", words),
            undo: () =>
              change.mutate({ params: { id: of.id }, body: { scopes: withScope(scopes, changed, !on) } }),
          }),
      },
    )
  }
  return <ScopeSwitches label={t("shared.title", { name })} value={shown} onChange={set} />
}
