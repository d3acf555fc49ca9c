import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Notice } from "../../ui/Notice.tsx"
import { FormProblem } from "../../ui/problems.tsx"
import type { RepeatState } from "./use-repeat.ts"

interface Props {
  state: RepeatState
  name: string
  /** The coach lets this type be booked at once. */
  atOnce: boolean
}

/** Books what is free of the series: the number stands on the button. */
export const RepeatButtons = ({ state, name, atOnce }: Props) => {
  const { t } = useTranslation("series")
  const { preview, book } = state
  const free = preview.data?.free ?? 0
  const taken = book.error?.code === "series_conflicts" || book.error?.code === "slot_taken"
  return (
    <>
      {free > 0 && <p className="small ink-2">{t("repeat.each", { count: free })}</p>}
      {taken ? <Notice live>{t("repeat.changed")}</Notice> : <FormProblem of={book.error} />}
      <Button
        type="submit"
        size="lg"
        fullWidth
        loading={book.isPending}
        disabled={free === 0 || preview.isPlaceholderData}
      >
        {t(atOnce ? "repeat.book" : "repeat.ask", { count: free })}
      </Button>
      {atOnce ? (
        <Button
          variant="subtle"
          fullWidth
          disabled={book.isPending || free === 0}
          onClick={() => state.send("request")}
        >
          {t("repeat.askFirst", { name })}
        </Button>
      ) : (
        <p className="small ink-2">{t("repeat.holds", { name })}</p>
      )}
    </>
  )
}
