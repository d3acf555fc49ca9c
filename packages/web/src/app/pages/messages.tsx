import { useMediaQuery } from "@mantine/hooks"
import { IconInfoCircle } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { room } from "../../entities/room/api.ts"
import { RoomDetails } from "../../features/messaging/RoomDetails.tsx"
import { RoomList } from "../../features/messaging/RoomList.tsx"
import { RoomView } from "../../features/messaging/RoomView.tsx"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { useHeaderActions } from "../../ui/layout/header-actions.ts"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { NextWithOther } from "../messages/NextWithOther.tsx"
import css from "./messages.module.css"

/** The conversations beside the open one; on phones one after the other. */
export default function MessagesPage() {
  const { t } = useTranslation("messaging")
  const { roomId } = useParams({ strict: false })
  const phone = usePhone()
  const isWide = useMediaQuery("(min-width: 75em)", undefined, { getInitialValueInEffect: false })
  const actions = useHeaderActions()
  const [showsDetails, showDetails] = useState(false)
  const found = useQuery({ ...room(roomId ?? ""), enabled: roomId !== undefined })
  if (phone && !roomId)
    return (
      <div className={css.phoneList}>
        <RoomList openId={undefined} header={<PageHeader title={t("title")} />} />
      </div>
    )
  const details = found.data && <RoomDetails room={found.data} />
  const view = roomId && (
    <RoomView
      key={roomId}
      roomId={roomId}
      aside={
        <>
          {!isWide && (
            <RoundButton
              icon={<IconInfoCircle />}
              label={t("room.details")}
              onClick={() => showDetails(true)}
            />
          )}
          {!phone && !isWide && actions}
        </>
      }
      below={open => !isWide && <NextWithOther room={open} />}
    />
  )
  const sheet = (
    <Sheet opened={showsDetails && !isWide} onClose={() => showDetails(false)} title={t("room.details")}>
      {details}
    </Sheet>
  )
  if (phone)
    return (
      <div className={css.phoneRoom} data-room>
        {view}
        {sheet}
      </div>
    )
  return (
    <div className={css.page}>
      <div className={css.list}>
        <RoomList openId={roomId} header={<ListTitle isPage={!roomId} />} />
      </div>
      <div className={css.pane}>
        {view || (
          <div className={css.nothing}>
            <span className={css.actions}>{actions}</span>
            <EmptyState object="envelope" title={t("pick.title")} text={t("pick.text")} />
          </div>
        )}
        {roomId && isWide && (
          <aside className={css.details} aria-label={t("room.details")}>
            <span className={css.actions}>{actions}</span>
            {details}
            {found.data && <NextWithOther room={found.data} />}
          </aside>
        )}
      </div>
      {sheet}
    </div>
  )
}

/** Beside an open room, that room's name is the page's heading. */
const ListTitle = ({ isPage }: { isPage: boolean }) => {
  const { t } = useTranslation("messaging")
  return isPage ? <h1 tabIndex={-1}>{t("title")}</h1> : <p className={`h1 ${css.title}`}>{t("title")}</p>
}
