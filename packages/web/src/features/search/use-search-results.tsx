import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core"
import {
  IconArmchair,
  IconCalendarPlus,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserPlus,
} from "@tabler/icons-react"
import type { ComponentType } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { setActiveSide } from "../../lib/active-side.ts"
import { endLogin, useLogin, useMe } from "../../lib/login.ts"
import { matches } from "../../lib/text-match.ts"
import { dayWord, timeText } from "../../lib/times.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { Time } from "../../ui/time/Time.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { useSearchData } from "./api.ts"
import { pages } from "./pages.ts"
import type { SearchResult } from "./search-result.ts"

const MAX_PER_GROUP = 5

const tile = (Icon: ComponentType) => <IconTile icon={<Icon />} colour="plain" />

/** The results for what is typed, by group; the most used pages where nothing is typed. */
export const useSearchResults = (
  typed: string,
  opened: boolean,
): { results: SearchResult[]; failed: boolean } => {
  const found = useSearchData(typed, opened)
  const pageResults = usePageResults(typed)
  const actions = useActionResults(typed)
  const { t } = useTranslation("search")
  const { timeZone } = useMe()
  const q = typed.trim()

  const coaches = found.coaches.filter(({ coach }) => matches(fullName(coach), q))
  const bookable = found.coaches.filter(({ coach }) =>
    matches(`${t("book", { name: fullName(coach) })} ${fullName(coach)}`, q),
  )
  const clients = found.clients.filter(client => q === "" || matches(fullName(client), q))
  const known = new Set([
    ...found.coaches.map(({ coach }) => coach.id),
    ...found.clients.map(client => client.id),
  ])
  const people: SearchResult[] = [
    ...clients.map(
      (client): SearchResult => ({
        id: `client-${client.id}`,
        group: "people",
        title: fullName(client),
        text: [
          t("yourClient"),
          client.nextSessionAt &&
            t("next", {
              when: `${dayWord(client.nextSessionAt, timeZone)} ${timeText(client.nextSessionAt, timeZone)}`,
            }),
        ]
          .filter(Boolean)
          .join(", "),
        start: <Avatar person={client} />,
        target: { href: `/clients/${client.id}` },
      }),
    ),
    ...coaches.map(
      ({ coach }): SearchResult => ({
        id: `coach-${coach.id}`,
        group: "people",
        title: fullName(coach),
        text: t("yourCoach"),
        start: <Avatar person={coach} side="coach" />,
        target: { href: `/coaches/${coach.id}` },
      }),
    ),
    ...found.writing
      .filter(coach => !known.has(coach.id))
      .map(
        (coach): SearchResult => ({
          id: `coach-${coach.id}`,
          group: "people",
          title: fullName(coach),
          text: coach.headline || t("coach"),
          start: <Avatar person={coach} side="coach" />,
          target: { href: `/coaches/${coach.id}` },
        }),
      ),
    ...found.people
      .filter(person => !known.has(person.id) && !found.writing.some(coach => coach.id === person.id))
      .map(
        (person): SearchResult => ({
          id: `person-${person.id}`,
          group: "people",
          title: fullName(person),
          text: t("coach"),
          start: <Avatar person={person} side="coach" />,
          target: { href: `/coaches/${person.id}` },
        }),
      ),
  ]
  const bookActions = bookable.map(
    ({ coach }): SearchResult => ({
      id: `book-${coach.id}`,
      group: "do",
      title: t("book", { name: coach.firstName }),
      start: tile(IconCalendarPlus),
      target: { href: `/coaches/${coach.id}/book` },
    }),
  )
  const sessions = found.sessions
    .filter(({ booking, other }) => q !== "" && matches(`${fullName(other)} ${subjectOf(booking)}`, q))
    .map(
      ({ booking, other }): SearchResult => ({
        id: `session-${booking.id}`,
        group: "sessions",
        title: fullName(other),
        text: [
          subjectOf(booking),
          t(`session.${booking.type}`, {
            when: booking.scheduledAt ? dayWord(booking.scheduledAt, timeZone) : t("open"),
          }),
        ]
          .filter(Boolean)
          .join(" · "),
        start: <IconTile icon={<TypeIcon type={booking.type} />} colour="plain" />,
        end: booking.scheduledAt && <Time at={booking.scheduledAt} zone={timeZone} size={19} />,
        target: { href: `/bookings/${booking.id}` },
      }),
    )
  const users = found.users.map(
    (user): SearchResult => ({
      id: `user-${user.id}`,
      group: "admin",
      title: fullName(user),
      text: user.email,
      start: <Avatar person={user} side={user.roles.includes("coach") ? "coach" : "client"} />,
      target: { href: `/admin/users/${user.id}` },
    }),
  )
  const results = [
    ...people.slice(0, MAX_PER_GROUP),
    ...[...bookActions.slice(0, 2), ...actions].slice(0, MAX_PER_GROUP),
    ...sessions.slice(0, MAX_PER_GROUP),
    ...pageResults,
    ...users.slice(0, MAX_PER_GROUP),
  ]
  return { results, failed: found.failed }
}

