import { Button, Textarea } from "@mantine/core"
import { IconMessageHeart } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { type Connection, useRequestConnection } from "../../entities/connection/api.ts"
import { proposedScopes, type Scope } from "../../entities/connection/scopes.ts"
import { FormError, showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useForm } from "../../ui/inputs/use-form.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { ConnectionMark } from "../../ui/people/ConnectionMark.tsx"

import { GoalChips } from "./GoalChips.tsx"
import css from "./request.module.css"
import { ScopeSwitches } from "./ScopeSwitches.tsx"

interface Props {
  coach: Connection["coach"]
  /** A note below the title, such as how fast this coach answers. */
  sentence?: string | undefined
  /** The time chosen before the request; the message starts with it. */
  requestedTime?: { day: string; time: string } | undefined
  onClose: () => void
}

const MAX_MESSAGE_LENGTH = 2000

/** Sends a connection request, then opens it on the network page. */
export const RequestSheet = ({ coach, sentence, requestedTime, onClose }: Props) => {
  const { t } = useTranslation(["network", "visits"])
  const navigate = useNavigate()
  const formId = useId()
  const name = coach.firstName
  const form = useForm({
    mode: "controlled",
    initialValues: {
      message: requestedTime ? t("request.wish", requestedTime) : "",
      goals: [] as string[],
      scopes: [...proposedScopes] as Scope[],
    },
    validate: {
      message: value =>
        [...value].length > MAX_MESSAGE_LENGTH
          ? t("request.tooLong", { count: [...value].length - MAX_MESSAGE_LENGTH })
          : null,
    },
  })
  const request = useRequestConnection({
    failed: problem => showFieldErrors(form, problem),
    done: sent => {
      onClose()
      toast({ text: t("request.sent", { name }) })
      void navigate({ to: "/network", search: { tab: "requests", connection: sent.id } })
    },
  })
  const { message, goals, scopes } = form.getValues()
  const [isNudged, setNudged] = useState(false)
  const saysNothing = goals.length === 0 && message.trim() === ""
  return (
    <Sheet
      opened
      onClose={onClose}
      size={560}
      title={
        <span className={css.title} tabIndex={-1} data-autofocus>
          <Avatar person={coach} side="coach" size={56} />
          <span>
            {t("request.title", { name })}
            <span className={css.sub}>
              <ConnectionMark state="pending" />
              {sentence ?? t("request.sentence", { name })}
            </span>
          </span>
        </span>
      }
      foot={
        <Button type="submit" form={formId} size="lg" loading={request.isPending}>
          {isNudged && saysNothing ? t("visits:ask.anyway") : t("request.send")}
        </Button>
      }
    >
      <form
        id={formId}
        className={css.form}
        noValidate
        onSubmit={form.onSubmit(values => {
          if (saysNothing && !isNudged) setNudged(true)
          else request.mutate({ body: { coachId: coach.id, ...values } })
        })}
      >
        <FormError of={request.error} form={form} />
        {isNudged && saysNothing && (
          <Notice live tone="honey" icon={<IconMessageHeart />} title={t("visits:ask.title", { name })}>
            {t("visits:ask.text", { name })}
          </Notice>
        )}
        <GoalChips
          value={goals}
          onChange={next => form.setFieldValue("goals", next)}
          topics={coach.specialties}
        />
        <Textarea
          label={t("request.message", { name })}
          minRows={2}
          value={message}
          onChange={event => form.setFieldValue("message", event.currentTarget.value)}
          error={form.errors.message}
        />
        <div>
          <p className="label">{t("request.scopes", { name })}</p>
          <p className={css.hint}>{t("request.scopesHint")}</p>
          <ScopeSwitches
            label={t("request.scopes", { name })}
            value={scopes}
            onChange={next => form.setFieldValue("scopes", next)}
          />
        </div>
      </form>
    </Sheet>
  )
}
