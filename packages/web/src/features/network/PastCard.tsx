import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import type { Connection } from "./api.ts"
import css from "./connection-card.module.css"
import { History } from "./History.tsx"
import { HistoryLines } from "./HistoryLines.tsx"
import { PersonHead } from "./PersonHead.tsx"
import { RequestSheet } from "./RequestSheet.tsx"

type PastStatus = "declined" | "withdrawn" | "expired" | "ended"

const pastStatus = (status: Connection["status"]): PastStatus =>
  status === "declined" || status === "withdrawn" || status === "expired" ? status : "ended"

interface Props {
  of: Connection
  /** Nothing newer stands between the two, so one may ask again. */
  mayAsk: boolean
}

export const PastCard = ({ of, mayAsk }: Props) => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  const [asking, setAsking] = useState(false)
  const status = pastStatus(of.status)
  const name = of.coach.firstName
  return (
    <article className={css.card} id={of.id}>
      <PersonHead
        coach={of.coach}
        standing={
          <>
            <ConnectionChip state={status === "declined" ? "declined" : "ended"} word={t(`past.${status}`)} />
            {t("on", { day: dayAndMonth(of.statusSince, timeZone) })}
          </>
        }
      />
      {of.history ? (
        <HistoryLines lines={of.history} name={name} />
      ) : (
        <>
          {of.reason && <blockquote className={css.quote}>{of.reason}</blockquote>}
          <History of={of} />
        </>
      )}
      {status === "declined" ? (
        <p className={css.note}>{t("past.declinedNote", { name })}</p>
      ) : (
        mayAsk && (
          <div className={css.actions}>
            <Button variant="light" onClick={() => setAsking(true)}>
              {t("past.again")}
              <span className="visually-hidden">{t("with", { name })}</span>
            </Button>
          </div>
        )
      )}
      {asking && <RequestSheet coach={of.coach} onClose={() => setAsking(false)} />}
    </article>
  )
}
