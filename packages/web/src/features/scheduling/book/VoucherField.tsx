import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { useCheckVoucher } from "./api.ts"
import css from "./book.module.css"
import type { BookState } from "./use-book.ts"

/** A voucher of the coach's, tried before it counts. */
export const VoucherField = ({ state }: { state: BookState }) => {
  const { t } = useTranslation("scheduling")
  const { coach, kind, voucher, setVoucher } = state
  const [typed, type] = useState<string | null>(null)
  const check = useCheckVoucher({
    done: (_, { body }) => {
      setVoucher(body?.voucher ?? "")
      type(null)
    },
  })
  const code = typed?.trim() ?? ""
  const tryIt = (): void => {
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
      <Button variant="subtle" size="sm" className={css.hasVoucher} onClick={() => type("")}>
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
          type(event.currentTarget.value)
        }}
        onKeyDown={event => {
          if (event.key !== "Enter") return
          event.preventDefault()
          tryIt()
        }}
      />
      <Button variant="light" disabled={!code} loading={check.isPending} onClick={tryIt}>
        {t("book.voucher.apply")}
      </Button>
    </div>
  )
}
