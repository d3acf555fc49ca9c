import { Button } from "@mantine/core"
import { useBlocker } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { confirm } from "../../ui/feedback/confirm.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./profile-form-card.module.css"
import type { ProfileForm } from "./use-profile-form.ts"

interface Props<V extends object> {
  title: string
  sub?: string | undefined
  /** Who sees this part of the profile. */
  visibility?: ReactNode | undefined
  state: ProfileForm<V>
  children: ReactNode
}

/** A card with fields, a note on who sees them, and its own save button. */
export const ProfileFormCard = <V extends object>({ title, sub, visibility, state, children }: Props<V>) => {
  const { t } = useTranslation(["profiles", "common"])
  const { submit, saving, dirty, error } = state
  useBlocker({
    shouldBlockFn: async () =>
      dirty &&
      !(await confirm({
        title: t("leave.title"),
        text: t("leave.text"),
        yes: t("leave.yes"),
        no: t("leave.no"),
      })),
    enableBeforeUnload: () => dirty,
  })
  const shownByField = error?.code === "username_taken"
  return (
    <Card title={title} sub={sub}>
      <form className={css.form} onSubmit={submit} noValidate>
        {children}
        {error?.code === "stale" ? (
          <Notice live>{t("stale")}</Notice>
        ) : (
          <FormError of={shownByField ? null : error} form={state.form} />
        )}
        {(visibility || dirty) && (
          <div className={css.foot}>
            <div className={css.visibility}>{visibility}</div>
            <Button type="submit" loading={saving} disabled={!dirty} className={css.save ?? ""}>
              {t("common:save")}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}
