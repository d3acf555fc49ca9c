import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { RepeatState } from "../../../entities/series/use-series.ts"
import { FormProblem } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"

interface Props {
  state: RepeatState
  name: string
  /** The coach lets this type be booked at once. */
  atOnce: boolean
}

/** Books what is free of the series: the number stands on the button. */
export const RepeatButtons = ({ state, name, atOnce }: Props) => {
  const { t } = useTranslation("series")
  const { free, book } = state
  const taken = book.error?.code === "series_conflicts" || book.error?.code === "slot_taken"
  return (
    <>
      {taken ? <Notice live>{t("repeat.changed")}</Notice> : <FormProblem of={book.error} />}
      <Button type="submit" size="lg" fullWidth loading={book.isPending} disabled={free === 0}>
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
