import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { upcomingWithClient } from "../../../entities/booking/api.ts"
import { useChangeConnection } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"
import { onDemand } from "../../../lib/on-demand.ts"
import { shortDay, timeText } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"

const ReasonDialog = onDemand(
  async () => (await import("../../../ui/feedback/ReasonDialog.tsx")).ReasonDialog,
)

/** Ends the connection, after listing the planned sessions that are cancelled with it. */
export const EndConnectionButton = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation(["client", "scheduling"])
  const navigate = useNavigate()
  const { timeZone } = useMe()
  const [asking, setAsking] = useState(false)
  const planned = useQuery(upcomingWithClient(client.id))
  const sessions = planned.data?.items ?? []
  const name = client.firstName
  const end = useChangeConnection({
    done: () => {
      toast({ text: t("end.done", { name }) })
      void navigate({ to: "/clients" })
    },
  })
  return (
    <>
      <Button variant="light" color="danger" disabled={!planned.data} onClick={() => setAsking(true)}>
        {t("end.open")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("end.title", { name })}
          text={
            <>
              <p>{t("end.text", { name, count: sessions.length })}</p>
              {sessions.length > 0 && (
                <ul className={css.ending}>
                  {sessions.map(({ id, scheduledAt, type, minutes }) => (
                    <li key={id}>
                      <b>
                        {scheduledAt
                          ? `${shortDay(scheduledAt, timeZone)}, ${timeText(scheduledAt, timeZone)}`
                          : t("sessions.noTime")}
                      </b>
                      <span>{t("sessions.line", { type: t(`scheduling:type.${type}`), minutes })}</span>
                    </li>
                  ))}
                </ul>
              )}
            </>
          }
          label={t("end.reason", { name })}
          yes={t("end.yes")}
          danger
          pending={end.isPending}
          problem={end.error}
          onYes={reason =>
            end.mutate({
              params: { id: client.connectionId },
              body: { status: "ended", ...(reason && { reason }) },
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
