import { Button } from "@mantine/core"
import { IconGripVertical, IconUserPlus } from "@tabler/icons-react"
import { type RefObject, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../../entities/booking/booking.ts"
import type { Client } from "../../../entities/client/api.ts"
import { dayWord, timeText } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { FilterField } from "../../../ui/inputs/FilterField.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"

import css from "./client-sidebar.module.css"
import { Legend } from "./Legend.tsx"
import { useClients, usePendingRequests } from "./use-sessions.ts"

interface Props {
  zone: string
  now: number
  onBook: (clientId: string) => void
  onInvite: () => void
  /** A request without a time was clicked. */
  onTimeless: (booking: Booking) => void
}

const matches = (client: Client, typed: string): boolean =>
  fullName(client).toLocaleLowerCase().includes(typed.toLocaleLowerCase())

const soonestFirst = (one: Client, other: Client): number =>
  (one.nextSessionAt ?? "9").localeCompare(other.nextSessionAt ?? "9")

/** The connected clients; a row can be dragged onto a free time to book it. */
export const ClientSidebar = ({ zone, now, onBook, onInvite, onTimeless }: Props) => {
  const { t } = useTranslation("calendar")
  const query = useClients()
  const requests = usePendingRequests()
  const [typed, setTyped] = useState("")
  const list = useRef<HTMLUListElement>(null)
  useDraggableRows(list, query.data !== undefined)

  const nextSessionText = (client: Client): string => {
    if (requests.some(booking => booking.clientId === client.id)) return t("side.needsYou")
    if (!client.nextSessionAt) return t("side.none")
    return `${dayWord(client.nextSessionAt, zone, now)} ${timeText(client.nextSessionAt, zone)}`
  }
  const timeless = requests.filter(booking => booking.scheduledAt === null)

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
      <FilterField label={t("side.filter")} value={typed} onChange={setTyped} />
      <QueryState
        from={query}
        loading={<RowsSkeleton count={5} />}
        what={t("side.what")}
        empty={all => all.length === 0 && <p className="ink-2">{t("side.empty")}</p>}
      >
        {all => {
          const found = all.filter(client => matches(client, typed)).toSorted(soonestFirst)
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
                      <span className={css.line}>{nextSessionText(client)}</span>
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

/** Makes the rows draggable once the calendar library is loaded. */
const useDraggableRows = (list: RefObject<HTMLUListElement | null>, ready: boolean): void => {
  useEffect(() => {
    if (!ready) return
    let stop: (() => void) | undefined
    let gone = false
    void import("./draggable-rows.ts").then(({ makeRowsDraggable }) => {
      if (!gone && list.current) stop = makeRowsDraggable(list.current)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [list, ready])
}
