import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Scope } from "../../../entities/connection/scopes.ts"
import { isProblem } from "../../../lib/problem.ts"
import { useCall } from "../../../lib/queries.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import type { ClientProfile } from "./api.ts"

/** Requests a scope that the client does not share; shared by all buttons of the page. */
export const useScopeRequests = (client: ClientProfile) => {
  const { t } = useTranslation("client")
  const [requested, setRequested] = useState<readonly Scope[]>([])
  const name = client.firstName
  const call = useCall("POST /connections/scope-requests", {
    done: (_, { body }) => {
      setRequested(before => [...before, body.scope])
      toast({ text: t("asked", { name }) })
    },
    failed: (problem, { body }) => {
      if (isProblem(problem, "asked_too_often")) setRequested(before => [...before, body.scope])
      toast({ text: problemText(problem), tone: "problem" })
    },
  })
  return {
    wasRequested: (scope: Scope): boolean => requested.includes(scope),
    isPending: (scope: Scope): boolean => call.isPending && call.variables.body.scope === scope,
    request: async (scope: Scope): Promise<void> => {
      const sure = await confirm({
        title: t("askFirst.title", { name, what: t(`data.${scope}`) }),
        text: t("askFirst.text", { name }),
        yes: t("ask"),
        no: t("askFirst.no"),
      })
      if (sure) call.mutate({ body: { connectionId: client.connectionId, scope } })
    },
  }
}

export type ScopeRequests = ReturnType<typeof useScopeRequests>
