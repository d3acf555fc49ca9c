import "@mantine/core/styles.layer.css"
import "../ui/theme/tokens.css"
import "../ui/theme/base.css"
import { MantineProvider } from "@mantine/core"
import { QueryClientProvider } from "@tanstack/react-query"
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { type RenderResult, render } from "vitest-browser-react"
import type { Namespace } from "../i18n/namespaces.ts"
import { loadWords } from "../i18n/start.ts"
import { queryClient } from "../lib/query-client.ts"
import { setAccessToken } from "../lib/token.ts"
import { ConfirmHost } from "../ui/feedback/ConfirmHost.tsx"
import { ToastHost } from "../ui/feedback/ToastHost.tsx"
import { resolver } from "../ui/theme/resolver.ts"
import { theme } from "../ui/theme/theme.ts"

/** Shows a part of a page as the app would: with its look, its words, the cache and a router whose links lead nowhere. */
export const renderPart = async (
  part: ReactNode,
  { words, signIn }: { words: readonly Namespace[]; signIn?: () => void },
): Promise<RenderResult> => {
  document.documentElement.lang = "en"
  await loadWords(...words)
  queryClient.clear()
  setAccessToken("a token")
  signIn?.()
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part }),
    history: createMemoryHistory(),
  })
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
        <ConfirmHost />
        <ToastHost />
      </QueryClientProvider>
    </MantineProvider>,
  )
}
