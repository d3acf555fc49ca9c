import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth, timeText } from "../../lib/times.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { CopyField } from "../../ui/inputs/CopyField.tsx"
import { DescriptionList } from "../../ui/layout/DescriptionList.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { type Mail, useRevealSecretLink } from "./api.ts"
import css from "./mail-sheet.module.css"
import { ReasonForm } from "./ReasonForm.tsx"

/** An email as it was written. Its secret link is hidden until the admin gives a reason. */
export const MailSheet = ({ mail, onClose }: { mail: Mail; onClose: () => void }) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const at = (instant: string): string => `${dayAndMonth(instant, timeZone)}, ${timeText(instant, timeZone)}`
  return (
    <Sheet opened onClose={onClose} title={mail.subject} size={600}>
      <div className={css.mail}>
        <DescriptionList
          items={[
            { name: t("mails.to"), value: mail.to },
            { name: t("mails.written"), value: at(mail.createdAt) },
            mail.sentAt !== null && { name: t("mails.sentAt"), value: at(mail.sentAt) },
          ]}
        />
        {mail.lastError && (
          <Notice tone="danger" title={t("mails.tries", { count: mail.attempts })}>
            {t("mails.error", { error: mail.lastError })}
          </Notice>
        )}
        <p className={`prose ${css.text}`}>{mail.text}</p>
        {mail.hasSecretLink && <SecretLink mail={mail} />}
      </div>
    </Sheet>
  )
}

const SecretLink = ({ mail }: { mail: Mail }) => {
  const { t } = useTranslation("admin")
  const [url, setUrl] = useState<string>()
  const reveal = useRevealSecretLink({ done: reply => setUrl(reply.url) })
  return (
    <section className={css.secret}>
      <h3>{t("mails.hand.title")}</h3>
      {url ? (
        <>
          <p className="ink-2">{t("mails.hand.shown")}</p>
          <CopyField text={url} small />
        </>
      ) : (
        <>
          <p className="ink-2">{t("mails.hand.text")}</p>
          <ReasonForm
            name={mail.to}
            action={t("mails.hand.yes")}
            pending={reveal.isPending}
            refused={reveal.error}
            onReason={reason => reveal.mutate({ params: { mailId: mail.id }, body: { reason } })}
          />
        </>
      )}
    </section>
  )
}
