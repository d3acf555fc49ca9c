import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useCall } from "../../lib/queries.ts"
import { problemText } from "../../ui/problems.tsx"
import { say } from "../../ui/say.ts"
import type { ClientProfile, Scope } from "./api.ts"

export const AskButton = ({ client, scope }: { client: ClientProfile; scope: Scope }) => {
  const { t } = useTranslation("client")
  const askFor = useCall("POST /connections/{id}/scope-requests", {
    done: () => say({ text: t("asked", { name: client.firstName }) }),
    failed: problem => say({ text: problemText(problem), tone: "problem" }),
  })
  return (
    <Button
      variant="subtle"
      size="sm"
      loading={askFor.isPending}
      disabled={askFor.isSuccess}
      onClick={() => askFor.mutate({ params: { id: client.connectionId }, body: { scope } })}
    >
      {t("ask")}
      <span className="heard">{t("askFor", { scope: t(`scopes.${scope}`) })}</span>
    </Button>
  )
}
