import { useTranslation } from "react-i18next"
import { cityOf } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import type { Why } from "./api.ts"
import { placeOf, useWhyWords } from "./why-words.ts"

interface Props {
  why: Why
  client: { firstName: string; lastName: string } | undefined
}

/** The rule in a sentence, with the way to what it speaks of. */
export const WhyAnswer = ({ why, client }: Props) => {
  const { t } = useTranslation("availability")
  const sentence = useWhyWords()(why)
  const place = placeOf(why)
  return (
    <Notice
      live
      tone={why.rule === null ? "ok" : "honey"}
      title={why.rule === null ? t("why.offered") : t("why.not")}
      actions={
        place && (
          <LinkButton variant="light" {...place.link}>
            {t(`why.go.${place.what}`)}
          </LinkButton>
        )
      }
    >
      {sentence && <p>{sentence}</p>}
      {why.schedule && <p>{t("why.schedule", { name: why.schedule.name })}</p>}
      {why.travel && <p>{t("why.away", { city: cityOf(why.travel.timeZone) })}</p>}
      {why.clientBusy !== null && client && !isWith(why, client) && (
        <p>{t(why.clientBusy ? "why.clientBusy" : "why.clientFree", { name: client.firstName })}</p>
      )}
    </Notice>
  )
}

/** What is in the way is a session of these two, so the client is not elsewhere. */
const isWith = ({ busy }: Why, { firstName, lastName }: { firstName: string; lastName: string }): boolean =>
  busy?.withName === `${firstName} ${lastName}`
