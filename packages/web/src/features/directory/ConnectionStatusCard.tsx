import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { MessageButton } from "../../entities/room/MessageButton.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { FootPanel } from "../../ui/layout/FootPanel.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { ConnectionMark } from "../../ui/people/ConnectionMark.tsx"

import { CoachButton } from "./CoachButton.tsx"
import { connectionSentence } from "./connection-sentence.ts"
import { connectionStatusText } from "./connection-status.ts"
import css from "./connection-status-card.module.css"

interface Props {
  coach: ListedCoach
  zone: string
  now: number
  viewer: "self" | "visitor" | "person"
  onRequest: () => void
  menu?: ReactNode
}

/** The connection's status, a sentence about it and its button: beside the page, or at the bottom on phones. */
export const ConnectionStatusCard = ({ coach, zone, now, viewer, onRequest, menu }: Props) => {
  const { t } = useTranslation("directory")
  const phone = usePhone()
  const name = coach.firstName
  const { state } = connectionStatusText(t, coach, { zone, now, phone: false })
  const title = viewer === "self" ? t("page.own") : t(`relationship.${titleKey(coach)}`, { name })
  const sentence = viewer === "self" ? t("page.ownText") : connectionSentence(t, coach, zone)
  const status = (
    <div className={css.box} data-state={viewer === "self" ? "none" : state}>
      {viewer !== "self" && <ConnectionMark state={state} size={56} />}
      <div>
        <h2 className={css.title}>{title}</h2>
        <p className={css.sentence}>{sentence}</p>
      </div>
    </div>
  )
  const action = (
    <div className={css.actions}>
      {viewer === "self" && (
        <LinkButton to="/me/profile" size="lg" variant="light" fullWidth>
          {t("page.edit")}
        </LinkButton>
      )}
      {viewer === "visitor" && (
        <LinkButton to="/sign-in" search={{ to: `/coaches/${coach.id}?request=true` }} size="lg" fullWidth>
          {t("relationship.visitor", { name })}
        </LinkButton>
      )}
      {viewer === "person" && <CoachButton coach={coach} onRequest={onRequest} size="lg" fullWidth />}
      {menu}
    </div>
  )
  const pending = viewer === "person" && coach.connectionStatus === "pending" && coach.connectionId && (
    <Link to="/network" search={{ tab: "requests", connection: coach.connectionId }} className={css.link}>
      {t("page.request")}
    </Link>
  )
  if (phone)
    return (
      <FootPanel label={t("page.you", { name })}>
        {status}
        {action}
        {pending}
      </FootPanel>
    )
  return (
    <Card>
      {status}
      {action}
      {viewer === "person" && coach.connectionStatus === "accepted" && (
        <MessageButton userId={coach.id} size="lg" fullWidth />
      )}
      {pending}
    </Card>
  )
}

const titleKey = ({ connectionStatus, availableSlots }: ListedCoach) => {
  if (connectionStatus === "accepted") return availableSlots > 0 ? "connected" : "full"
  return connectionStatus === "not_connected" ? "none" : connectionStatus
}
