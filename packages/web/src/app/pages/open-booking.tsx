import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { coachPage } from "../../entities/coach/api.ts"

import { PublicBooking } from "../../features/scheduling/book/PublicBooking.tsx"
import { postHeight } from "../../lib/post-height.ts"
import { isProblem } from "../../lib/problem.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import css from "./open-booking.module.css"

/** Renders as for a visitor even where somebody is signed in, because other sites may embed this page. */
export default function OpenBookingPage() {
  const { t } = useTranslation("scheduling")
  const { coachId } = useParams({ from: "/book/$coachId" })
  const coach = useQuery({ ...coachPage(coachId), retry: false })
  useEffect(postHeight, [])
  if (isProblem(coach.error, "not_found", "invalid_request", "not_signed_in"))
    return (
      <main className={css.page}>
        <EmptyState heading="h1" object="door" title={t("open.missing")} text={t("open.missingText")} />
      </main>
    )
  return (
    <main className={css.page}>
      <QueryState from={coach} loading={<CardSkeleton count={1} height={520} />} what={t("book.when.what")}>
        {found => <PublicBooking coach={found} />}
      </QueryState>
    </main>
  )
}
