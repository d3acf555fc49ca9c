import { Button, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { OwnPage } from "../../../entities/coach/api.ts"
import { useMe } from "../../../lib/login.ts"
import { isProblem } from "../../../lib/problem.ts"
import { useCall } from "../../../lib/queries.ts"
import { FormError, problemText } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { usePublishPage, useSetHeadline } from "./api.ts"
import css from "./first-hour.module.css"
import { Step } from "./Step.tsx"

interface Props {
  page: OwnPage
  headline: string
  setHeadline: (headline: string) => void
}

const MAX_HEADLINE_LENGTH = 120

/** The picture, a sentence, and the button that publishes the page. */
export const PageStep = ({ page, headline, setHeadline }: Props) => {
  const { t } = useTranslation("firstHour")
  const me = useMe()
  const save = useSetHeadline()
  const publish = usePublishPage(() => undefined)
  const isReady = page.hasHours && page.hasPrices
  const isDone = page.publishedAt !== null
  const saveAndPublish = (): void => {
    const next = (): void => publish.mutate({ body: { published: true } })
    if (headline.trim() === me.coach?.headline) next()
    else save.mutate({ body: { coach: { headline: headline.trim() } } }, { onSuccess: next })
  }
  const unconfirmed = isProblem(publish.error, "address_not_verified")
  return (
    <Step
      step={3}
      state={isDone ? "done" : isReady ? "now" : "later"}
      title={t("page.title")}
      text={isDone || isReady ? t("page.text") : t("page.first")}
      more={
        <LinkButton to="/me/profile" search={{ as: "coach" }} variant="subtle" size="sm">
          {t("page.whole")}
        </LinkButton>
      }
    >
      <form
        className={css.publish}
        onSubmit={event => {
          event.preventDefault()
          saveAndPublish()
        }}
      >
        <Avatar person={me} side="coach" size={48} />
        <TextInput
          className={css.headline ?? ""}
          aria-label={t("page.headline")}
          maxLength={MAX_HEADLINE_LENGTH}
          value={headline}
          onChange={event => setHeadline(event.currentTarget.value)}
        />
        {!isDone && (
          <Button type="submit" disabled={!isReady} loading={save.isPending || publish.isPending}>
            {t("page.publish")}
          </Button>
        )}
        {isDone && headline.trim() !== me.coach?.headline && (
          <Button type="submit" variant="light" loading={save.isPending}>
            {t("change")}
          </Button>
        )}
      </form>
      {unconfirmed ? <ConfirmFirst email={me.email} /> : <FormError of={save.error ?? publish.error} />}
    </Step>
  )
}

const ConfirmFirst = ({ email }: { email: string }) => {
  const { t } = useTranslation("firstHour")
  const resend = useCall("POST /auth/verify/resend", {
    done: () => toast({ text: t("page.resent", { email }) }),
    failed: problem => toast({ text: problemText(problem), tone: "problem" }),
  })
  return (
    <Notice
      live
      title={t("page.confirmTitle")}
      actions={
        <Button variant="light" loading={resend.isPending} onClick={() => resend.mutate({})}>
          {t("page.resend")}
        </Button>
      }
    >
      {t("page.confirm", { email })}
    </Notice>
  )
}
