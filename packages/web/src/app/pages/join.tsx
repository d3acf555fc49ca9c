import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { booking } from "../../entities/booking/api.ts"
import { bookingTitle, otherPerson } from "../../entities/booking/booking.ts"

import { JoinRoom } from "../../features/sessions/JoinRoom.tsx"
import { useMe } from "../../lib/login.ts"
import { usePageTitle } from "../../lib/page-title.ts"
import { isProblem } from "../../lib/problem.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { NotFound } from "../shell/NotFound.tsx"

export default function JoinPage() {
  const { bookingId = "" } = useParams({ strict: false })
  const { t } = useTranslation("sessions")
  const me = useMe()
  const navigate = useNavigate()
  const found = useQuery({ ...booking(bookingId), staleTime: 0, refetchOnMount: "always" })
  const title = found.data && bookingTitle(found.data, otherPerson(found.data, me.id).firstName)
  usePageTitle(title)
  if (isProblem(found.error, "not_found", "invalid_request") && !found.data) return <NotFound />
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={title ?? t("room.title")}
          back={{
            go: () => void navigate({ to: "/bookings/$bookingId", params: { bookingId } }),
            label: t("room.back"),
          }}
        />
      }
    >
      <QueryState
        from={found}
        loading={
          <Card tone="hero">
            <SkeletonBlock height={300} round={22} />
          </Card>
        }
        what={t("what")}
      >
        {one => <JoinRoom booking={one} />}
      </QueryState>
    </Page>
  )
}
