import { Button } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { type Connection, useChangeConnection } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"
import { dayAndMonth } from "../../../lib/times.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { ConnectionChip } from "../../../ui/people/ConnectionChip.tsx"
import { fullName } from "../../../ui/people/person.ts"

import { ClientHistory } from "./ClientHistory.tsx"
import { InviteAgainSheet } from "./InviteAgainSheet.tsx"
import css from "./people-list.module.css"

/** A past connection with its history, and the way to reconnect where there is one. */
export const PastClientRow = ({ of }: { of: Connection }) => {
  const { t } = useTranslation("coaching")
  const { timeZone } = useMe()
  const [opened, setOpened] = useState(false)
  const [inviting, setInviting] = useState(false)
  const history = useId()
  const { client, status } = of
  const name = fullName(client)
  const reopen = useChangeConnection({
    done: () => toast({ text: t("past.reopened", { name: client.firstName }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  if (status === "pending" || status === "accepted") return null
  const day = dayAndMonth(of.statusSince, timeZone)
  const line =
    status === "ended"
      ? t(of.endedBy === "coach" ? "past.endedByYou" : "past.endedByClient", { name: client.firstName, day })
      : t(`past.${status}Line`, { day })
  return (
    <li className={css.row}>
      <Avatar person={client} size={56} />
      <div className={css.words}>
        <p className={css.line}>
          <b>{name}</b>
        </p>
        <p className={css.line}>
          <ConnectionChip state={status === "declined" ? "declined" : "ended"} word={t(`past.${status}`)} />
          <span className="small ink-2" style={{ alignSelf: "center" }}>
            {line}
          </span>
        </p>
        {of.reason && <q className={`${css.note} small`}>{of.reason}</q>}
      </div>
      <div className={css.buttons}>
        <Button
          variant="subtle"
          aria-expanded={opened}
          aria-controls={history}
          onClick={() => setOpened(!opened)}
          rightSection={
            <IconChevronDown size={18} style={{ rotate: opened ? "180deg" : "0deg" }} aria-hidden="true" />
          }
        >
          {t("history.title")}
          <span className="visually-hidden">{t("history.with", { name })}</span>
        </Button>
        {status === "declined" ? (
          <Button
            variant="default"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ params: { id: of.id }, body: { status: "pending" } })}
          >
            {t("past.reopen")}
            <span className="visually-hidden">{t("requests.from", { name })}</span>
          </Button>
        ) : (
          <Button variant="default" onClick={() => setInviting(true)}>
            {t("past.invite")}
            <span className="visually-hidden">{t("requests.from", { name })}</span>
          </Button>
        )}
      </div>
      {inviting && <InviteAgainSheet client={client} onClose={() => setInviting(false)} />}
      <div id={history} hidden={!opened} className={css.open}>
        {opened && <ClientHistory id={of.id} name={client.firstName} />}
      </div>
    </li>
  )
}
