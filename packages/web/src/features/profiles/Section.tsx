import { Button } from "@mantine/core"
import { useBlocker } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { confirm } from "../../ui/feedback/confirm.ts"
import { FormProblem } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./section.module.css"
import type { SectionState } from "./use-section.ts"

interface Props<V extends object> {
  title: string
  sub?: string | undefined
  /** Who sees what stands here. */
  seen?: ReactNode | undefined
  state: SectionState<V>
  children: ReactNode
}

/** A card with its fields, who sees them, and its own Save once something was typed. */
export const Section = <V extends object>({ title, sub, seen, state, children }: Props<V>) => {
  const { t } = useTranslation(["profiles", "common"])
  const { submit, saving, dirty, refused } = state
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
  const inFields = refused?.code === "username_taken"
  return (
    <Card title={title} sub={sub}>
      <form className={css.form} onSubmit={submit} noValidate>
        {children}
        {refused?.code === "stale" ? (
          <Notice live>{t("stale")}</Notice>
        ) : (
          <FormProblem of={inFields ? null : refused} form={state.form} />
        )}
        {(seen || dirty) && (
          <div className={css.foot}>
            <div className={css.seen}>{seen}</div>
            <Button type="submit" loading={saving} disabled={!dirty} className={css.save ?? ""}>
              {t("common:save")}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}
