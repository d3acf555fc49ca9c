import { useTranslation } from "react-i18next"
import type { Scope } from "../../entities/connection/scopes.ts"
import { useMe } from "../../lib/login.ts"
import { TagsInput } from "../../ui/inputs/TagsInput.tsx"

import { ProfileFormCard } from "./ProfileFormCard.tsx"
import { useProfileForm } from "./use-profile-form.ts"
import { VisibilityNote } from "./VisibilityNote.tsx"

const parts = {
  food: { field: "dietaryRestrictions", scope: "nutrition" },
  injuries: { field: "injuries", scope: "injuries" },
  health: { field: "healthComplications", scope: "health" },
} as const satisfies Record<string, { field: string; scope: Scope }>

type Part = keyof typeof parts

/** Food, injuries and health conditions, each with the scope that shares it. */
export const HealthSections = () => (
  <>
    <HealthSection part="food" />
    <HealthSection part="injuries" />
    <HealthSection part="health" />
  </>
)

const HealthSection = ({ part }: { part: Part }) => {
  const { t } = useTranslation("profiles")
  const { profile } = useMe()
  const { field, scope } = parts[part]
  const state = useProfileForm({
    values: { words: profile[field] },
    toChange: ({ words }) => ({ [field]: words }),
    fieldOf: path => (path === field ? "words" : path),
  })
  const { form } = state
  return (
    <ProfileFormCard
      title={t(`${part}.title`)}
      sub={part === "health" ? t("health.text") : undefined}
      visibility={<VisibilityNote scope={scope} />}
      state={state}
    >
      <TagsInput
        label={t(`${part}.label`)}
        placeholder={form.values.words.length === 0 ? t(`${part}.example`) : ""}
        maxTags={30}
        {...form.getInputProps("words")}
      />
    </ProfileFormCard>
  )
}
