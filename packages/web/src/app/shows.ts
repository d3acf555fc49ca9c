import { lazyRouteComponent } from "@tanstack/react-router"
import type { ComponentType } from "react"
import type common from "../i18n/en/common.ts"
import type { Namespace } from "../i18n/namespaces.ts"
import { loadWords } from "../i18n/start.ts"
import type { Role } from "../lib/login.ts"
import { needsRole } from "./guards.ts"

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    title?: keyof typeof common.titles
  }
}

interface Shown {
  title: keyof typeof common.titles
  /** i18n namespaces of the page and its features. */
  words?: readonly Namespace[]
  /** The role that the page requires; for everybody else it is not found. */
  only?: Role
}

/** Route options of a lazily loaded page, its i18n namespaces and its title. */
export const shows = (
  page: () => Promise<{ default: ComponentType }>,
  { title, words = [], only }: Shown,
) => ({
  component: lazyRouteComponent(page),
  loader: async () => {
    if (only) await needsRole(only)
    await loadWords(...words)
  },
  staticData: { title },
})
