import type { TFunction } from "i18next"
import { dayAndMonth } from "../../lib/times.ts"
import type { ListedCoach } from "./api.ts"

const dated = { connected: "connectedSince", pending: "pendingSince", declined: "declinedOn" } as const

/** What the state between the viewer and a coach means, in a sentence, with its day where there is one. */
export const sentenceOf = (
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
