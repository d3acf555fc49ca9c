import { Button } from "@mantine/core"
import { IconGripVertical, IconUserPlus } from "@tabler/icons-react"
import { type RefObject, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../../entities/booking/booking.ts"
import { clock, dayWord } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Rows } from "../../../ui/feedback/Skeletons.tsx"
import { FilterField } from "../../../ui/inputs/FilterField.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import type { Client } from "./api.ts"
import css from "./client-side.module.css"
import { Legend } from "./Legend.tsx"
import { useClients, useWaiting } from "./use-sessions.ts"

interface Props {
  zone: string
  now: number
  onBook: (clientId: string) => void
  onInvite: () => void
  /** A request that came without a time. */
  onTimeless: (booking: Booking) => void
}

const matches = (client: Client, emails: string): boolean =>
  fullName(client).toLocaleLowerCase().includes(emails.toLocaleLowerCase())

const soonestFirst = (one: Client, other: Client): number =>
  (one.nextSessionAt ?? "9").localeCompare(other.nextSessionAt ?? "9")

/** Everybody a session can be booked for; a row can be dragged onto a free time. */
export const ClientSide = ({ zone, now, onBook, onInvite, onTimeless }: Props) => {
  const { t } = useTranslation("calendar")
  const query = useClients()
  const waiting = useWaiting()
  const [emails, setLetters] = useState("")
  const list = useRef<HTMLUListElement>(null)
  useDraggableRows(list, query.data !== undefined)

  const line = (client: Client): string => {
    if (waiting.some(booking => booking.clientId === client.id)) return t("side.needsYou")
    if (!client.nextSessionAt) return t("side.none")
    return `${dayWord(client.nextSessionAt, zone, now)} ${clock(client.nextSessionAt, zone)}`
  }
  const timeless = waiting.filter(booking => booking.scheduledAt === null)

  return (
    <aside className={css.side} aria-label={t("side.title")}>
      {timeless.length > 0 && (
        <div className={css.timeless}>
          <b>{t("side.open", { count: timeless.length })}</b>
          {timeless.map(booking => (
            <button key={booking.id} type="button" className={css.ask} onClick={() => onTimeless(booking)}>
              <Avatar person={booking.client} size={32} />
              {t("side.openOne", { name: booking.client.firstName })}
            </button>
          ))}
        </div>
      )}
      <FilterField label={t("side.filter")} value={emails} onChange={setLetters} />
      <QueryState
        from={query}
        waiting={<Rows count={5} />}
        what={t("side.what")}
        empty={all => all.length === 0 && <p className="ink-2">{t("side.empty")}</p>}
      >
        {all => {
          const found = all.filter(client => matches(client, emails)).toSorted(soonestFirst)
          if (found.length === 0) return <p className="ink-2">{t("side.nobody")}</p>
          return (
            <ul ref={list} className={css.list}>
              {found.map(client => (
                <li key={client.id}>
                  <button
                    type="button"
                    className={css.client}
                    data-client={client.id}
                    onClick={() => onBook(client.id)}
                  >
                    <Avatar person={client} size={44} status={client.status} />
                    <span className={css.words}>
                      <span className="visually-hidden">{t("side.book", { name: fullName(client) })}</span>
                      <span className={css.name} aria-hidden="true">
                        {fullName(client)}
                      </span>
                      <span className={css.line}>{line(client)}</span>
                    </span>
                    <IconGripVertical size={18} stroke={1.75} className={css.grip} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          )
        }}
      </QueryState>
      <div className={css.foot}>
        <Button
          variant="subtle"
          className={css.connect}
          leftSection={<IconUserPlus size={20} stroke={1.75} />}
          onClick={onInvite}
        >
          {t("side.connect")}
        </Button>
        <p className={css.hint}>{t("side.hint")}</p>
      </div>
      <Legend />
    </aside>
  )
}

/** The rows can be dragged once the calendar's own code is there. */
const useDraggableRows = (list: RefObject<HTMLUListElement | null>, ready: boolean): void => {
  useEffect(() => {
    if (!ready) return
    let stop: (() => void) | undefined
    let gone = false
    void import("./drag-rows.ts").then(({ dragRows }) => {
      if (!gone && list.current) stop = dragRows(list.current)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [list, ready])
}
