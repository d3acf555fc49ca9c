import { Popover } from "@mantine/core"
import type { ReactNode, RefObject } from "react"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import css from "./popover.module.css"
import { useAnchor } from "./use-anchor.ts"

interface Props {
  stage: RefObject<HTMLElement | null>
  /** The element within the stage that it belongs to. */
  selector: string
  title: ReactNode
  /** The accessible name of the whole. */
  label: string
  onClose: () => void
  children: ReactNode
}

/** A popover beside an element of the calendar; on phones a sheet from below. */
export const AnchoredPopover = ({ stage, selector, title, label, onClose, children }: Props) => {
  const phone = usePhone()
  const box = useAnchor(stage, selector)
  if (phone)
    return (
      <Sheet opened onClose={onClose} title={title}>
        <div className={css.inside}>{children}</div>
      </Sheet>
    )
  if (!box) return null
  return (
    <Popover
      opened
      onChange={open => !open && onClose()}
      onDismiss={onClose}
      position="right"
      offset={10}
      width={320}
      trapFocus
      returnFocus
      middlewares={{ flip: true, shift: { padding: 12 } }}
    >
      <Popover.Target>
        <span
          className={css.anchor}
          style={{ top: box.top, left: box.left, width: box.width, height: box.height }}
        />
      </Popover.Target>
      <Popover.Dropdown className={css.popover ?? ""} aria-label={label}>
        <h2 className={css.title}>{title}</h2>
        <div className={css.inside}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  )
}
