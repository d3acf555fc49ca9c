import { IconChevronRight } from "@tabler/icons-react"
import { createLink, type LinkComponent } from "@tanstack/react-router"
import type { ComponentPropsWithoutRef, ReactNode, Ref } from "react"
import css from "./link-row.module.css"

interface Props extends Omit<ComponentPropsWithoutRef<"a">, "title" | "children"> {
  /** A picture or an icon tile. */
  start?: ReactNode | undefined
  title: ReactNode
  text?: ReactNode | undefined
  /** A word or figure before the arrow. */
  end?: ReactNode | undefined
  ref?: Ref<HTMLAnchorElement> | undefined
}

const LinkRowAnchor = ({ start, title, text, end, className = "", ...rest }: Props) => (
  <a className={`${css.row} ${className}`} {...rest}>
    {start}
    <span className={css.words}>
      <span className={css.title}>{title}</span>
      {text && <span className={css.text}>{text}</span>}
    </span>
    {end && <span className={css.end}>{end}</span>}
    <IconChevronRight size={20} stroke={1.75} className={`turns ${css.arrow}`} aria-hidden="true" />
  </a>
)

/** A row that links to a page. */
export const LinkRow: LinkComponent<typeof LinkRowAnchor> = createLink(LinkRowAnchor)
