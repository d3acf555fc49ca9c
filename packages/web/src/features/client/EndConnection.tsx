import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useCall } from "../../lib/queries.ts"
import { ask } from "../../ui/ask.ts"
import { problemText } from "../../ui/problems.tsx"
import { say } from "../../ui/say.ts"
import { type ClientProfile, plannedWith } from "./api.ts"

/** Ends the connection, after saying what happens to planned sessions. */
export const EndConnection = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const navigate = useNavigate()
  const planned = useQuery(plannedWith(client.id))
  const name = client.firstName
  const end = useCall("PUT /connections/{id}", {
    changes: ["GET /coach/clients", "GET /connections/accepted", "GET /connections/history"],
    done: () => {
      say({ text: t("end.done", { name }) })
      void navigate({ to: "/clients" })
    },
    failed: problem => say({ text: problemText(problem), tone: "problem" }),
  })
  const askFirst = async () => {
    const count = planned.data?.items.length ?? 0
    const sure = await ask({
      title: t("end.title", { name }),
      text: t("end.text", { name, count }),
      yes: t("end.yes"),
      danger: true,
    })
    if (sure) end.mutate({ params: { id: client.connectionId }, body: { status: "ended" } })
  }
  return (
    <Button
      variant="light"
      color="danger"
      loading={end.isPending}
      disabled={planned.isPending}
      onClick={() => void askFirst()}
    >
      {t("end.open")}
    </Button>
  )
}
