import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { booking } from "../../entities/booking/api.ts"
import { type Booking, bookingTitle, otherPerson } from "../../entities/booking/booking.ts"
import { calendarFile, saveToCalendar } from "../../features/scheduling/book/calendar-file.ts"

import { BookingDetail } from "../../features/sessions/BookingDetail.tsx"
import { BookingSkeleton } from "../../features/sessions/BookingSkeleton.tsx"
import { StatusChip } from "../../features/sessions/StatusChip.tsx"
import { useMe } from "../../lib/login.ts"
import { usePageTitle } from "../../lib/page-title.ts"
import { isProblem } from "../../lib/problem.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { NotFound } from "../shell/NotFound.tsx"

export default function BookingPage() {
  const { bookingId = "" } = useParams({ strict: false })
  const { t } = useTranslation(["common", "sessions"])
  const found = useQuery(booking(bookingId))
  if (isProblem(found.error, "not_found", "invalid_request") && !found.data) return <NotFound />
  if (found.data) return <Found booking={found.data} />
  return (
    <Page header={<PageHeader title={t("titles.booking")} />}>
      <QueryState from={found} loading={<BookingSkeleton />} what={t("sessions:what")}>
        {() => null}
      </QueryState>
    </Page>
  )
}

const Found = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const navigate = useNavigate()
  const { firstName } = otherPerson(booking, me.id)
  const title = bookingTitle(booking, firstName)
  usePageTitle(title)
  const onCalendar =
    booking.can.cancel && calendarFile(booking, firstName)
      ? () => saveToCalendar(booking, firstName)
      : undefined
  return (
    <Page
      header={
        <PageHeader
          title={title}
          back={{ go: () => void navigate({ to: "/calendar" }), label: t("back") }}
          beside={<StatusChip booking={booking} />}
        />
      }
    >
      <BookingDetail booking={booking} onCalendar={onCalendar} />
    </Page>
  )
}
