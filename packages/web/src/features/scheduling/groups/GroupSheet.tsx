import { Button, NumberInput, TextInput } from "@mantine/core"
import { minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { type OwnGroup, useChangeGroup, useCreateGroup } from "../../../entities/group/api.ts"
import { useMe } from "../../../lib/login.ts"
import { minorUnitsPer } from "../../../lib/money.ts"
import { cityOf, dateOf, timeInputValue } from "../../../lib/times.ts"
import { instantAt } from "../../../lib/wall-clock.ts"
import { FormError, showFieldErrors } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { GroupType } from "./GroupType.tsx"
import css from "./groups.module.css"

interface Props {
  /** The group session to change; null for a new one. */
  group: OwnGroup | null
  currency: string
  onClose: () => void
}

const DAY = 86_400_000
const minutesRange = { min: 5, max: 480 }
const seatsRange = { min: 2, max: 500 }

/** Creates a group session, or changes its name, time, length and seats. */
export const GroupSheet = ({ group, currency, onClose }: Props) => {
  const { t } = useTranslation("groups")
  const { timeZone } = useMe()
  const id = useId()
  const start = group?.scheduledAt ?? Date.now() + 7 * DAY
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      title: group?.title ?? "",
      type: group?.type ?? "VIDEO",
      minutes: group?.minutes ?? 60,
      date: dateOf(start, timeZone),
      time: group ? timeInputValue(group.scheduledAt, timeZone) : "18:00",
      seats: group?.seats ?? 8,
      price: "" as number | "",
    },
    validate: {
      title: title => (title.trim() ? null : t("missing.name")),
      date: date => (date ? null : t("missing.date")),
      time: time => (time ? null : t("missing.time")),
      minutes: within(minutesRange, t("missing.minutes", minutesRange)),
      seats: within(seatsRange, t("missing.seats", seatsRange)),
    },
  })
  const failed = (problem: Parameters<typeof showFieldErrors>[1]): void => showFieldErrors(form, problem)
  const done = (text: string) => () => {
    toast({ text })
    onClose()
  }
  const create = useCreateGroup({ done: done(t("sheet.made")), failed })
  const change = useChangeGroup({ done: done(t("sheet.saved")), failed })
  const send = form.onSubmit(({ title, type, minutes, date, time, seats, price }) => {
    const scheduledAt = new Date(instantAt(date, minuteOfDay(time), timeZone)).toISOString()
    if (group) {
      const moved = Date.parse(scheduledAt) !== Date.parse(group.scheduledAt)
      change.mutate({
        params: { groupId: group.id },
        body: {
          version: group.version,
          title,
          seats,
          ...(moved && { scheduledAt }),
          ...(minutes !== group.minutes && { minutes }),
        },
      })
    } else
      create.mutate({
        body: {
          title,
          type,
          minutes,
          scheduledAt,
          seats,
          ...(price !== "" && { price: Math.round(price * minorUnitsPer(currency)) }),
        },
      })
  })
  const field = (name: "title" | "date" | "time" | "seats" | "price" | "minutes") => ({
    key: form.key(name),
    ...form.getInputProps(name),
  })
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t(group ? "sheet.change" : "sheet.new")}
      foot={
        <Button type="submit" form={id} size="lg" fullWidth loading={create.isPending || change.isPending}>
          {t(group ? "sheet.save" : "sheet.open")}
        </Button>
      }
    >
      <form id={id} className={css.form} onSubmit={send} noValidate>
        <FormError of={create.error ?? change.error} form={form} />
        <TextInput
          label={t("sheet.name")}
          description={t("sheet.nameHint")}
          maxLength={120}
          {...field("title")}
        />
        {!group && <GroupType key={form.key("type")} {...form.getInputProps("type")} />}
        <div className={css.fields}>
          <TextInput type="date" label={t("sheet.date")} {...field("date")} />
          <TextInput type="time" label={t("sheet.time")} {...field("time")} />
        </div>
        <p className="small ink-2">{t("sheet.zone", { city: cityOf(timeZone) })}</p>
        <div className={css.fields}>
          <NumberInput label={t("sheet.minutes")} {...minutesRange} {...field("minutes")} />
          <NumberInput label={t("sheet.seats")} {...seatsRange} {...field("seats")} />
        </div>
        {!group && (
          <NumberInput
            label={`${t("sheet.price")} (${currency})`}
            description={t("sheet.priceHint")}
            min={0}
            hideControls
            {...field("price")}
          />
        )}
      </form>
    </Sheet>
  )
}

/** An empty number field has the value "". */
const within =
  ({ min, max }: { min: number; max: number }, message: string) =>
  (value: number | "") =>
    value !== "" && value >= min && value <= max ? null : message
