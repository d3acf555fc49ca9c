import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import { CoachCardHeader } from "./CoachCardHeader.tsx"
import { ConnectionHistory } from "./ConnectionHistory.tsx"
import { ConnectionHistoryList } from "./ConnectionHistoryList.tsx"
import css from "./connection-card.module.css"

const RequestSheet = onDemand(async () => (await import("./RequestSheet.tsx")).RequestSheet)

type PastStatus = "declined" | "withdrawn" | "expired" | "ended"

const pastStatus = (status: Connection["status"]): PastStatus =>
  status === "declined" || status === "withdrawn" || status === "expired" ? status : "ended"

interface Props {
  of: Connection
  /** There is no newer connection, so a new request is possible. */
  canRequest: boolean
}

export const PastConnectionCard = ({ of, canRequest }: Props) => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  const [requesting, setRequesting] = useState(false)
  const status = pastStatus(of.status)
  const name = of.coach.firstName
  return (
    <article className={css.card} id={of.id}>
      <CoachCardHeader
        coach={of.coach}
        status={
          <>
            <ConnectionChip state={status === "declined" ? "declined" : "ended"} word={t(`past.${status}`)} />
            {t("on", { day: dayAndMonth(of.statusSince, timeZone) })}
          </>
        }
      />
      {of.history ? (
        <ConnectionHistoryList entries={of.history} name={name} />
      ) : (
        <>
          {of.reason && <blockquote className={css.quote}>{of.reason}</blockquote>}
          <ConnectionHistory of={of} />
        </>
      )}
      {status === "declined" ? (
        <p className={css.note}>{t("past.declinedNote", { name })}</p>
      ) : (
        canRequest && (
          <div className={css.actions}>
            <Button variant="light" onClick={() => setRequesting(true)}>
              {t("past.again")}
              <span className="visually-hidden">{t("with", { name })}</span>
            </Button>
          </div>
        )
      )}
      {requesting && <RequestSheet coach={of.coach} onClose={() => setRequesting(false)} />}
    </article>
  )
}
