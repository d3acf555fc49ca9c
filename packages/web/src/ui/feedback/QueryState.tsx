import { Fragment, type ReactNode, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorState } from "./ErrorState.tsx"
import { Rows } from "./Skeletons.tsx"

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
  /** The same shapes as the thing itself. */
  waiting?: ReactNode | undefined
  /** The empty state, or anything falsy where there is something to show. */
  empty?: ((data: T) => ReactNode) | undefined
  /** What did not load: "The list". */
  what?: string | undefined
}

/** A read has four faces: waiting, failing, empty, there. What was there once stays while it is asked again. */
export const QueryState = <T,>({ from, children, waiting = <Rows />, empty, what }: Props<T>) => {
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
  return <Waiting>{waiting}</Waiting>
}

/** Bones appear after a moment only, so that a quick answer does not flash them. */
const Waiting = ({ children }: { children: ReactNode }) => {
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
