import { Button } from "@mantine/core"
import {
  IconAlertTriangle,
  IconBrandGoogle,
  IconCalendarDown,
  IconCalendarShare,
  IconClockPause,
} from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { relativeTime } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Row } from "../../ui/layout/Row.tsx"
import type { Source } from "./api.ts"
import css from "./calendars.module.css"
import { UnreadCount } from "./UnreadEvents.tsx"

const icons: Record<Source["kind"], ReactNode> = {
  ics: <IconCalendarDown />,
  caldav: <IconCalendarShare />,
  google: <IconBrandGoogle />,
}

/** One external calendar: when it was last imported, or why it could not be. */
export const SourceRow = ({ of, onOpen }: { of: Source; onOpen: () => void }) => {
  const { t } = useTranslation("integrations")
  const written = of.calendars.find(calendar => calendar.id === of.writesTo)
  return (
    <Row
      as="li"
      wraps={of.failing !== null}
      start={<IconTile icon={icons[of.kind]} colour={of.colour === "gray" ? "plain" : of.colour} />}
      title={<span className={css.name}>{of.name}</span>}
      text={<SourceState of={of} />}
      end={
        <Button variant="default" size="sm" aria-label={t("read.openOf", { name: of.name })} onClick={onOpen}>
          {t("read.open")}
        </Button>
      }
    >
      <UnreadCount of={of} />
      {written && <p className={css.written}>{t("read.writes", { name: written.name })}</p>}
    </Row>
  )
}

export const SourceState = ({ of }: { of: Source }) => {
  const { t } = useTranslation("integrations")
  const now = useNow()
  const last = of.lastSuccessAt && relativeTime(of.lastSuccessAt, now)
  if (of.failing)
    return (
      <span className={css.failing}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <span>
          {t(`failures.${of.failing.code}`)} {last ? t("read.lastKnown", { ago: last }) : t("read.never")}
        </span>
      </span>
    )
  if (!last) return t("read.waiting")
  if (!of.stale) return t("read.last", { ago: last })
  return (
    <span className={css.old}>
      <IconClockPause size={18} stroke={1.75} aria-hidden="true" />
      <span>{t("read.old", { ago: last })}</span>
    </span>
  )
}
