import { Button } from "@mantine/core"
import { IconAlertTriangle, IconCheck, IconClock, IconInbox, IconKey } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { type ComponentType, useState } from "react"
import { useTranslation } from "react-i18next"
import { relativeTime } from "../../lib/times.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { FilterField } from "../../ui/inputs/FilterField.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { type Mail, mails } from "./api.ts"
import { MailSheet } from "./MailSheet.tsx"
import css from "./mail-list.module.css"
import { ShowMoreButton } from "./ShowMoreButton.tsx"
import { type MailsSearch, mailStates } from "./search.ts"

interface Props {
  search: MailsSearch
  onSearch: (search: MailsSearch) => void
}

type State = (typeof mailStates)[number]

export const mailIcons: Readonly<Record<State, ComponentType>> = {
  kept: IconInbox,
  queued: IconClock,
  sent: IconCheck,
  failed: IconAlertTriangle,
}

export const stateOf = (mail: Mail): State => mailStates.find(state => state === mail.status) ?? "kept"

export const MailList = ({ search, onSearch }: Props) => {
  const { t } = useTranslation("admin")
  const { q, status } = search
  const query = useInfiniteQuery(mails({ ...(q && { q }), ...(status && { status }) }))
  const [opened, setOpened] = useState<Mail>()
  return (
    <>
      <div className={css.bar}>
        <Segments
          label={t("mails.states")}
          value={status ?? "all"}
          onChange={next => onSearch({ ...(q && { q }), ...(next !== "all" && { status: next }) })}
          choices={(["all", ...mailStates] as const).map(value => ({ value, label: t(`mails.${value}`) }))}
        />
        <FilterField
          label={t("mails.search")}
          value={q ?? ""}
          onChange={next => onSearch({ ...(status && { status }), ...(next && { q: next }) })}
        />
      </div>
      <Card>
        <QueryState
          from={query}
          what={t("mails.what")}
          loading={<RowsSkeleton count={8} />}
          empty={items =>
            items.length === 0 && (
              <EmptyState
                object="envelope"
                title={t("mails.empty")}
                text={t("mails.emptyText")}
                action={
                  (q || status) && (
                    <Button variant="light" onClick={() => onSearch({})}>
                      {t("mails.showAll")}
                    </Button>
                  )
                }
              />
            )
          }
        >
          {items => (
            <ul className={css.rows}>
              {items.map(mail => (
                <li key={mail.id}>
                  <MailRow mail={mail} open={() => setOpened(mail)} />
                </li>
              ))}
            </ul>
          )}
        </QueryState>
        <ShowMoreButton from={query} />
      </Card>
      {opened && <MailSheet mail={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

const MailRow = ({ mail, open }: { mail: Mail; open: () => void }) => {
  const { t } = useTranslation("admin")
  const state = stateOf(mail)
  const Icon = mailIcons[state]
  return (
    <button type="button" className={css.row} onClick={open}>
      <IconTile icon={<Icon />} colour={state === "failed" ? "honey" : "plain"} />
      <span className={css.words}>
        <span className={css.subject}>{mail.subject}</span>
        <span className={css.text}>
          <span className={css.to}>{mail.to}</span>
          <span>{t(`mails.${state}`)}</span>
          {mail.hasSecretLink && (
            <span className={css.secret}>
              <IconKey size={16} stroke={1.75} aria-hidden="true" />
              {t("mails.link")}
            </span>
          )}
        </span>
      </span>
      <span className={css.when}>{relativeTime(mail.createdAt)}</span>
    </button>
  )
}
