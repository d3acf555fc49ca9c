import { MultiSelect, NumberInput, Textarea, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatLocale } from "../../i18n/language.ts"
import { type Me, useMe } from "../../lib/login.ts"
import { TagsInput } from "../../ui/inputs/TagsInput.tsx"
import { facets } from "./api.ts"
import { Section } from "./Section.tsx"
import { useSection } from "./use-section.ts"

export type CoachDraft = NonNullable<Me["coach"]>

const HEADLINE = 120
const BIO = 2000

const codes =
  "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh".split(
    " ",
  )

const useLanguages = (kept: readonly string[]) =>
  useMemo(() => {
    const names = new Intl.DisplayNames(formatLocale(), { type: "language" })
    return [...new Set([...codes, ...kept])]
      .map(value => ({ value, label: names.of(value) ?? value }))
      .sort((one, other) => one.label.localeCompare(other.label))
  }, [kept])

interface Props {
  coach: CoachDraft
  /** Draws what people will see, from what is typed now. */
  preview: (draft: CoachDraft) => ReactNode
}

export const CoachSection = ({ coach, preview }: Props) => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  const { data: known } = useQuery(facets)
  const languages = useLanguages((me.coach ?? coach).languages)
  const state = useSection({
    values: { coach: { ...coach, yearsOfExperience: coach.yearsOfExperience as number | string } },
    toChange: values => ({
      coach: { ...values.coach, yearsOfExperience: Number(values.coach.yearsOfExperience) || 0 },
    }),
  })
  const { form } = state
  const typed = form.values.coach
  const left = (text: string, most: number): string | undefined =>
    most - [...text].length < most / 5
      ? t("left", { count: Math.max(0, most - [...text].length) })
      : undefined
  return (
    <>
      {preview({ ...typed, yearsOfExperience: Number(typed.yearsOfExperience) || 0 })}
      <Section title={t("coach.title")} state={state}>
        <TextInput
          label={t("coach.headline")}
          description={left(typed.headline, HEADLINE) ?? t("coach.headlineHint")}
          maxLength={HEADLINE}
          {...form.getInputProps("coach.headline")}
        />
        <Textarea
          label={t("coach.bio")}
          description={left(typed.bio, BIO) ?? t("coach.bioHint")}
          minRows={5}
          maxLength={BIO}
          {...form.getInputProps("coach.bio")}
        />
        <TagsInput
          label={t("coach.specialties")}
          description={t("coach.specialtiesHint")}
          maxTags={12}
          data={known?.specialties.map(each => each.value) ?? []}
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
      </Section>
    </>
  )
}
