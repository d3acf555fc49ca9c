import { TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { ZonePicker } from "../../ui/inputs/ZonePicker.tsx"
import { ProfileFormCard } from "./ProfileFormCard.tsx"
import css from "./profile-form-card.module.css"
import { useProfileForm } from "./use-profile-form.ts"
import { VisibilityNote } from "./VisibilityNote.tsx"

export const PersonSection = () => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  const state = useProfileForm({
    values: {
      firstName: me.firstName,
      lastName: me.lastName,
      username: me.username,
      timeZone: me.timeZone,
      units: me.units,
    },
    toChange: values => ({ ...values, username: values.username.trim().toLowerCase() }),
  })
  const { form } = state
  const zone = form.getInputProps("timeZone")
  return (
    <ProfileFormCard title={t("person.title")} visibility={<VisibilityNote />} state={state}>
      <div className={css.two}>
        <TextInput
          label={t("person.firstName")}
          autoComplete="given-name"
          maxLength={100}
          {...form.getInputProps("firstName")}
        />
        <TextInput
          label={t("person.lastName")}
          autoComplete="family-name"
          maxLength={100}
          {...form.getInputProps("lastName")}
        />
      </div>
      <TextInput
        label={t("person.username")}
        description={t("person.usernameHint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={30}
        {...form.getInputProps("username")}
      />
      <div className={css.two}>
        <ZonePicker
          label={t("person.zone")}
          notFound={t("person.zoneNone")}
          value={form.values.timeZone}
          onChange={zone.onChange}
          error={zone.error}
        />
        <div>
          <p className={`label ${css.label}`} aria-hidden="true">
            {t("person.units")}
          </p>
          <Segments
            label={t("person.units")}
            fullWidth
            value={form.values.units}
            onChange={units => form.setFieldValue("units", units)}
            choices={[
              { value: "metric", label: t("person.metric") },
              { value: "imperial", label: t("person.imperial") },
            ]}
          />
        </div>
      </div>
    </ProfileFormCard>
  )
}
