import { Button, type ButtonProps } from "@mantine/core"
import { createLink, type LinkComponent } from "@tanstack/react-router"
import type { ComponentPropsWithoutRef, ReactNode, Ref } from "react"
import css from "./round-button.module.css"

interface RoundStyle {
  icon: ReactNode
  /** Accessible name. */
  label: string
  variant?: "card" | "outline" | "plain" | "side" | undefined
  size?: "md" | "lg" | "sm" | undefined
  /** Marks something new with a dot. */
  hasDot?: boolean | undefined
}

const classOf = ({ variant = "card", size = "md" }: Pick<RoundStyle, "variant" | "size">): string =>
  `${css.round} ${css[variant]} ${css[size]}`

type RoundButtonProps = RoundStyle &
  Omit<ComponentPropsWithoutRef<"button">, "children"> & { ref?: Ref<HTMLButtonElement> }

export const RoundButton = ({
  icon,
  label,
  variant,
  size,
  hasDot,
  className = "",
  ...rest
}: RoundButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`${classOf({ ...(variant && { variant }), ...(size && { size }) })} ${className}`}
    {...rest}
  >
    {icon}
    {hasDot && <span className={css.dot} />}
  </button>
)

type RoundAnchorProps = RoundStyle &
  Omit<ComponentPropsWithoutRef<"a">, "children"> & { ref?: Ref<HTMLAnchorElement> }

const RoundAnchor = ({ icon, label, variant, size, hasDot, className = "", ...rest }: RoundAnchorProps) => (
  <a
    title={label}
    className={`${classOf({ ...(variant && { variant }), ...(size && { size }) })} ${className}`}
    {...rest}
  >
    {icon}
    <span className="visually-hidden">{label}</span>
    {hasDot && <span className={css.dot} />}
  </a>
)

/** A round icon link. */
export const RoundLink: LinkComponent<typeof RoundAnchor> = createLink(RoundAnchor)

type ButtonAnchorProps = ButtonProps &
  Omit<ComponentPropsWithoutRef<"a">, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> }

const ButtonAnchor = (props: ButtonAnchorProps) => <Button component="a" {...props} />

/** A link that looks like a button. */
export const LinkButton: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor)
