import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"

interface Source {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

export const ShowMoreButton = ({ from }: { from: Source }) => {
  const { t } = useTranslation("admin")
  if (!from.hasNextPage) return null
  return (
    <div>
      <Button variant="light" loading={from.isFetchingNextPage} onClick={() => void from.fetchNextPage()}>
        {t("more")}
      </Button>
    </div>
  )
}
