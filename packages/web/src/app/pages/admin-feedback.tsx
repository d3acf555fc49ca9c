import { useTranslation } from "react-i18next"
import { FeedbackList } from "../../features/admin/FeedbackList.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminFeedbackPage() {
  const { t } = useTranslation("admin")
  return (
    <Page header={<PageHeader title={t("feedback.title")} sub={t("feedback.sub")} />}>
      <FeedbackList />
    </Page>
  )
}
