import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import css from "./book.module.css"
import type { BookState } from "./use-book.ts"
import { useCheckVoucher } from "./use-quote.ts"

/** A voucher of the coach, checked by the server before it is used. */
export const VoucherField = ({ state }: { state: BookState }) => {
  const { t } = useTranslation("scheduling")
  const { coach, kind, voucher, setVoucher } = state
  const [typed, setTyped] = useState<string | null>(null)
  const check = useCheckVoucher({
    done: (_, { body }) => {
      setVoucher(body?.voucher ?? "")
      setTyped(null)
    },
  })
  const code = typed?.trim() ?? ""
  const apply = (): void => {
    if (code) check.mutate({ body: { coachId: coach.id, ...kind, voucher: code } })
  }
  if (voucher)
    return (
      <div className={css.voucher}>
        <p>{t("book.voucher.counts", { code: voucher.toUpperCase() })}</p>
        <Button variant="subtle" size="sm" onClick={() => setVoucher("")}>
          {t("book.voucher.remove")}
        </Button>
      </div>
    )
  if (typed === null)
    return (
      <Button variant="subtle" size="sm" className={css.hasVoucher} onClick={() => setTyped("")}>
        {t("book.voucher.have")}
      </Button>
    )
  return (
    <div className={css.voucher} data-open={true}>
      <TextInput
        label={t("book.voucher.label")}
        value={typed}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={30}
        error={check.error && problemText(check.error)}
        onChange={event => {
          check.reset()
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={event => {
          if (event.key !== "Enter") return
          event.preventDefault()
          apply()
        }}
      />
      <Button variant="light" disabled={!code} loading={check.isPending} onClick={apply}>
        {t("book.voucher.apply")}
      </Button>
    </div>
  )
}
