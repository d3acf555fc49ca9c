import { TextInput } from "@mantine/core"
import { IconClockX, IconMessageQuestion, IconReceipt } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { Card } from "../../../ui/layout/Card.tsx"
import css from "./cancellation-policy.module.css"
import { freeChangeHours, minutesText, withCurrent } from "./choices.ts"
import type { Draft } from "./draft.ts"
import { PillSelect } from "./PillSelect.tsx"
import { ZoneField } from "./ZoneField.tsx"

interface Props {
  draft: Draft
  set: (part: Partial<Draft>) => void
  linkProblem: string | undefined
}

/** Approval is needed only after changes have stopped being free, so its limit is never earlier. */
const withFreeUntil = (policy: Draft["policy"], freeUntilHours: number): Draft["policy"] => ({
  ...policy,
  freeUntilHours,
  approvalUntilHours: Math.min(policy.approvalUntilHours, freeUntilHours),
})

/** The cancellation policy, the fallback meeting link and the time zone of the hours. */
export const CancellationPolicyCard = ({ draft, set, linkProblem }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const { freeUntilHours, approvalUntilHours, late } = draft.policy
  return (
    <Card title={t("agreement.title")}>
      <div className={css.fields}>
        <div className={css.rules}>
          <PillSelect
            icon={<IconClockX size={20} stroke={1.75} />}
            label={t("agreement.free")}
            width={196}
            value={`${freeUntilHours}`}
            choices={withCurrent(freeChangeHours, freeUntilHours).map(hours => ({
              value: `${hours}`,
              label:
                hours === 0 ? t("agreement.always") : t("agreement.until", { span: minutesText(hours * 60) }),
            }))}
            onChange={value => set({ policy: withFreeUntil(draft.policy, Number(value)) })}
          />
          <PillSelect
            icon={<IconMessageQuestion size={20} stroke={1.75} />}
            label={t("agreement.ask")}
            width={196}
            value={`${approvalUntilHours}`}
            choices={withCurrent(
              freeChangeHours.filter(hours => hours <= freeUntilHours),
              approvalUntilHours,
            ).map(hours => ({
              value: `${hours}`,
              label:
                hours >= freeUntilHours
                  ? t("agreement.never")
                  : hours === 0
                    ? t("agreement.always")
                    : t("agreement.until", { span: minutesText(hours * 60) }),
            }))}
            onChange={value => set({ policy: { ...draft.policy, approvalUntilHours: Number(value) } })}
          />
          <PillSelect
            icon={<IconReceipt size={20} stroke={1.75} />}
            label={t("agreement.late")}
            width={196}
            value={late}
            choices={(["fee", "refused"] as const).map(late => ({
              value: late,
              label: t(`agreement.${late}`),
            }))}
            onChange={value =>
              set({ policy: { ...draft.policy, late: value === "refused" ? "refused" : "fee" } })
            }
          />
          <p className="small ink-2">{t("agreement.text")}</p>
        </div>
        <TextInput
          type="url"
          label={`${t("agreement.link")} (${t("common:optional")})`}
          description={t("agreement.linkHint")}
          value={draft.fallbackLink ?? ""}
          maxLength={500}
          error={linkProblem}
          onChange={event => set({ fallbackLink: event.currentTarget.value.trim() || null })}
        />
        <ZoneField value={draft.timeZone} onChange={timeZone => set({ timeZone })} />
      </div>
    </Card>
  )
}
