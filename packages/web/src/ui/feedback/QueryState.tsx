import { Fragment, type ReactNode, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorState } from "./ErrorState.tsx"
import { RowsSkeleton } from "./Skeletons.tsx"

interface Source<T> {
  data: T | undefined
  error: unknown
  isError: boolean
  isFetching: boolean
  refetch: () => unknown
}

interface Props<T> {
  from: Source<T>
  children: (data: T) => ReactNode
  /** A skeleton in the shape of the content. */
  loading?: ReactNode | undefined
  /** Returns the empty state, or a falsy value when there is something to show. */
  empty?: ((data: T) => ReactNode) | undefined
  /** What did not load: "The list". */
  what?: string | undefined
}

/** Renders a query's loading, error, empty or loaded state. Loaded data stays on screen during a refetch. */
export const QueryState = <T,>({ from, children, loading = <RowsSkeleton />, empty, what }: Props<T>) => {
  if (from.data !== undefined) return <Fragment>{empty?.(from.data) || children(from.data)}</Fragment>
  if (from.isError)
    return (
      <ErrorState
        error={from.error}
        retry={() => void from.refetch()}
        retrying={from.isFetching}
        what={what}
      />
    )
  return <Loading>{loading}</Loading>
}

/** The skeleton appears after a short delay, so that a fast reply does not make it flash. */
const Loading = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), 120)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true" style={{ visibility: shown ? "visible" : "hidden" }}>
      <span className="visually-hidden" role="status">
        {t("loading")}
      </span>
      {children}
    </div>
  )
}
