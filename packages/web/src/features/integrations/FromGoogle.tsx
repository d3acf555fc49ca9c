import { Loader } from "@mantine/core"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { type Source, useFinishGoogle } from "./api.ts"
import css from "./calendars.module.css"
import type { GoogleSearch } from "./search.ts"

interface Props {
  back: GoogleSearch
  onConnected: (source: Source) => void
}

/** Where Google sends people back to: the code is handed in once, and the page moves on. */
export const FromGoogle = ({ back: { code, state }, onConnected }: Props) => {
  const { t } = useTranslation("integrations")
  const { mutate, error } = useFinishGoogle({ done: onConnected })
  const handedIn = useRef(false)
  useEffect(() => {
    if (handedIn.current || !code || !state) return
    handedIn.current = true
    mutate({ body: { code, state } })
  }, [code, state, mutate])
  if (code && state && !error)
    return (
      <Card>
        <p className={css.connecting} role="status">
          <Loader size={22} aria-hidden="true" />
          {t("google.connecting")}
        </p>
      </Card>
    )
  return (
    <Notice
      tone="danger"
      live
      title={t("google.failed")}
      actions={
        <LinkButton to="/me/calendars" variant="default">
          {t("google.back")}
        </LinkButton>
      }
    >
      {error ? problemText(error) : t("google.declined")}
    </Notice>
  )
}
