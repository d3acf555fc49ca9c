import { Button } from "@mantine/core"
import { IconFingerprint, IconTrash } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../lib/login.ts"
import { dayAndMonth, relativeTime } from "../../../lib/times.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { IconTile } from "../../../ui/illustrations/IconTile.tsx"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Row, RowList } from "../../../ui/layout/Row.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { supportsPasskeys } from "../passkey.ts"
import { AddPasskey } from "./AddPasskey.tsx"
import { type Passkey, passkeys, useRemovePasskey } from "./api.ts"

export const PasskeysCard = () => {
  const { t } = useTranslation("security")
  const [adding, setAdding] = useState(false)
  return (
    <Card title={t("passkeys.title")} sub={t("passkeys.sub")}>
      <QueryState
        from={useQuery(passkeys)}
        what={t("passkeys.what")}
        loading={<RowsSkeleton count={1} />}
        empty={list => list.items.length === 0 && <p className="ink-2">{t("passkeys.none")}</p>}
      >
        {list => (
          <RowList>
            {list.items.map(passkey => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </RowList>
        )}
      </QueryState>
      <div>
        {supportsPasskeys() ? (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("passkeys.add")}
          </Button>
        ) : (
          <p className="small ink-2">{t("passkeys.unsupported")}</p>
        )}
      </div>
      <Sheet opened={adding} onClose={() => setAdding(false)} title={t("passkeys.addTitle")} size={440}>
        <AddPasskey close={() => setAdding(false)} />
      </Sheet>
    </Card>
  )
}

const PasskeyRow = ({ passkey }: { passkey: Passkey }) => {
  const { t } = useTranslation("security")
  const { timeZone } = useMe()
  const { name } = passkey
  const remove = useRemovePasskey({
    done: () => toast({ text: t("passkeys.removed", { name }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const confirmRemove = async (): Promise<void> => {
    const yes = await confirm({
      title: t("passkeys.removeTitle", { name }),
      text: t("passkeys.removeText"),
      yes: t("passkeys.removeYes"),
      danger: true,
    })
    if (yes) remove.mutate({ params: { passkeyId: passkey.id } })
  }
  const used = passkey.lastUsedAt
    ? t("passkeys.used", { ago: relativeTime(passkey.lastUsedAt) })
    : t("passkeys.unused")
  return (
    <Row
      as="li"
      start={<IconTile icon={<IconFingerprint />} />}
      title={name}
      text={`${t("passkeys.made", { day: dayAndMonth(passkey.createdAt, timeZone) })} · ${used}`}
      end={
        <RoundButton
          variant="plain"
          icon={<IconTrash aria-hidden="true" />}
          label={t("passkeys.remove", { name })}
          onClick={() => void confirmRemove()}
        />
      }
    />
  )
}