/** What a session is about: the title of its group, or its agenda. */
const subjectOf = ({ group, agenda }: Booking): string => group?.title ?? agenda ?? ""

const usePageResults = (typed: string): SearchResult[] => {
  const { t } = useTranslation("search")
  const { has, side } = useLogin()
  const q = typed.trim()
  return pages
    .filter(page => (!page.only || has(page.only)) && (!page.side || page.side === side))
    .filter(page =>
      q === "" ? page.only !== "admin" : matches(`${t(`pages.${page.name}`)} ${t(`words.${page.name}`)}`, q),
    )
    .slice(0, q === "" ? 6 : MAX_PER_GROUP)
    .map(page => ({
      id: `page-${page.name}`,
      group: "go" as const,
      title: t(`pages.${page.name}`),
      start: tile(page.Icon),
      target: { href: page.href },
    }))
}

/** Actions that run at once; shown once something is typed. */
const useActionResults = (typed: string): SearchResult[] => {
  const { t } = useTranslation(["search", "visits"])
  const { has, side } = useLogin()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark"
  const light = dark ? "day" : "night"
  const other = side === "coach" ? "client" : "coach"
  const q = typed.trim()
  if (q === "") return []
  const actions: (SearchResult & { words: string })[] = [
    {
      id: "do-light",
      group: "do",
      title: t(`do.${light}`),
      words: t(`doWords.${light}`),
      start: tile(dark ? IconSun : IconMoon),
      target: { run: () => setColorScheme(dark ? "light" : "dark") },
    },
    {
      id: "do-out",
      group: "do",
      title: t("do.signOut"),
      words: t("doWords.signOut"),
      start: tile(IconLogout),
      target: { run: () => void endLogin() },
    },
  ]
  if (has("coach"))
    actions.unshift({
      id: "do-side",
      group: "do",
      title: t(`do.side_${other}`),
      words: t("doWords.side"),
      start: tile(IconArmchair),
      target: { run: () => setActiveSide(other) },
    })
  if (has("coach"))
    actions.unshift(
      {
        id: "do-invite",
        group: "do",
        title: t("visits:search.invite"),
        words: t("visits:search.inviteWords"),
        start: tile(IconUserPlus),
        target: { href: "/clients?invite=true" },
      },
      {
        id: "do-book",
        group: "do",
        title: t("visits:search.bookForClient"),
        words: t("visits:search.bookWords"),
        start: tile(IconCalendarPlus),
        target: { href: "/calendar" },
      },
    )
  else
    actions.unshift({
      id: "do-book",
      group: "do",
      title: t("visits:search.book"),
      words: t("visits:search.bookWords"),
      start: tile(IconCalendarPlus),
      target: { href: "/coaches?tab=mine" },
    })
  return actions
    .filter(({ title, words }) => matches(`${title} ${words}`, q))
    .map(({ words, ...result }) => result)
}
