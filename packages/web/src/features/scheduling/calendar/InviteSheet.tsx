import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useCreateInvite } from "../../../entities/connection/api.ts"
import { longDay } from "../../../lib/times.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { CopyField } from "../../../ui/inputs/CopyField.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"

import css from "./book-sheet.module.css"

interface Props {
  opened: boolean
  zone: string
  onClose: () => void
}

/** A link and a code that invite one new client. */
export const InviteSheet = ({ opened, zone, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const invite = useCreateInvite()
  const created = invite.data
  const close = (): void => {
    onClose()
    invite.reset()
  }
  return (
    <Sheet opened={opened} onClose={close} title={t("invite.title")}>
      <div className={css.invite}>
        {created ? (
          <>
            <p role="status">{t("invite.text", { until: longDay(created.expiresAt, zone) })}</p>
            <div>
              <p className="label">{t("invite.code")}</p>
              <CopyField text={created.code} />
            </div>
            <div>
              <p className="label">{t("invite.link")}</p>
              <CopyField text={created.url} small />
            </div>
          </>
        ) : (
          <>
            <p className="ink-2">{t("invite.intro")}</p>
            <FormError of={invite.error} />
            <Button
              size="lg"
              loading={invite.isPending}
              onClick={() => invite.mutate({ body: { maxUses: 1 } })}
            >
              {t("invite.make")}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  )
}
