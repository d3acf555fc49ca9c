import { Button, Select } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import css from "./book-sheet.module.css"
import type { BookingForm } from "./use-booking-form.ts"

/** Which client; typing narrows the list. */
export const ClientSelect = ({ form, onInvite }: { form: BookingForm; onInvite: () => void }) => {
  const { t } = useTranslation("calendar")
  const phone = usePhone()
  return (
    <QueryState
      from={form.clients}
      loading={<SkeletonBlock height={76} round={16} />}
      what={t("side.what")}
      empty={all =>
        all.length === 0 && (
          <div className={css.nobody}>
            <p>{t("book.nobodyYet")}</p>
            <Button variant="light" onClick={onInvite}>
              {t("side.connect")}
            </Button>
          </div>
        )
      }
    >
      {all => (
        <Select
          label={t("book.client")}
          placeholder={t("book.clientHint")}
          searchable
          comboboxProps={{ withinPortal: false }}
          data-autofocus={(!phone && form.clientId === null) || undefined}
          nothingFoundMessage={t("book.nobody")}
          value={form.clientId}
          onChange={form.setClientId}
          data={all.map(client => ({ value: client.id, label: fullName(client) }))}
          leftSection={form.client && <Avatar person={form.client} size={32} />}
          renderOption={({ option }) => {
            const client = all.find(({ id }) => id === option.value)
            return (
              <span className={css.option}>
                {client && <Avatar person={client} size={32} />}
                {option.label}
              </span>
            )
          }}
        />
      )}
    </QueryState>
  )
}
