import { useMediaQuery } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { coachPage, type ListedCoach } from "../../entities/coach/api.ts"
import { BackLink } from "../../features/directory/BackLink.tsx"
import { CoachAbout } from "../../features/directory/CoachAbout.tsx"
import { CoachHeader } from "../../features/directory/CoachHeader.tsx"
import { CoachPageSkeleton } from "../../features/directory/CoachPageSkeleton.tsx"
import { CoachPrices } from "../../features/directory/CoachPrices.tsx"
import { ConnectionStatusCard } from "../../features/directory/ConnectionStatusCard.tsx"
import { connectionSentence } from "../../features/directory/connection-sentence.ts"
import { FreeTimes } from "../../features/directory/FreeTimes.tsx"
import { ConnectedClients } from "../../features/network/ConnectedClients.tsx"
import { ConnectionMenu } from "../../features/network/ConnectionMenu.tsx"
import { BlockMenuItem } from "../../features/relationships/BlockMenuItem.tsx"
import { CoachGroups } from "../../features/scheduling/groups/CoachGroups.tsx"
import { CoachReviews } from "../../features/sessions/CoachReviews.tsx"
import { useLogin } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { longDay, ownZone, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { fullName } from "../../ui/people/person.ts"

const RequestSheet = onDemand(
  async () => (await import("../../features/network/RequestSheet.tsx")).RequestSheet,
)

export default function CoachPage() {
  const { t } = useTranslation(["directory", "common"])
  const navigate = useNavigate()
  const { coachId } = useParams({ from: "/both/coaches/$coachId" })
  const coach = useQuery({ ...coachPage(coachId), refetchOnMount: "always" })
  const failed = coach.isError && !coach.data
  const back = { go: () => void navigate({ to: "/coaches" }), label: t("page.back") }
  useEffect(() => {
    if (coach.data) document.title = `${fullName(coach.data)} · Rapport`
  }, [coach.data])
  return (
    <Page header={failed ? <PageHeader title={t("common:titles.coach")} back={back} /> : null}>
      <QueryState from={coach} loading={<CoachPageSkeleton />} what={t("page.what")}>
        {found => <CoachView coach={found} />}
      </QueryState>
    </Page>
  )
}

const CoachView = ({ coach }: { coach: ListedCoach }) => {
  const { t } = useTranslation("directory")
  const { person } = useLogin()
  const { request, at } = useSearch({ from: "/both/coaches/$coachId" })
  const navigate = useNavigate()
  const phone = usePhone()
  const oneColumn = useMediaQuery("(max-width: 61.99em)", undefined, { getInitialValueInEffect: false })
  const now = useNow()
  const zone = person?.timeZone ?? ownZone()
  const who = !person ? "visitor" : person.id === coach.id ? "self" : "person"
  const asking = (on: boolean): void => {
    void navigate({
      to: "/coaches/$coachId",
      params: { coachId: coach.id },
      search: on ? { request: true } : {},
      replace: true,
      resetScroll: false,
    })
  }
  const menu = who === "person" && (
    <ConnectionMenu
      connectionId={coach.connectionId}
      connected={coach.connectionStatus === "accepted"}
      name={coach.firstName}
      size={phone ? "md" : "lg"}
      variant={phone ? "card" : "outline"}
    >
      <BlockMenuItem person={coach} onBlocked={() => void navigate({ to: "/coaches" })} />
    </ConnectionMenu>
  )
  const connectionStatus = (
    <ConnectionStatusCard
      coach={coach}
      zone={zone}
      now={now}
      viewer={who}
      onRequest={() => asking(true)}
      menu={!phone && menu}
    />
  )
  const groups = coach.connectionStatus === "accepted" && <CoachGroups coach={coach} />
  const free = <FreeTimes coach={coach} zone={zone} now={now} />
  return (
    <>
      <Columns
        side={
          <>
            {!oneColumn && connectionStatus}
            {!oneColumn && free}
            {!oneColumn && groups}
            <CoachPrices coach={coach} />
          </>
        }
      >
        <BackLink signedIn={person !== null} end={phone && menu} />
        <CoachHeader coach={coach} now={now} />
        {oneColumn && connectionStatus}
        {oneColumn && free}
        {oneColumn && groups}
        <CoachAbout coach={coach} />
        <CoachReviews coach={coach} zone={zone} />
        {who === "self" && <ConnectedClients />}
      </Columns>
      {request && who === "person" && coach.button === "request" && (
        <RequestSheet
          coach={coach}
          sentence={connectionSentence(t, coach, zone)}
          {...(at && { requestedTime: { day: longDay(at, zone), time: timeText(at, zone) } })}
          onClose={() => asking(false)}
        />
      )}
    </>
  )
}
