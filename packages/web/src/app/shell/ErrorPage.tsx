import { Button } from "@mantine/core"
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"

/** Shown when a page throws while rendering or loading. */
export const ErrorPage = ({ reset }: ErrorComponentProps) => {
  const { t } = useTranslation()
  const router = useRouter()
  const again = (): void => {
    reset()
    void router.invalidate()
  }
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        object="window"
        title={t("broken.title")}
        text={t("broken.text")}
        action={
          <Button variant="light" onClick={again}>
            {t("broken.action")}
          </Button>
        }
      />
    </div>
  )
}
