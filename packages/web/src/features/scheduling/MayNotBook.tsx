import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/buttons.tsx"
import { Empty } from "../../ui/Empty.tsx"
import type { BookableCoach } from "./api.ts"

/** A direct link to booking leads to what comes first: the request, its answer, or a free place. */
export const MayNotBook = ({ coach, at }: { coach: BookableCoach; at?: string | undefined }) => {
  const { t } = useTranslation("scheduling")
  const name = coach.firstName
  const full = coach.connectionStatus === "accepted"
  const text =
    coach.connectionStatus === "pending"
      ? t("book.notConnected.pending")
      : t(full ? "book.full.text" : "book.notConnected.text", { name })
  return (
    <Empty
      object="door"
      title={t(full ? "book.full.title" : "book.notConnected.title", { name })}
      text={text}
      action={
        <LinkButton
          to="/coaches/$coachId"
          params={{ coachId: coach.id }}
          search={coach.button === "request" ? { request: true, ...(at && { at }) } : {}}
          variant="light"
        >
          {t(full || coach.connectionStatus === "pending" ? "book.full.action" : "book.notConnected.action")}
        </LinkButton>
      }
    />
  )
}
