import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { TagsInput } from "../../ui/inputs/TagsInput.tsx"
import type { Scope } from "./api.ts"
import { Section } from "./Section.tsx"
import { SeenBy } from "./SeenBy.tsx"
import { useSection } from "./use-section.ts"

const parts = {
  food: { field: "dietaryRestrictions", scope: "nutrition" },
  injuries: { field: "injuries", scope: "injuries" },
  health: { field: "healthComplications", scope: "health" },
} as const satisfies Record<string, { field: string; scope: Scope }>

type Part = keyof typeof parts

/** What a coach has to take care of, each with the scope it is shared under. */
export const CareSections = () => (
  <>
    <CareSection part="food" />
    <CareSection part="injuries" />
    <CareSection part="health" />
  </>
)

const CareSection = ({ part }: { part: Part }) => {
  const { t } = useTranslation("profiles")
  const { profile } = useMe()
  const { field, scope } = parts[part]
  const state = useSection({
    values: { words: profile[field] },
    toChange: ({ words }) => ({ [field]: words }),
    where: path => (path === field ? "words" : path),
  })
  const { form } = state
  return (
    <Section
      title={t(`${part}.title`)}
      sub={part === "health" ? t("health.text") : undefined}
      seen={<SeenBy scope={scope} />}
      state={state}
    >
      <TagsInput
        label={t(`${part}.label`)}
        placeholder={form.values.words.length === 0 ? t(`${part}.example`) : ""}
        maxTags={30}
        {...form.getInputProps("words")}
      />
    </Section>
  )
}
