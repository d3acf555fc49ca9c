import { Button } from "@mantine/core"
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconClockEdit } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { cityOf, monthName } from "../../../lib/times.ts"
import { RoundButton, RoundLink } from "../../../ui/inputs/buttons.tsx"
import { ChoiceMenu } from "../../../ui/inputs/ChoiceMenu.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Page } from "../../../ui/layout/Page.tsx"
import { PageHeader } from "../../../ui/layout/PageHeader.tsx"
import css from "./calendar.module.css"
import type { View } from "./search.ts"
import type { CalendarNavigation } from "./use-calendar-navigation.ts"

interface Props {
  navigation: CalendarNavigation
  phone: boolean
  zone: string
  children: ReactNode
}

const wide: readonly View[] = ["day", "week", "month", "list"]
const narrow: readonly View[] = ["week", "month", "list"]

/** The page's title with the dates shown, and the buttons that lead to others. */
export const CalendarFrame = ({ navigation, phone, zone, children }: Props) => {
  const { t } = useTranslation("calendar")
  const shown = phone && navigation.view === "day" ? "week" : navigation.view
  const unit = shown === "list" ? "week" : shown
  const month = monthName(
    noonOf(navigation.date),
    "UTC",
    navigation.date.slice(0, 4) !== navigation.today.slice(0, 4),
  )
  const turning = (
    <div className={css.turning}>
      <RoundButton
        label={t(`nav.previous.${unit}`)}
        icon={<IconChevronLeft className="turns" />}
        onClick={() => navigation.turn(-1)}
      />
      <Button variant="default" className={css.today} onClick={() => navigation.goTo(navigation.today)}>
        {t("nav.today")}
      </Button>
      <RoundButton
        label={t(`nav.following.${unit}`)}
        icon={<IconChevronRight className="turns" />}
        onClick={() => navigation.turn(1)}
      />
    </div>
  )
  if (phone)
    return (
      <Page
        header={
          <PageHeader
            title={month}
            aside={
              <div className={css.phoneBar}>
                {turning}
                <ViewMenu value={shown} onChoose={navigation.showView} />
                <RoundLink to="/me/availability" label={t("hours")} icon={<IconClockEdit />} />
              </div>
            }
          />
        }
      >
        {children}
      </Page>
    )
  return (
    <Page
      header={
        <PageHeader
          title={
            <>
              {navigation.title}
              <span className="visually-hidden">, {cityOf(zone)}</span>
            </>
          }
          beside={turning}
          aside={
            <>
              <Segments
                label={t("view.label")}
                value={shown}
                onChange={navigation.showView}
                choices={wide.map(value => ({ value, label: t(`view.${value}`) }))}
              />
              <RoundLink to="/me/availability" label={t("hours")} icon={<IconClockEdit />} />
            </>
          }
        />
      }
    >
      {children}
    </Page>
  )
}

const ViewMenu = ({ value, onChoose }: { value: View; onChoose: (view: View) => void }) => {
  const { t } = useTranslation("calendar")
  return (
    <ChoiceMenu
      button={
        <Button variant="default" rightSection={<IconChevronDown size={18} />}>
          <span className="visually-hidden">{t("view.label")}: </span>
          {t(`view.${value}`)}
        </Button>
      }
      value={value}
      choices={narrow.map(view => ({ value: view, label: t(`view.${view}`) }))}
      onChange={onChoose}
    />
  )
}
