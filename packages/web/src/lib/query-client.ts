import { QueryClient } from "@tanstack/react-query"
import { isProblem } from "./problem.ts"

const shouldRetry = (failures: number, error: unknown): boolean =>
  failures < 2 && isProblem(error) && (error.status === 0 || error.status === 503)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 20_000, gcTime: 10 * 60_000, retry: shouldRetry, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
})
