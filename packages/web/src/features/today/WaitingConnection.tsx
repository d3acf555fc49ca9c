import { Button } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../lib/problem.ts"
import { ago } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { ReasonDialog } from "../../ui/feedback/ReasonDialog.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { type Connection, useAnswerConnection } from "./api.ts"
import css from "./waiting.module.css"

/** Somebody wants to connect: name, picture, message and goals, and the two answers. */
export const WaitingConnection = ({ of }: { of: Connection }) => {
  const { t } = useTranslation("today")
  const navigate = useNavigate()
  const now = useNow()
  const [declining, decline] = useState(false)
  const name = of.client.firstName
  const asked = ago(of.requestedAt, now)
  const answer = useAnswerConnection({
    done: (_, { body }) => {
      if (body?.status === "declined") toast({ text: t("waiting.connectDeclined", { name }) })
      else
        toast({
          text: t("waiting.connected", { name }),
          action: {
            label: t("waiting.open"),
            run: () => void navigate({ to: "/clients/$clientId", params: { clientId: of.clientId } }),
          },
        })
    },
    failed: problem =>
      toast({
        tone: "problem",
        text: isProblem(problem, "wrong_status")
          ? t("waiting.gone", { name: fullName(of.client) })
          : problemText(problem),
      }),
  })
  return (
    <li className={css.row}>
      <Avatar person={of.client} size={56} />
      <div className={css.words}>
        <p className={css.who}>{t("waiting.connects", { name: fullName(of.client) })}</p>
        <p className={css.text}>
          {of.goals.length > 0
            ? t("waiting.goalsAsked", { goals: of.goals.join(", "), ago: asked })
            : t("waiting.asked", { ago: asked })}
        </p>
        {of.message && <blockquote className={css.quote}>{of.message}</blockquote>}
      </div>
      <div className={css.answers}>
        <Button size="sm" variant="subtle" className={css.second} onClick={() => decline(true)}>
          {t("waiting.decline")}
          <span className="visually-hidden">{t("waiting.of", { name })}</span>
        </Button>
        <Button
          size="sm"
          loading={answer.isPending}
          onClick={() => answer.mutate({ params: { id: of.id }, body: { status: "accepted" } })}
        >
          {t("waiting.accept")}
          <span className="visually-hidden">{t("waiting.of", { name })}</span>
        </Button>
      </div>
      {declining && (
        <ReasonDialog
          title={t("waiting.declineTitle", { name })}
          text={t("waiting.declineText", { name })}
          label={t("waiting.declineLabel", { name })}
          yes={t("waiting.decline")}
          danger
          pending={answer.isPending}
          problem={null}
          onClose={() => decline(false)}
          onYes={reason => {
            decline(false)
            answer.mutate({ params: { id: of.id }, body: { status: "declined", ...(reason && { reason }) } })
          }}
        />
      )}
    </li>
  )
}
