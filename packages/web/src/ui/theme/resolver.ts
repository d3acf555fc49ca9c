import type { CSSVariablesResolver } from "@mantine/core"

const accents = ["side", "spruce", "fig"]

const accent = (name: string): Record<string, string> => ({
  [`--mantine-color-${name}-filled`]: `var(--${name})`,
  [`--mantine-color-${name}-filled-hover`]: `var(--${name}-h)`,
  [`--mantine-color-${name}-light`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-light-hover`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-light-color`]: `var(--${name}-ink)`,
  [`--mantine-color-${name}-outline`]: `var(--${name}-ink)`,
  [`--mantine-color-${name}-text`]: `var(--${name}-ink)`,
})

const variables: Record<string, string> = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-2)",
  "--mantine-color-default": "var(--card)",
  "--mantine-color-default-hover": "var(--sunken)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--edge)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--side-ink)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--ink-3)",
  "--mantine-color-disabled-border": "transparent",
  "--mantine-primary-color-filled": "var(--side)",
  "--mantine-primary-color-filled-hover": "var(--side-h)",
  "--mantine-primary-color-light": "var(--side-soft)",
  "--mantine-primary-color-light-hover": "var(--side-soft)",
  "--mantine-primary-color-light-color": "var(--side-ink)",
  "--mantine-primary-color-contrast": "var(--on-fill)",
  "--mantine-color-danger-filled": "#ae3628",
  "--mantine-color-danger-filled-hover": "#8f2a1e",
  "--mantine-color-danger-light": "var(--danger-soft)",
  "--mantine-color-danger-light-hover": "var(--danger-soft)",
  "--mantine-color-danger-light-color": "var(--danger)",
  "--mantine-color-ok-light": "var(--ok-soft)",
  "--mantine-color-ok-light-color": "var(--ok)",
  "--mantine-color-honey-light": "var(--honey-soft)",
  "--mantine-color-honey-light-color": "var(--honey-ink)",
  "--mantine-color-gray-light": "var(--sunken)",
  "--mantine-color-gray-light-hover": "var(--sunken)",
  "--mantine-color-gray-light-color": "var(--ink)",
  ...Object.assign({}, ...accents.map(accent)),
}

export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })
