import { useInfiniteQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { reviews } from "../../features/admin/api.ts"
import { ReviewList } from "../../features/admin/ReviewList.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminReviewsPage() {
  const { t } = useTranslation("admin")
  const { coachId } = useParams({ from: "/inside/admin/admin/coaches/$coachId/reviews" })
  const navigate = useNavigate()
  const query = useInfiniteQuery(reviews(coachId))
  const coach = query.data?.[0]?.coach
  return (
    <Page
      header={
        <PageHeader
          title={coach ? t("reviews.title", { name: coach.firstName }) : t("reviews.titleUnknown")}
          back={{
            go: () => void navigate({ to: "/admin/users/$userId", params: { userId: coachId } }),
            label: t("back"),
          }}
        />
      }
    >
      <ReviewList query={query} />
    </Page>
  )
}
