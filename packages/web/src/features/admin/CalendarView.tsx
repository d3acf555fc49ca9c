import { Button } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { cityOf, dateOf, dateRangeText, durationText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { DescriptionList } from "../../ui/layout/DescriptionList.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import type { Calendar } from "./api.ts"
import { BookingRow } from "./BookingRow.tsx"
import css from "./calendar-view.module.css"
import { WeekBars } from "./WeekBars.tsx"
import { addDays, mondayOf, today, weekOf } from "./week.ts"

interface Props {
  of: Calendar
  monday: string
  onWeek: (monday: string) => void
}

/** A coach's week: hours, sessions and booking rules. */
export const CalendarView = ({ of, monday, onWeek }: Props) => {
  const { t } = useTranslation("admin")
  const now = useNow()
  const { availability, items } = of
  const zone = availability.timeZone
  const current = mondayOf(today(zone))
  const sunday = addDays(monday, 6)
  const inOrder = items
    .filter(({ scheduledAt }) => {
      const day = scheduledAt && dateOf(scheduledAt, zone)
      return day && day >= monday && day <= sunday
    })
    .reverse()
  return (
    <Columns side={<Rules of={availability} />} width={320}>
      <Card
        title={dateRangeText(monday, sunday)}
        sub={t("calendar.zone", { city: cityOf(zone) })}
        aside={
          <div className={css.steps}>
            <RoundButton
              variant="outline"
              icon={<IconChevronLeft className="turns" aria-hidden="true" />}
              label={t("calendar.previous")}
              onClick={() => onWeek(addDays(monday, -7))}
            />
            <Button variant="default" disabled={monday === current} onClick={() => onWeek(current)}>
              {t("calendar.now")}
            </Button>
            <RoundButton
              variant="outline"
              icon={<IconChevronRight className="turns" aria-hidden="true" />}
              label={t("calendar.next")}
              onClick={() => onWeek(addDays(monday, 7))}
            />
          </div>
        }
      >
        <WeekBars days={weekOf(availability, monday)} bookings={items} zone={zone} now={now} />
      </Card>
      {inOrder.length > 0 && (
        <Card title={t("calendar.booked")}>
          <ul>
            {inOrder.map(booking => (
              <BookingRow key={booking.id} of={booking} zone={zone} showDay />
            ))}
          </ul>
        </Card>
      )}
    </Columns>
  )
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const types = ["VIDEO", "VOICE", "CHAT"] as const

const Rules = ({ of }: { of: Calendar["availability"] }) => {
  const { t } = useTranslation("admin")
  const minutes = (value: number): string =>
    value === 0 ? t("calendar.none") : durationText(value * MINUTE_MS)
  const instantTypes = types.filter(type => of.bookingMode[type] === "instant").map(type => t(`type.${type}`))
  return (
    <Card title={t("calendar.rules")}>
      <DescriptionList
        items={[
          {
            name: t("calendar.capacity"),
            value: t("calendar.capacityOf", { held: of.heldSlots, total: of.totalSlots }),
          },
          { name: t("calendar.interval"), value: minutes(of.intervalMinutes) },
          { name: t("calendar.notice"), value: minutes(of.minimumNoticeMinutes) },
          {
            name: t("calendar.horizon"),
            value:
              of.maxDaysAhead === null
                ? t("calendar.horizonNone")
                : t("calendar.days", { count: of.maxDaysAhead }),
          },
          {
            name: t("calendar.buffers"),
            value: t("calendar.buffer", {
              before: minutes(of.bufferBeforeMinutes),
              after: minutes(of.bufferAfterMinutes),
            }),
          },
          { name: t("calendar.mode"), value: instantTypes.join(", ") || t("calendar.modeNone") },
          {
            name: t("calendar.policy"),
            value: t("calendar.policyBefore", { span: durationText(of.policy.freeUntilHours * HOUR_MS) }),
          },
        ]}
      />
    </Card>
  )
}
