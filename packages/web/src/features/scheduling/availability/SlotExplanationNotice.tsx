import { useTranslation } from "react-i18next"
import { cityOf } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import type { SlotExplanation } from "./api.ts"
import { ruleLinkOf, useReasonText } from "./unavailable-reason.ts"

interface Props {
  explanation: SlotExplanation
  client: { firstName: string; lastName: string } | undefined
}

/** The rule in a sentence, with a link to where it can be changed. */
export const SlotExplanationNotice = ({ explanation, client }: Props) => {
  const { t } = useTranslation("availability")
  const sentence = useReasonText()(explanation)
  const ruleLink = ruleLinkOf(explanation)
  return (
    <Notice
      live
      tone={explanation.rule === null ? "ok" : "honey"}
      title={explanation.rule === null ? t("why.offered") : t("why.not")}
      actions={
        ruleLink && (
          <LinkButton variant="light" {...ruleLink.link}>
            {t(`why.go.${ruleLink.what}`)}
          </LinkButton>
        )
      }
    >
      {sentence && <p>{sentence}</p>}
      {explanation.schedule && <p>{t("why.schedule", { name: explanation.schedule.name })}</p>}
      {explanation.travel && <p>{t("why.away", { city: cityOf(explanation.travel.timeZone) })}</p>}
      {explanation.clientBusy !== null && client && !isWith(explanation, client) && (
        <p>{t(explanation.clientBusy ? "why.clientBusy" : "why.clientFree", { name: client.firstName })}</p>
      )}
    </Notice>
  )
}

/** The conflict is a session of these two people, so nothing needs to be said of the client. */
const isWith = (
  { busy }: SlotExplanation,
  { firstName, lastName }: { firstName: string; lastName: string },
): boolean => busy?.withName === `${firstName} ${lastName}`
