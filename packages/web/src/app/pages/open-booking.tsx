import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { type Coach, coachPage } from "../../entities/coach/api.ts"
import { PublicIntro, PublicStory } from "../../features/directory/PublicIntro.tsx"
import { EmbeddedBooking } from "../../features/scheduling/book/EmbeddedBooking.tsx"
import { PublicBooking } from "../../features/scheduling/book/PublicBooking.tsx"
import { ReviewQuote } from "../../features/sessions/ReviewQuote.tsx"
import { postHeight } from "../../lib/post-height.ts"
import { isProblem } from "../../lib/problem.ts"
import { ownZone } from "../../lib/times.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import css from "./open-booking.module.css"

const isEmbedded = window.parent !== window

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
        {found => (isEmbedded ? <EmbeddedBooking coach={found} /> : <PublicPage coach={found} />)}
      </QueryState>
    </main>
  )
}

const PublicPage = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("publicPage")
  return (
    <div className={css.columns}>
      <div className={css.intro}>
        <PublicIntro coach={coach} />
      </div>
      <div className={css.story}>
        <PublicStory coach={coach} />
        <ReviewQuote coachId={coach.id} zone={ownZone()} />
      </div>
      <div className={css.booking}>
        <PublicBooking coach={coach} />
        <p className={css.foot}>
          <span className={css.with}>
            <Logo size={20} />
            {t("with")}
          </span>
          <Link to="/sign-in">{t("signIn")}</Link>
        </p>
      </div>
    </div>
  )
}
