import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useChangeBooking } from "../../entities/booking/api.ts"
import { type Booking, otherPerson } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"

import css from "./booking.module.css"

/** Notes that both people share. What is typed stays until it is saved. */
export const BookingNotes = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation(["sessions", "common"])
  const me = useMe()
  const [typed, setTyped] = useState<string | null>(null)
  const save = useChangeBooking({
    done: () => {
      setTyped(null)
      toast({ text: t("notes.saved") })
    },
  })
  const { firstName: name } = otherPerson(booking, me.id)
  const shown = booking.notes?.trim() ? booking.notes : null
  return (
    <Card
      title={t("notes.title")}
      sub={t("notes.sub", { name })}
      aside={
        typed === null && (
          <Button variant="subtle" onClick={() => setTyped(booking.notes ?? "")}>
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
          <FormError of={save.error} />
          <Textarea
            aria-label={t("notes.label")}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={14}
            maxLength={2000}
            autoFocus
          />
          <div className={css.foot}>
            <Button variant="default" onClick={() => setTyped(null)} disabled={save.isPending}>
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
