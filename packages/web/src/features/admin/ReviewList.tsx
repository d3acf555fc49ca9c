import type { UseInfiniteQueryResult } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProblemError } from "../../lib/problem.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import type { Review } from "./api.ts"
import { ReviewRow } from "./ReviewRow.tsx"
import { ReviewSheet } from "./ReviewSheet.tsx"
import css from "./review-list.module.css"
import { ShowMoreButton } from "./ShowMoreButton.tsx"

/** All reviews of a coach, visible or hidden. */
export const ReviewList = ({ query }: { query: UseInfiniteQueryResult<Review[], ProblemError> }) => {
  const { t } = useTranslation("admin")
  const [deciding, setDeciding] = useState<Review>()
  return (
    <>
      <Card>
        <QueryState
          from={query}
          what={t("reviews.what")}
          loading={<RowsSkeleton count={4} />}
          empty={items =>
            items.length === 0 && (
              <EmptyState object="sun" title={t("reviews.empty")} text={t("reviews.emptyText")} />
            )
          }
        >
          {items => (
            <ul className={css.list}>
              {items.map(review => (
                <ReviewRow key={review.bookingId} review={review} onDecide={() => setDeciding(review)} />
              ))}
            </ul>
          )}
        </QueryState>
        <ShowMoreButton from={query} />
      </Card>
      {deciding && <ReviewSheet review={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  )
}
