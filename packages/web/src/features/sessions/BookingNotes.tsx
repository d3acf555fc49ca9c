import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, otherIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { FormProblem } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { useChangeBooking } from "./api.ts"
import css from "./booking.module.css"

/** Notes that both sides share. What was typed stays until it is kept. */
export const BookingNotes = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation(["sessions", "common"])
  const me = useMe()
  const [typed, type] = useState<string | null>(null)
  const save = useChangeBooking({
    done: () => {
      type(null)
      toast({ text: t("notes.saved") })
    },
  })
  const { firstName: name } = otherIn(booking, me.id)
  const shown = booking.notes?.trim() ? booking.notes : null
  return (
    <Card
      title={t("notes.title")}
      sub={t("notes.sub", { name })}
      aside={
        typed === null && (
          <Button variant="subtle" onClick={() => type(booking.notes ?? "")}>
            {t(shown ? "notes.change" : "notes.add")}
          </Button>
        )
      }
    >
      {typed === null ? (
        <p className={shown ? "prose" : "ink-2"}>{shown ?? t("notes.none")}</p>
      ) : (
        <form
          className={css.form}
          onSubmit={event => {
            event.preventDefault()
            save.mutate({ params: { bookingId: booking.id }, body: { notes: typed.trim() } })
          }}
        >
          <FormProblem of={save.error} />
          <Textarea
            aria-label={t("notes.label")}
            value={typed}
            onChange={event => type(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={14}
            maxLength={2000}
            autoFocus
          />
          <div className={css.foot}>
            <Button variant="default" onClick={() => type(null)} disabled={save.isPending}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("common:save")}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}
