import { Button } from "@mantine/core"
import { IconExternalLink } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { CopyField } from "../../ui/inputs/CopyField.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./own-booking-page.module.css"

/** A coach's public booking page: its address, the code to embed it, and a preview. */
export const OwnBookingPage = () => {
  const { t } = useTranslation("me")
  const me = useMe()
  const address = `${location.origin}/book/${me.username}`
  const script = `<script src="${location.origin}/embed.js" data-coach="${me.id}" async></script>`
  return (
    <>
      {me.privacy.profile !== "everyone" && (
        <Notice
          tone="honey"
          title={t("bookingPage.hidden")}
          actions={
            <LinkButton to="/me/privacy" variant="default">
              {t("bookingPage.privacy")}
            </LinkButton>
          }
        >
          {t("bookingPage.hiddenText")}
        </Notice>
      )}
      <Card title={t("bookingPage.link")}>
        <p className="ink-2">{t("bookingPage.linkText")}</p>
        <CopyField text={address} small />
        <Button
          component="a"
          className={css.open ?? ""}
          href={address}
          target="_blank"
          rel="noopener"
          variant="default"
          rightSection={<IconExternalLink size={18} aria-hidden="true" />}
        >
          {t("bookingPage.open")}
        </Button>
      </Card>
      <Card title={t("bookingPage.script")}>
        <p className="ink-2">{t("bookingPage.scriptText")}</p>
        <CopyField text={script} small />
      </Card>
      <Card title={t("bookingPage.preview")}>
        <iframe className={css.frame} src={address} title={t("bookingPage.preview")} />
      </Card>
    </>
  )
}
