import { Button } from "@mantine/core"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { type Connection, useChangeConnection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth, daysAway } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import { CoachCardHeader } from "./CoachCardHeader.tsx"
import css from "./connection-card.module.css"
import { ScopeSummary } from "./ScopeSummary.tsx"

interface Props {
  of: Connection
  /** The request that was just sent: it is scrolled to and focused. */
  isNew: boolean
}

export const PendingConnectionCard = ({ of, isNew }: Props) => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  const now = useNow()
  const card = useRef<HTMLElement>(null)
  const name = of.coach.firstName
  const withdraw = useChangeConnection({
    done: () => toast({ text: t("withdraw.done", { name }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  useEffect(() => {
    if (!isNew) return
    card.current?.scrollIntoView({ block: "center" })
    card.current?.focus({ preventScroll: true })
  }, [isNew])
  const confirmWithdraw = async (): Promise<void> => {
    const yes = await confirm({
      title: t("withdraw.title", { name }),
      text: t("withdraw.text", { name }),
      yes: t("withdraw.yes"),
      danger: true,
    })
    if (yes) withdraw.mutate({ params: { id: of.id }, body: { status: "withdrawn" } })
  }
  const requestedOn = dayAndMonth(of.requestedAt, timeZone)
  return (
    <article className={css.card} id={of.id} ref={card} tabIndex={-1} data-new={isNew}>
      <CoachCardHeader
        coach={of.coach}
        status={
          <>
            <ConnectionChip state="pending" />
            {daysAway(of.requestedAt, timeZone, now) === 0
              ? t("askedToday")
              : t("askedOn", { day: requestedOn })}
          </>
        }
      />
      {of.message && <blockquote className={css.quote}>{of.message}</blockquote>}
      {of.goals.length > 0 && (
        <ul className={css.topics} aria-label={t("goals")}>
          {of.goals.map(goal => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      )}
      <ScopeSummary of={of} />
      <div className={css.actions}>
        <p className={css.note}>
          {of.expiresAt && t("openUntil", { day: dayAndMonth(of.expiresAt, timeZone) })}
        </p>
        <Button variant="default" onClick={() => void confirmWithdraw()} loading={withdraw.isPending}>
          {t("withdraw.open")}
          <span className="visually-hidden">{t("with", { name })}</span>
        </Button>
      </div>
    </article>
  )
}
