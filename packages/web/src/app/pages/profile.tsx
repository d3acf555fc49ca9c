import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { coachPage } from "../../entities/coach/api.ts"
import { CoachCard } from "../../features/directory/CoachCard.tsx"
import { AboutSection } from "../../features/profiles/AboutSection.tsx"

import { BodySection } from "../../features/profiles/BodySection.tsx"
import { type CoachDraft, CoachSection } from "../../features/profiles/CoachSection.tsx"
import { HealthSections } from "../../features/profiles/HealthSections.tsx"
import { PersonSection } from "../../features/profiles/PersonSection.tsx"
import { PictureCard } from "../../features/profiles/PictureCard.tsx"
import { PreviewFrame } from "../../features/profiles/PreviewFrame.tsx"
import { useMe } from "../../lib/login.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function ProfilePage() {
  const { t } = useTranslation(["profiles", "common"])
  const { as } = useSearch({ from: "/inside/me/profile" })
  const navigate = useNavigate()
  const me = useMe()
  const coach = as === "coach" ? me.coach : null
  const faces = me.coach && (
    <Segments
      label={t("faces.label")}
      value={coach ? "coach" : "person"}
      onChange={face =>
        void navigate({ to: "/me/profile", search: face === "coach" ? { as: "coach" } : {}, replace: true })
      }
      choices={[
        { value: "person", label: t("faces.person") },
        { value: "coach", label: t("faces.coach") },
      ]}
    />
  )
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("common:titles.profile")}
          back={{ go: () => void navigate({ to: "/me" }), label: t("back") }}
          beside={faces}
        />
      }
    >
      {coach ? (
        <>
          <PictureCard key="coach" as="coach" />
          <CoachSection coach={coach} preview={draft => <Preview draft={draft} />} />
        </>
      ) : (
        <>
          <PictureCard key="person" as="person" />
          <PersonSection />
          <AboutSection />
          <BodySection />
          <HealthSections />
        </>
      )}
    </Page>
  )
}

/** The coach's directory card with the edited, unsaved values. */
const Preview = ({ draft }: { draft: CoachDraft }) => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  const now = useNow()
  return (
    <PreviewFrame>
      <QueryState
        from={useQuery(coachPage(me.id))}
        loading={<CardSkeleton count={1} />}
        what={t("coach.preview")}
      >
        {coach => (
          <CoachCard
            coach={{ ...coach, ...draft, coachProfilePicture: me.coachProfilePicture }}
            zone={me.timeZone}
            now={now}
            isSelf
            onRequest={() => undefined}
          />
        )}
      </QueryState>
    </PreviewFrame>
  )
}
