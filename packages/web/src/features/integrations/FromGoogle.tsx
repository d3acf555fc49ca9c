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
  redirect: GoogleSearch
  onConnected: (source: Source) => void
}

/** The redirect page after Google's consent: sends the authorization code once and moves on. */
export const FromGoogle = ({ redirect: { code, state }, onConnected }: Props) => {
  const { t } = useTranslation("integrations")
  const { mutate, error } = useFinishGoogle({ done: onConnected })
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current || !code || !state) return
    sent.current = true
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
