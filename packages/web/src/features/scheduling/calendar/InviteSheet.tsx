import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { longDay } from "../../../lib/times.ts"
import { FormProblem } from "../../../ui/feedback/form-errors.tsx"
import { Code } from "../../../ui/inputs/CopyField.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { useInvite } from "./api.ts"
import css from "./book-sheet.module.css"

interface Props {
  opened: boolean
  zone: string
  onClose: () => void
}

/** A link and a code for one new client, to hand on. */
export const InviteSheet = ({ opened, zone, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const invite = useInvite()
  const made = invite.data
  const close = (): void => {
    onClose()
    invite.reset()
  }
  return (
    <Sheet opened={opened} onClose={close} title={t("invite.title")}>
      <div className={css.invite}>
        {made ? (
          <>
            <p role="status">{t("invite.text", { until: longDay(made.expiresAt, zone) })}</p>
            <div>
              <p className="label">{t("invite.code")}</p>
              <Code text={made.code} />
            </div>
            <div>
              <p className="label">{t("invite.link")}</p>
              <Code text={made.url} small />
            </div>
          </>
        ) : (
          <>
            <p className="ink-2">{t("invite.intro")}</p>
            <FormProblem of={invite.error} />
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
