import { Drawer, Modal } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import css from "./sheet.module.css"
import { usePhone } from "./use-phone.ts"

export interface SheetProps {
  opened: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons at the bottom, always visible. */
  foot?: ReactNode | undefined
  size?: number | undefined
}

/** A bottom drawer on phones, a centred dialog elsewhere. */
export const SheetFrame = ({ opened, onClose, title, children, foot, size = 520 }: SheetProps) => {
  const phone = usePhone()
  const { t } = useTranslation()
  const closeButtonProps = { "aria-label": t("close") }
  const content = (
    <>
      {children}
      {foot && <div className={css.foot}>{foot}</div>}
    </>
  )
  if (phone)
    return (
      <Drawer
        opened={opened}
        onClose={onClose}
        title={title}
        position="bottom"
        size="auto"
        attributes={{ content: { "data-below": true } }}
        closeButtonProps={closeButtonProps}
      >
        {content}
      </Drawer>
    )
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={closeButtonProps}>
      {content}
    </Modal>
  )
}
