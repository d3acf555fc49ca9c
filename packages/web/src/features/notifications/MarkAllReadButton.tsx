import { Button } from "@mantine/core"
import { IconChecks } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useMarkRead, useUnread } from "./api.ts"

export const MarkAllReadButton = () => {
  const { t } = useTranslation("notifications")
  const unread = useUnread()
  const mark = useMarkRead()
  if (unread === 0) return null
  return (
    <Button
      variant="subtle"
      leftSection={<IconChecks size={20} stroke={1.75} aria-hidden="true" />}
      onClick={() => mark.mutate({ body: {} })}
    >
      {t("readAll")}
    </Button>
  )
}
