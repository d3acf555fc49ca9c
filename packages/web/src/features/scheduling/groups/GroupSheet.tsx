import { Button, NumberInput, TextInput } from "@mantine/core"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../lib/login.ts"
import { minorIn } from "../../../lib/money.ts"
import { cityOf, dateOf } from "../../../lib/times.ts"
import { FormProblem, showProblem } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { type OwnGroup, useChangeGroup, useOpenGroup } from "./api.ts"
import { GroupType } from "./GroupType.tsx"
import css from "./groups.module.css"
import { instantOf } from "./wall-clock.ts"

interface Props {
  /** The one to change; none for a new one. */
  group: OwnGroup | null
  currency: string
  onClose: () => void
}

const DAY = 86_400_000
const minutesLong = { min: 5, max: 480 }
const seatsThere = { min: 2, max: 500 }

/** Opens a group session, or changes its name, time, length and seats. */
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
      time: group ? clock24(group.scheduledAt, timeZone) : "18:00",
      seats: group?.seats ?? 8,
      price: "" as number | "",
    },
    validate: {
      title: title => (title.trim() ? null : t("missing.name")),
      date: date => (date ? null : t("missing.date")),
      time: time => (time ? null : t("missing.time")),
      minutes: within(minutesLong, t("missing.minutes", minutesLong)),
      seats: within(seatsThere, t("missing.seats", seatsThere)),
    },
  })
  const failed = (problem: Parameters<typeof showProblem>[1]): void => showProblem(form, problem)
  const done = (text: string) => () => {
    toast({ text })
    onClose()
  }
  const open = useOpenGroup({ done: done(t("sheet.made")), failed })
  const change = useChangeGroup({ done: done(t("sheet.saved")), failed })
  const send = form.onSubmit(({ title, type, minutes, date, time, seats, price }) => {
    const scheduledAt = instantOf(date, time, timeZone)
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
      open.mutate({
        body: {
          title,
          type,
          minutes,
          scheduledAt,
          seats,
          ...(price !== "" && { price: Math.round(price * minorIn(currency)) }),
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
        <Button type="submit" form={id} size="lg" fullWidth loading={open.isPending || change.isPending}>
          {t(group ? "sheet.save" : "sheet.open")}
        </Button>
      }
    >
      <form id={id} className={css.form} onSubmit={send} noValidate>
        <FormProblem of={open.error ?? change.error} form={form} />
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
          <NumberInput label={t("sheet.minutes")} {...minutesLong} {...field("minutes")} />
          <NumberInput label={t("sheet.seats")} {...seatsThere} {...field("seats")} />
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

/** An empty number field holds an empty text. */
const within =
  ({ min, max }: { min: number; max: number }, words: string) =>
  (value: number | "") =>
    value !== "" && value >= min && value <= max ? null : words

/** `HH:MM`, as a time field wants it. */
const clock24 = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at))
