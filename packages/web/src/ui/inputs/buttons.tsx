import { Button, type ButtonProps } from "@mantine/core"
import { createLink, type LinkComponent } from "@tanstack/react-router"
import type { ComponentPropsWithoutRef, ReactNode, Ref } from "react"
import css from "./round-button.module.css"

interface RoundLook {
  icon: ReactNode
  /** What the icon says, for those who do not see it. */
  label: string
  look?: "card" | "outline" | "plain" | "side" | undefined
  size?: "md" | "lg" | "sm" | undefined
  /** A honey dot at the shoulder: something is new. */
  news?: boolean | undefined
}

const classOf = ({ look = "card", size = "md" }: Pick<RoundLook, "look" | "size">): string =>
  `${css.round} ${css[look]} ${css[size]}`

type RoundButtonProps = RoundLook &
  Omit<ComponentPropsWithoutRef<"button">, "children"> & { ref?: Ref<HTMLButtonElement> }

export const RoundButton = ({ icon, label, look, size, news, className = "", ...rest }: RoundButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`${classOf({ ...(look && { look }), ...(size && { size }) })} ${className}`}
    {...rest}
  >
    {icon}
    {news && <span className={css.news} />}
  </button>
)

type RoundAnchorProps = RoundLook &
  Omit<ComponentPropsWithoutRef<"a">, "children"> & { ref?: Ref<HTMLAnchorElement> }

const RoundAnchor = ({ icon, label, look, size, news, className = "", ...rest }: RoundAnchorProps) => (
  <a
    title={label}
    className={`${classOf({ ...(look && { look }), ...(size && { size }) })} ${className}`}
    {...rest}
  >
    {icon}
    <span className="visually-hidden">{label}</span>
    {news && <span className={css.news} />}
  </a>
)

/** A round button that goes somewhere. */
export const RoundLink: LinkComponent<typeof RoundAnchor> = createLink(RoundAnchor)

type ButtonAnchorProps = ButtonProps &
  Omit<ComponentPropsWithoutRef<"a">, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> }

const ButtonAnchor = (props: ButtonAnchorProps) => <Button component="a" {...props} />

/** A button that goes somewhere: it is a link, and looks like a button. */
export const LinkButton: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor)
