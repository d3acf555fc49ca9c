import { IconMessage2 } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { onDemand } from "../../lib/on-demand.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"

const FeedbackSheet = onDemand(async () => (await import("./FeedbackSheet.tsx")).FeedbackSheet)

export const FeedbackButton = () => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <RoundButton
        icon={<IconMessage2 aria-hidden="true" />}
        label={t("feedback.open")}
        onClick={() => setOpened(true)}
      />
      <FeedbackSheet opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
