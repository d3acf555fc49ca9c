import { Button } from "@mantine/core"
import { IconQuestionMark } from "@tabler/icons-react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import css from "./explain-slot.module.css"

const HOUR = 3_600_000

/** Opens the explanation of the next full hour. */
export const ExplainSlotButton = ({ now }: { now: number }) => {
  const { t } = useTranslation("availability")
  const navigate = useNavigate()
  const { schedule } = useSearch({ from: "/inside/me/availability" })
  const why = new Date(Math.ceil(now / HOUR) * HOUR).toISOString()
  return (
    <div className={css.foot}>
      <Button
        variant="subtle"
        leftSection={<IconQuestionMark size={20} aria-hidden="true" />}
        onClick={() =>
          void navigate({ to: "/me/availability", search: { ...(schedule && { schedule }), why } })
        }
      >
        {t("why.title")}
      </Button>
    </div>
  )
}
