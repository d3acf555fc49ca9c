import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useCreateInvite } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"
import { longDay } from "../../../lib/times.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { CopyField } from "../../../ui/inputs/CopyField.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { type DisplayPerson, fullName } from "../../../ui/people/person.ts"
import css from "./invite.module.css"

interface Props {
  client: DisplayPerson & { id: string; firstName: string }
  onClose: () => void
}

/** Sends an invite to a former client, whose email address the coach does not learn. */
export const InviteAgainSheet = ({ client, onClose }: Props) => {
  const { t } = useTranslation("inviteAgain")
  const { sendsMail, timeZone } = useMe()
  const create = useCreateInvite()
  const name = client.firstName
  const sent = create.data
  return (
    <Sheet opened onClose={onClose} title={t("title", { name })} size={480}>
      <div className={css.sheet}>
        {sent ? (
          <div className={css.created} role="status">
            <div>
              <h3>{t("sent", { name })}</h3>
              <p className="ink-2">
                {t(sendsMail ? "sentText" : "sentNoMail", { name, day: longDay(sent.expiresAt, timeZone) })}
              </p>
            </div>
            <CopyField text={sent.url} small />
            <div>
              <Button variant="light" onClick={onClose}>
                {t("done")}
              </Button>
            </div>
          </div>
        ) : (
          <div className={css.created}>
            <div className={css.line}>
              <Avatar person={client} size={56} />
              <p>
                <b>{fullName(client)}</b>
                <br />
                <span className="ink-2">{t(sendsMail ? "text" : "textNoMail", { name })}</span>
              </p>
            </div>
            <FormError of={create.error} />
            <div>
              <Button
                size="lg"
                loading={create.isPending}
                onClick={() => create.mutate({ body: { clientId: client.id } })}
              >
                {t("send", { name })}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Sheet>
  )
}
