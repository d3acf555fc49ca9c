import { MultiSelect, NumberInput, Textarea, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { facets } from "../../entities/coach/api.ts"
import { formatLocale } from "../../i18n/language.ts"
import { type Me, useMe } from "../../lib/login.ts"
import { TagsInput } from "../../ui/inputs/TagsInput.tsx"

import { ProfileFormCard } from "./ProfileFormCard.tsx"
import { useProfileForm } from "./use-profile-form.ts"

export type CoachDraft = NonNullable<Me["coach"]>

const MAX_HEADLINE_LENGTH = 120
const MAX_BIO_LENGTH = 2000

const codes =
  "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh".split(
    " ",
  )

const useLanguageOptions = (chosen: readonly string[]) =>
  useMemo(() => {
    const names = new Intl.DisplayNames(formatLocale(), { type: "language" })
    return [...new Set([...codes, ...chosen])]
      .map(value => ({ value, label: names.of(value) ?? value }))
      .sort((one, other) => one.label.localeCompare(other.label))
  }, [chosen])

interface Props {
  coach: CoachDraft
  /** Renders the public card from the unsaved values. */
  preview: (draft: CoachDraft) => ReactNode
}

export const CoachSection = ({ coach, preview }: Props) => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  const { data: suggestions } = useQuery(facets)
  const languages = useLanguageOptions((me.coach ?? coach).languages)
  const state = useProfileForm({
    values: { coach: { ...coach, yearsOfExperience: coach.yearsOfExperience as number | string } },
    toChange: values => ({
      coach: { ...values.coach, yearsOfExperience: Number(values.coach.yearsOfExperience) || 0 },
    }),
  })
  const { form } = state
  const typed = form.values.coach
  const charactersLeft = (text: string, most: number): string | undefined =>
    most - [...text].length < most / 5
      ? t("left", { count: Math.max(0, most - [...text].length) })
      : undefined
  return (
    <>
      {preview({ ...typed, yearsOfExperience: Number(typed.yearsOfExperience) || 0 })}
      <ProfileFormCard title={t("coach.title")} state={state}>
        <TextInput
          label={t("coach.headline")}
          description={charactersLeft(typed.headline, MAX_HEADLINE_LENGTH) ?? t("coach.headlineHint")}
          maxLength={MAX_HEADLINE_LENGTH}
          {...form.getInputProps("coach.headline")}
        />
        <Textarea
          label={t("coach.bio")}
          description={charactersLeft(typed.bio, MAX_BIO_LENGTH) ?? t("coach.bioHint")}
          minRows={5}
          maxLength={MAX_BIO_LENGTH}
          {...form.getInputProps("coach.bio")}
        />
        <TagsInput
          label={t("coach.specialties")}
          description={t("coach.specialtiesHint")}
          maxTags={12}
          data={suggestions?.specialties.map(({ value }) => value) ?? []}
          {...form.getInputProps("coach.specialties")}
        />
        <TagsInput label={t("coach.strengths")} maxTags={12} {...form.getInputProps("coach.strengths")} />
        <TagsInput
          label={t("coach.certifications")}
          maxTags={20}
          {...form.getInputProps("coach.certifications")}
        />
        <MultiSelect
          label={t("coach.languages")}
          data={languages}
          searchable
          hidePickedOptions
          maxValues={12}
          nothingFoundMessage={t("coach.languagesNone")}
          {...form.getInputProps("coach.languages")}
        />
        <NumberInput
          label={t("coach.years")}
          min={0}
          max={70}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          inputMode="numeric"
          {...form.getInputProps("coach.yearsOfExperience")}
        />
      </ProfileFormCard>
    </>
  )
}
