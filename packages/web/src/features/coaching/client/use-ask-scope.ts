import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../../lib/problem.ts"
import { useCall } from "../../../lib/queries.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import type { ClientProfile, Scope } from "./api.ts"

/** Asking a client for what is not shared: one answer for every place on the page that offers it. */
export const useAskScope = (client: ClientProfile) => {
  const { t } = useTranslation("client")
  const [asked, setAsked] = useState<readonly Scope[]>([])
  const name = client.firstName
  const call = useCall("POST /connections/{id}/scope-requests", {
    done: (_, { body }) => {
      setAsked(before => [...before, body.scope])
      toast({ text: t("asked", { name }) })
    },
    failed: (problem, { body }) => {
      if (isProblem(problem, "asked_too_often")) setAsked(before => [...before, body.scope])
      toast({ text: problemText(problem), tone: "problem" })
    },
  })
  return {
    wasAsked: (scope: Scope): boolean => asked.includes(scope),
    isPending: (scope: Scope): boolean => call.isPending && call.variables.body.scope === scope,
    askFor: async (scope: Scope): Promise<void> => {
      const sure = await confirm({
        title: t("askFirst.title", { name, what: t(`data.${scope}`) }),
        text: t("askFirst.text", { name }),
        yes: t("ask"),
        no: t("askFirst.no"),
      })
      if (sure) call.mutate({ params: { id: client.connectionId }, body: { scope } })
    },
  }
}

export type Asking = ReturnType<typeof useAskScope>
