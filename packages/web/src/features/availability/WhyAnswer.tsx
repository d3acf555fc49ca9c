import { useTranslation } from "react-i18next"
import { cityOf } from "../../lib/times.ts"
import { LinkButton } from "../../ui/buttons.tsx"
import { Notice } from "../../ui/Notice.tsx"
import type { Why } from "./api.ts"
import { placeOf, useWhyWords } from "./why-words.ts"

interface Props {
  why: Why
  clientName: string | undefined
}

/** The rule in a sentence, with the way to what it speaks of. */
export const WhyAnswer = ({ why, clientName }: Props) => {
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
      {why.clientBusy !== null && clientName && (
        <p>{t(why.clientBusy ? "why.clientBusy" : "why.clientFree", { name: clientName })}</p>
      )}
    </Notice>
  )
}
