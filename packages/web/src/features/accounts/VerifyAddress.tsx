import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { call } from "../../lib/api.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

/** Confirms the address when the page opens. A query, so that a second render does not send the request again. */
export const VerifyAddress = ({ token }: { token: string }) => {
  const { t } = useTranslation("accounts")
  const client = useQueryClient()
  const confirmed = useQuery<boolean, ProblemError>({
    queryKey: ["verify", token],
    queryFn: async () => {
      await call("POST /auth/verify", { body: { token } })
      await client.invalidateQueries({ queryKey: ["GET /users/me"] })
      return true
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const action = (
    <LinkButton to="/" variant="light">
      {t("verify.action")}
    </LinkButton>
  )
  if (confirmed.error)
    return (
      <div role="alert">
        <EmptyState
          heading="h1"
          object="envelope"
          title={t("verify.failedTitle")}
          text={problemText(confirmed.error)}
          action={action}
        />
      </div>
    )
  if (!confirmed.data) return <p role="status">{t("verify.working")}</p>
  return (
    <div role="status">
      <EmptyState
        heading="h1"
        object="envelope"
        title={t("verify.doneTitle")}
        text={t("verify.doneText")}
        action={action}
      />
    </div>
  )
}
