import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core"
import { IconArmchair, IconCalendarPlus, IconLogout, IconMoon, IconSun } from "@tabler/icons-react"
import type { ComponentType } from "react"
import { useTranslation } from "react-i18next"
import { endLogin, useLogin, useMe } from "../../lib/login.ts"
import { setSide } from "../../lib/side.ts"
import { clock, dayWord } from "../../lib/times.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { Time } from "../../ui/time/Time.tsx"
import { useFound } from "./api.ts"
import type { Hit } from "./hit.ts"
import { matches } from "./match.ts"
import { pages } from "./pages.ts"
import { typeIcons } from "./type-icons.ts"

const MAX_HITS = 5

const tile = (Icon: ComponentType) => <IconTile icon={<Icon />} colour="plain" />

/** What fits what is typed, by group; with nothing typed, where one usually goes. */
export const useHits = (typed: string, opened: boolean): { hits: Hit[]; failed: boolean } => {
  const found = useFound(typed, opened)
  const places = usePlaces(typed)
  const deeds = useDeeds(typed)
  const { t } = useTranslation("search")
  const { timeZone } = useMe()
  const q = typed.trim()

  const coaches = found.coaches.filter(({ coach }) => matches(fullName(coach), q))
  const clients = found.clients.filter(client => q === "" || matches(fullName(client), q))
  const known = new Set([...found.coaches.map(each => each.coach.id), ...found.clients.map(each => each.id)])
  const people: Hit[] = [
    ...clients.map(
      (client): Hit => ({
        id: `client-${client.id}`,
        group: "people",
        title: fullName(client),
        text: [
          t("yourClient"),
          client.nextSessionAt &&
            t("next", {
              when: `${dayWord(client.nextSessionAt, timeZone)} ${clock(client.nextSessionAt, timeZone)}`,
            }),
        ]
          .filter(Boolean)
          .join(", "),
        start: <Avatar person={client} />,
        leads: { href: `/clients/${client.id}` },
      }),
    ),
    ...coaches.map(
      ({ coach }): Hit => ({
        id: `coach-${coach.id}`,
        group: "people",
        title: fullName(coach),
        text: t("yourCoach"),
        start: <Avatar person={coach} side="coach" />,
        leads: { href: `/coaches/${coach.id}` },
      }),
    ),
    ...found.people
      .filter(person => !known.has(person.id))
      .map(
        (person): Hit => ({
          id: `person-${person.id}`,
          group: "people",
          title: fullName(person),
          text: t("coach"),
          start: <Avatar person={person} side="coach" />,
          leads: { href: `/coaches/${person.id}` },
        }),
      ),
  ]
  const books = coaches.map(
    ({ coach }): Hit => ({
      id: `book-${coach.id}`,
      group: "do",
      title: t("book", { name: coach.firstName }),
      start: tile(IconCalendarPlus),
      leads: { href: `/coaches/${coach.id}/book` },
    }),
  )
  const sessions = found.sessions
    .filter(({ other }) => q !== "" && matches(fullName(other), q))
    .map(
      ({ booking, other }): Hit => ({
        id: `session-${booking.id}`,
        group: "sessions",
        title: fullName(other),
        text: t(`session.${booking.type}`, {
          when: booking.scheduledAt ? dayWord(booking.scheduledAt, timeZone) : t("open"),
        }),
        start: tile(typeIcons[booking.type]),
        end: booking.scheduledAt && <Time at={booking.scheduledAt} zone={timeZone} size={19} />,
        leads: { href: `/bookings/${booking.id}` },
      }),
    )
  const users = found.users.map(
    (user): Hit => ({
      id: `user-${user.id}`,
      group: "admin",
      title: fullName(user),
      text: user.email,
      start: <Avatar person={user} side={user.roles.includes("coach") ? "coach" : "client"} />,
      leads: { href: `/admin/users/${user.id}` },
    }),
  )
  const hits = [
    ...people.slice(0, MAX_HITS),
    ...[...books.slice(0, 2), ...deeds].slice(0, MAX_HITS),
    ...sessions.slice(0, MAX_HITS),
    ...places,
    ...users.slice(0, MAX_HITS),
  ]
  return { hits, failed: found.failed }
}

const usePlaces = (typed: string): Hit[] => {
  const { t } = useTranslation("search")
  const { has, side } = useLogin()
  const q = typed.trim()
  return pages
    .filter(page => (!page.only || has(page.only)) && (!page.side || page.side === side))
    .filter(page =>
      q === "" ? page.only !== "admin" : matches(`${t(`pages.${page.name}`)} ${t(`words.${page.name}`)}`, q),
    )
    .slice(0, q === "" ? 6 : MAX_HITS)
    .map(page => ({
      id: `page-${page.name}`,
      group: "go",
      title: t(`pages.${page.name}`),
      start: tile(page.Icon),
      leads: { href: page.href },
    }))
}

/** What can be done on the spot; shown once something is typed. */
const useDeeds = (typed: string): Hit[] => {
  const { t } = useTranslation("search")
  const { has, side } = useLogin()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark"
  const light = dark ? "day" : "night"
  const other = side === "coach" ? "client" : "coach"
  const q = typed.trim()
  if (q === "") return []
  const deeds: (Hit & { words: string })[] = [
    {
      id: "do-light",
      group: "do",
      title: t(`do.${light}`),
      words: t(`doWords.${light}`),
      start: tile(dark ? IconSun : IconMoon),
      leads: { run: () => setColorScheme(dark ? "light" : "dark") },
    },
    {
      id: "do-out",
      group: "do",
      title: t("do.signOut"),
      words: t("doWords.signOut"),
      start: tile(IconLogout),
      leads: { run: () => void endLogin() },
    },
  ]
  if (has("coach"))
    deeds.unshift({
      id: "do-side",
      group: "do",
      title: t(`do.side_${other}`),
      words: t("doWords.side"),
      start: tile(IconArmchair),
      leads: { run: () => setSide(other) },
    })
  return deeds.filter(({ title, words }) => matches(`${title} ${words}`, q)).map(({ words, ...hit }) => hit)
}
