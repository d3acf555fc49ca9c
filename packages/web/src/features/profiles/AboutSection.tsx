import { Autocomplete, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { goals } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { dateOf } from "../../lib/times.ts"
import { TagsInput } from "../../ui/inputs/TagsInput.tsx"

import { ProfileFormCard } from "./ProfileFormCard.tsx"
import css from "./profile-form-card.module.css"
import { useProfileForm } from "./use-profile-form.ts"
import { VisibilityNote } from "./VisibilityNote.tsx"

export const AboutSection = () => {
  const { t } = useTranslation("profiles")
  const { profile, timeZone } = useMe()
  const { data: suggestions } = useQuery(goals)
  const state = useProfileForm({
    values: {
      birthDate: profile.birthDate ?? "",
      gender: profile.gender ?? "",
      goals: profile.goals,
      gymAccess: profile.gymAccess ?? "",
    },
    toChange: ({ birthDate, gender, goals, gymAccess }) => ({
      birthDate: birthDate || null,
      gender: gender.trim() || null,
      goals,
      gymAccess: gymAccess.trim() || null,
    }),
  })
  const { form } = state
  return (
    <ProfileFormCard title={t("about.title")} visibility={<VisibilityNote scope="profile" />} state={state}>
      <div className={css.two}>
        <TextInput
          type="date"
          label={t("about.birthDate")}
          autoComplete="bday"
          min="1900-01-01"
          max={dateOf(Date.now(), timeZone)}
          {...form.getInputProps("birthDate")}
        />
        <Autocomplete
          label={t("about.gender")}
          maxLength={60}
          data={[t("about.genders.woman"), t("about.genders.man"), t("about.genders.nonBinary")]}
          {...form.getInputProps("gender")}
        />
      </div>
      <TagsInput
        label={t("about.goals")}
        description={t("about.goalsHint")}
        placeholder={form.values.goals.length === 0 ? t("about.goalsExample") : ""}
        maxTags={20}
        data={suggestions?.items ?? []}
        {...form.getInputProps("goals")}
      />
      <TextInput
        label={t("about.gym")}
        placeholder={t("about.gymExample")}
        maxLength={200}
        {...form.getInputProps("gymAccess")}
      />
    </ProfileFormCard>
  )
}
