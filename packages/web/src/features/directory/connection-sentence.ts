import type { TFunction } from "i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { dayAndMonth } from "../../lib/times.ts"

const dated = { connected: "connectedSince", pending: "pendingSince", declined: "declinedOn" } as const

/** What the connection status between viewer and coach means, as a sentence. */
export const connectionSentence = (
  t: TFunction<"directory">,
  { sentenceKey, pace, firstName: name, connectionSince }: ListedCoach,
  zone: string,
): string => {
  if (sentenceKey === "answers") return pace ? t(`answers.${pace}`, { name }) : t("sentence.ask", { name })
  if (connectionSince && sentenceKey in dated)
    return t(`sentence.${dated[sentenceKey as keyof typeof dated]}`, {
      name,
      day: dayAndMonth(connectionSince, zone),
    })
  return t(`sentence.${sentenceKey}`, { name })
}
