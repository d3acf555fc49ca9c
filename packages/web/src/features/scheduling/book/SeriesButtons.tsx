import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { SeriesForm } from "../../../entities/series/use-series-form.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import css from "./book.module.css"

interface Props {
  form: SeriesForm
  name: string
  /** The coach lets this type be booked at once. */
  atOnce: boolean
}

/** Books the free dates of the series; the button says how many. */
export const SeriesButtons = ({ form, name, atOnce }: Props) => {
  const { t } = useTranslation("series")
  const { free, book } = form
  const taken = book.error?.code === "series_conflicts" || book.error?.code === "slot_taken"
  return (
    <>
      {taken ? <Notice live>{t("repeat.changed")}</Notice> : <FormError of={book.error} />}
      <div className={css.submit}>
        <Button type="submit" size="lg" fullWidth loading={book.isPending} disabled={free === 0}>
          {t(atOnce ? "repeat.book" : "repeat.ask", { count: free })}
        </Button>
      </div>
      {atOnce ? (
        <Button
          variant="subtle"
          fullWidth
          disabled={book.isPending || free === 0}
          onClick={() => form.send("request")}
        >
          {t("repeat.askFirst", { name })}
        </Button>
      ) : (
        <p className="small ink-2">{t("repeat.holds", { name })}</p>
      )}
    </>
  )
}
