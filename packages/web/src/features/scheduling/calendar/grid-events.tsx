import type { CalendarOptions, EventDisplayInfo } from "@fullcalendar/react"
import type { TFunction } from "i18next"
import type { Background, GroupEvent, SessionEvent } from "./events.ts"
import { GroupBlock } from "./GroupBlock.tsx"
import css from "./grid.module.css"
import type { GridProps } from "./grid-props.ts"
import { fromGrid } from "./grid-time.ts"
import { MonthSession } from "./MonthSession.tsx"
import { SessionBlock } from "./SessionBlock.tsx"

/** A block with less than this has one line. */
const SHORT_MINUTES = 40

type Info = Pick<EventDisplayInfo, "event">

export const sessionOf = ({ event }: Info): SessionEvent | undefined =>
  event.extendedProps.session as SessionEvent | undefined

export const groupOf = ({ event }: Info): GroupEvent | undefined =>
  event.extendedProps.group as GroupEvent | undefined

const backgroundOf = ({ event }: Info): Background => event.extendedProps.background as Background

/** While it is dragged, an event shows the time where it would be dropped. */
const atPointer = <T extends { at: number }>(
  item: T,
  { isMirror, event }: EventDisplayInfo,
  zone: string,
): T => (isMirror && event.start ? { ...item, at: fromGrid(event.start, zone) } : item)

/** How events and backgrounds are drawn. */
export const eventOptions = (props: GridProps, t: TFunction<"calendar">): CalendarOptions => {
  const { view, phone, zone } = props
  const inMonth = view === "month"
  const wide = phone || view === "day" || view === "list"
  const isShort = ({ minutes }: { minutes: number }): boolean => view !== "list" && minutes < SHORT_MINUTES
  return {
    eventContent: info => {
      const group = groupOf(info)
      if (group)
        return (
          <GroupBlock
            of={atPointer(group, info, zone)}
            zone={zone}
            wide={inMonth ? phone : wide}
            short={isShort(group)}
            inMonth={inMonth}
          />
        )
      const session = sessionOf(info)
      if (!session) return null
      const shown = atPointer(session, info, zone)
      if (inMonth) return <MonthSession of={shown} zone={zone} phone={phone} />
      return <SessionBlock of={shown} zone={zone} wide={wide} short={isShort(session)} />
    },
    eventClass: info => {
      const item = groupOf(info) ?? sessionOf(info)
      if (!item) return ""
      return [
        inMonth ? css.inMonth : view === "list" ? css.inList : css.session,
        css[item.appearance],
        item.moving && css.moving,
        info.isMirror && css.mirror,
        info.isDraggable && css.draggable,
      ]
        .filter(Boolean)
        .join(" ")
    },
    eventInnerClass: css.inner,
    columnEventAfterClass: info => (info.isEndResizable ? (info.isSelected ? css.knob : css.edge) : ""),
    backgroundEventClass: info => css[backgroundOf(info)],
    backgroundEventInnerClass: css.backgroundNote,
    backgroundEventContent: info => {
      const background = backgroundOf(info)
      if (background === "free") return null
      if (background === "selected") return <span data-selected-range className={css.selectedMark} />
      return inMonth ? null : info.event.title || t("away")
    },
    highlightClass: css.highlight,
  }
}
