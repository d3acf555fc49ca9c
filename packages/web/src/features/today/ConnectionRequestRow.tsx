import { Button } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Connection, useAnswerConnection } from "../../entities/connection/api.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { isProblem } from "../../lib/problem.ts"
import { relativeTime } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"

import css from "./requests.module.css"

const ReasonDialog = onDemand(async () => (await import("../../ui/feedback/ReasonDialog.tsx")).ReasonDialog)

/** A request to connect: name, picture, message and goals, and the two answers. */
export const ConnectionRequestRow = ({ connection }: { connection: Connection }) => {
  const { t } = useTranslation("today")
  const navigate = useNavigate()
  const now = useNow()
  const [declining, setDeclining] = useState(false)
  const name = connection.client.firstName
  const requestedAgo = relativeTime(connection.requestedAt, now)
  const answer = useAnswerConnection({
    done: (_, { body }) => {
      if (body?.status === "declined") toast({ text: t("waiting.connectDeclined", { name }) })
      else
        toast({
          text: t("waiting.connected", { name }),
          action: {
            label: t("waiting.open"),
            run: () => void navigate({ to: "/clients/$clientId", params: { clientId: connection.clientId } }),
          },
        })
    },
    failed: problem =>
      toast({
        tone: "problem",
        text: isProblem(problem, "wrong_status")
          ? t("waiting.gone", { name: fullName(connection.client) })
          : problemText(problem),
      }),
  })
  return (
    <li className={css.row}>
      <Avatar person={connection.client} size={56} />
      <div className={css.words}>
        <p className={css.who}>{t("waiting.connects", { name: fullName(connection.client) })}</p>
        <p className={css.text}>
          {connection.goals.length > 0
            ? t("waiting.goalsAsked", { goals: connection.goals.join(", "), ago: requestedAgo })
            : t("waiting.asked", { ago: requestedAgo })}
        </p>
        {connection.message && <blockquote className={css.quote}>{connection.message}</blockquote>}
      </div>
      <div className={css.answers}>
        <Button size="sm" variant="subtle" className={css.second} onClick={() => setDeclining(true)}>
          {t("waiting.decline")}
          <span className="visually-hidden">{t("waiting.of", { name })}</span>
        </Button>
        <Button
          size="sm"
          loading={answer.isPending}
          onClick={() => answer.mutate({ params: { id: connection.id }, body: { status: "accepted" } })}
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
          onClose={() => setDeclining(false)}
          onYes={reason => {
            setDeclining(false)
            answer.mutate({
              params: { id: connection.id },
              body: { status: "declined", ...(reason && { reason }) },
            })
          }}
        />
      )}
    </li>
  )
}
