import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import { FootPanel } from "./FootPanel.tsx"
import css from "./save-buttons.module.css"
import { usePhone } from "./use-phone.ts"

interface Props {
  dirty: boolean
  saving: boolean
  savable?: boolean | undefined
  onSave: () => void
  onDiscard: () => void
  save: string
  discard: string
  /** What is not saved yet. */
  changes: ReactNode
}

/** Discard and Save of a page with one draft: in the page's header, on phones at the bottom once something has changed. */
export const SaveButtons = ({
  dirty,
  saving,
  savable = true,
  onSave,
  onDiscard,
  save,
  discard,
  changes,
}: Props) => {
  const phone = usePhone()
  const buttons = (
    <>
      <Button variant="subtle" disabled={!dirty || saving} onClick={onDiscard}>
        {discard}
      </Button>
      <Button size="lg" disabled={!dirty || !savable} loading={saving} onClick={onSave}>
        {save}
      </Button>
    </>
  )
  if (!phone) return buttons
  if (!dirty) return null
  return (
    <FootPanel label={save}>
      <p className="ink-2">{changes}</p>
      <div className={css.buttons}>{buttons}</div>
    </FootPanel>
  )
}
