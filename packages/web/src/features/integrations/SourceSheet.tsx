import { Button, Checkbox, Select, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { confirm } from "../../ui/feedback/confirm.ts"
import { FormError, problemText, showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useForm } from "../../ui/inputs/use-form.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { type Source, useChangeSource, useRefreshSource, useRemoveSource } from "./api.ts"
import css from "./calendars.module.css"
import { SourceState } from "./SourceRow.tsx"
import { UnreadEvents } from "./UnreadEvents.tsx"

interface Props {
  of: Source | undefined
  onClose: () => void
}

/** Edits the name of a source, the calendars that are imported and the one that sessions are written to. */
export const SourceSheet = ({ of, onClose }: Props) => (
  <Sheet opened={of !== undefined} onClose={onClose} title={of?.name ?? ""}>
    {of && <SourceForm key={of.id} of={of} onClose={onClose} />}
  </Sheet>
)

const NOWHERE = ""

const SourceForm = ({ of, onClose }: { of: Source; onClose: () => void }) => {
  const { t } = useTranslation("integrations")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: of.name,
      reads: of.calendars.filter(calendar => calendar.reads).map(calendar => calendar.id),
      writesTo: of.writesTo ?? NOWHERE,
    },
  })
  const change = useChangeSource({
    done: () => {
      toast({ text: t("change.saved") })
      onClose()
    },
    failed: problem => showFieldErrors(form, problem),
  })
  const save = form.onSubmit(({ name, reads, writesTo }) =>
    change.mutate({
      params: { sourceId: of.id },
      body: {
        name: name.trim() || of.name,
        ...(of.calendars.length > 0 && { reads, writesTo: writesTo === NOWHERE ? null : writesTo }),
      },
    }),
  )
  const writable = of.calendars.filter(calendar => calendar.writable)
  return (
    <form onSubmit={save} className={css.form}>
      <div className={css.state}>
        <SourceState of={of} />
      </div>
      <UnreadEvents of={of} />
      <FormError of={change.error} form={form} />
      <TextInput
        label={t("change.name")}
        maxLength={80}
        key={form.key("name")}
        {...form.getInputProps("name")}
      />
      {of.calendars.length > 0 && (
        <Checkbox.Group label={t("change.reads")} key={form.key("reads")} {...form.getInputProps("reads")}>
          <div className={css.choices}>
            {of.calendars.map(calendar => (
              <Checkbox key={calendar.id} value={calendar.id} label={calendar.name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {writable.length > 0 && (
        <Select
          label={t("change.writes")}
          description={t("change.writesHint")}
          data={[
            { value: NOWHERE, label: t("change.nowhere") },
            ...writable.map(calendar => ({ value: calendar.id, label: calendar.name })),
          ]}
          allowDeselect={false}
          key={form.key("writesTo")}
          {...form.getInputProps("writesTo")}
        />
      )}
      <SourceActions of={of} onClose={onClose} saving={change.isPending} />
    </form>
  )
}

const SourceActions = ({ of, onClose, saving }: { of: Source; onClose: () => void; saving: boolean }) => {
  const { t } = useTranslation("integrations")
  const failed = (problem: Error): void => toast({ tone: "problem", text: problemText(problem) })
  const params = { sourceId: of.id }
  const refresh = useRefreshSource({ failed, done: () => toast({ text: t("change.refreshing") }) })
  const remove = useRemoveSource({
    failed,
    done: () => {
      toast({ text: t("change.removed", { name: of.name }) })
      onClose()
    },
  })
  const confirmRemove = async (): Promise<void> => {
    const yes = await confirm({
      title: t("change.removeTitle", { name: of.name }),
      text: t("change.removeText"),
      yes: t("change.removeYes"),
      danger: true,
    })
    if (yes) remove.mutate({ params })
  }
  return (
    <div className={css.buttons}>
      <Button type="submit" loading={saving}>
        {t("change.save")}
      </Button>
      <Button variant="default" loading={refresh.isPending} onClick={() => refresh.mutate({ params })}>
        {t("change.refresh")}
      </Button>
      <Button variant="light" color="danger" loading={remove.isPending} onClick={() => void confirmRemove()}>
        {t("change.remove")}
      </Button>
    </div>
  )
}
