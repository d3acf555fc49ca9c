import { Button, Textarea } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { myUpcoming } from "../../entities/booking/api.ts"
import { type Connection, useChangeConnection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { Time } from "../../ui/time/Time.tsx"

import css from "./end-connection-sheet.module.css"

interface Props {
  of: Connection
  onClose: () => void
  /** Called after the connection has ended. */
  onEnded?: (() => void) | undefined
}

const isOpen = (status: string): boolean => status === "pending" || status === "confirmed"

/** Ends a connection, after listing the planned sessions that are cancelled with it. */
export const EndConnectionSheet = ({ of, onClose, onEnded }: Props) => {
  const { t } = useTranslation(["network", "common"])
  const { timeZone } = useMe()
  const now = useNow()
  const [reason, setReason] = useState("")
  const name = of.coach.firstName
  const bookings = useQuery(myUpcoming)
  const end = useChangeConnection({
    done: () => {
      onClose()
      toast({ text: t("end.done", { name }) })
      onEnded?.()
    },
  })
  const confirm = (): void =>
    end.mutate({
      params: { id: of.id },
      body: { status: "ended", ...(reason.trim() && { reason: reason.trim() }) },
    })
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("end.title", { name })}
      size={480}
      foot={
        <>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:keep")}
          </Button>
          <Button
            variant="light"
            color="danger"
            onClick={confirm}
            loading={end.isPending}
            disabled={bookings.isPending}
          >
            {t("end.yes")}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <FormError of={end.error} />
        <p>{t("end.text", { name })}</p>
        <QueryState from={bookings} loading={<RowsSkeleton count={1} />} what={t("end.what")}>
          {({ items }) => {
            const planned = items.filter(booking => booking.coachId === of.coachId && isOpen(booking.status))
            if (planned.length === 0) return <p className="ink-2">{t("end.nothingPlanned")}</p>
            const late = planned.filter(({ ways }) => ways.cancel?.how === "fee")
            return (
              <div className={css.planned}>
                <p>
                  <b>{t("end.cancelled", { count: planned.length })}</b>
                </p>
                <ul className={css.sessions}>
                  {planned.map(booking => (
                    <li key={booking.id}>
                      {booking.scheduledAt ? (
                        <>
                          <span className={css.day}>{dayWord(booking.scheduledAt, timeZone, now)}</span>
                          <Time at={booking.scheduledAt} zone={timeZone} size={19} />
                        </>
                      ) : (
                        <span>{t("end.noTime")}</span>
                      )}
                      <span className="small ink-2">
                        {t(`types.${booking.type}`)}, {t("minutes", { count: booking.minutes })}
                      </span>
                    </li>
                  ))}
                </ul>
                <p className="small ink-2">
                  {late.length > 0
                    ? t("end.late", { count: late.length, name })
                    : t("end.free", { count: planned.length })}
                </p>
              </div>
            )
          }}
        </QueryState>
        <Textarea
          label={
            <>
              {t("end.reason", { name })} <span className="ink-3">({t("common:optional")})</span>
            </>
          }
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </div>
    </Sheet>
  )
}
