import { DirectionProvider, MantineProvider } from "@mantine/core"
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode, useEffect } from "react"
import { reloadWhenLoginChangesElsewhere } from "../lib/login.ts"
import { queryClient } from "../lib/query-client.ts"
import { connectRealtime } from "../lib/realtime.ts"
import { onAccessToken } from "../lib/token.ts"
import { ConfirmHost } from "../ui/feedback/ConfirmHost.tsx"
import { ToastHost } from "../ui/feedback/ToastHost.tsx"
import { resolver } from "../ui/theme/resolver.ts"
import { theme } from "../ui/theme/theme.ts"
import { router } from "./router.ts"

export const Providers = () => {
  useEffect(reloadWhenLoginChangesElsewhere, [])
  useEffect(() => connectRealtime(queryClient), [])
  useEffect(() => onAccessToken(token => void (token === null && router.invalidate())), [])
  return (
    <StrictMode>
      <DirectionProvider initialDirection={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={resolver}
          deduplicateCssVariables={false}
          defaultColorScheme="auto"
        >
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            <ConfirmHost />
            <ToastHost />
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>
  )
}
