import { Button } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Trans, useTranslation } from "react-i18next"
import { groupByDay } from "../../lib/group-by-day.ts"
import { useMe } from "../../lib/login.ts"
import { daysAway, dayWord, longDay, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { FilterField } from "../../ui/inputs/FilterField.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Row } from "../../ui/layout/Row.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import css from "./access-log-table.module.css"
import { type AccessLogEntry, accessLogPages } from "./api.ts"
import { ShowMoreButton } from "./ShowMoreButton.tsx"
import type { AdminAccessLogSearch } from "./search.ts"

interface Props {
  search: AdminAccessLogSearch
  onSearch: (search: AdminAccessLogSearch) => void
}

export const AccessLogTable = ({ search, onSearch }: Props) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const now = useNow()
  const { q, subject, viewer } = search
  const query = useInfiniteQuery(
    accessLogPages({
      ...(q && { q }),
      ...(subject && { subjectId: subject }),
      ...(viewer && { viewerId: viewer }),
    }),
  )
  const narrowed = subject !== undefined || viewer !== undefined
  return (
    <>
      <div className={css.bar}>
        <FilterField
          label={t("accessLog.search")}
          value={q ?? ""}
          onChange={next => {
            const { q: _, ...rest } = search
            onSearch({ ...rest, ...(next && { q: next }) })
          }}
        />
        {narrowed && (
          <Button
            variant="subtle"
            leftSection={<IconX size={18} aria-hidden="true" />}
            onClick={() => onSearch(q ? { q } : {})}
          >
            {t("accessLog.narrowed")}. {t("accessLog.all")}
          </Button>
        )}
      </div>
      <Card>
        <QueryState
          from={query}
          what={t("accessLog.what")}
          loading={<RowsSkeleton count={6} />}
          empty={items =>
            items.length === 0 && (
              <EmptyState
                object="lens"
                title={t(q || narrowed ? "accessLog.emptyNarrow" : "accessLog.empty")}
                text={t(q || narrowed ? "accessLog.emptyNarrowText" : "accessLog.emptyText")}
                action={
                  (q || narrowed) && (
                    <Button variant="light" onClick={() => onSearch({})}>
                      {t("accessLog.all")}
                    </Button>
                  )
                }
              />
            )
          }
        >
          {items => (
            <div className={css.days}>
              {groupByDay(items, entry => entry.at, timeZone).map(({ day, items: ofDay }) => (
                <section key={day} className={css.day}>
                  <h2 className={css.heading}>{headingOf(ofDay[0]?.at ?? now, timeZone, now)}</h2>
                  <ul className={css.rows}>
                    {ofDay.map(entry => (
                      <AccessLogTableRow key={entry.id} entry={entry} zone={timeZone} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
        </QueryState>
        <ShowMoreButton from={query} />
      </Card>
    </>
  )
}

const headingOf = (at: string | number, zone: string, now: number): string =>
  Math.abs(daysAway(at, zone, now)) <= 1 ? dayWord(at, zone, now) : longDay(at, zone)

const AccessLogTableRow = ({ entry, zone }: { entry: AccessLogEntry; zone: string }) => {
  const { t } = useTranslation("admin")
  const { subject: concerned } = entry
  const subject = concerned ? (
    <Link to="/admin/users/$userId" params={{ userId: concerned.id }} className={css.name} />
  ) : (
    <span />
  )
  const viewer = <Link to="/admin/users/$userId" params={{ userId: entry.viewer.id }} className={css.name} />
  return (
    <Row
      as="li"
      start={
        <>
          <span className={`time ${css.time}`}>{timeText(entry.at, zone)}</span>
          <Avatar person={entry.viewer} side={entry.viewer.role === "coach" ? "coach" : "client"} />
        </>
      }
      title={
        <span className={css.sentence}>
          <Trans
            t={t}
            i18nKey={sentenceKey(entry)}
            values={{
              viewer: fullName(entry.viewer),
              part: entry.seen ? t(`accessLog.seen.${entry.seen}`) : "",
              subject: concerned ? fullName(concerned) : "",
            }}
            components={{ viewer, subject }}
          />
        </span>
      }
      text={
        (entry.part || entry.reason) && (
          <>
            {entry.part && <span className={css.part}>{entry.part}</span>}
            {entry.reason && (
              <span className={css.part}>{t("accessLog.reason", { reason: entry.reason })}</span>
            )}
          </>
        )
      }
    />
  )
}

const sentenceKey = ({ act, viewer, subject }: AccessLogEntry) => {
  if (act) return `accessLog.acts.${act}` as const
  return viewer.id === subject?.id ? "accessLog.sawOwn" : "accessLog.saw"
}
