import { type ComponentType, createElement, useEffect, useState, useSyncExternalStore } from "react"
import { loadWhenSettled } from "./when-settled.ts"

type State<P> = { component?: ComponentType<P>; error?: unknown }

/**
 * A component whose code is loaded when the page is settled, or as soon as it is rendered. Until then
 * `Meanwhile` is shown in its place, or nothing. Where it takes `opened`, it is always mounted closed first, as without delay: a dialog only then knows
 * where the focus was.
 */
export const onDemand = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> => {
  let state: State<P> = {}
  let loading: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const change = (next: State<P>): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const start = (): Promise<void> => {
    loading ??= load().then(
      component => change({ component }),
      error => {
        loading = undefined
        change({ error })
      },
    )
    return loading
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  if ("window" in globalThis) loadWhenSettled(start)

  return function OnDemand(props: P) {
    const { component: Component, error } = useSyncExternalStore(subscribe, () => state)
    const [wasLoaded, setWasLoaded] = useState(Component !== undefined)
    const opened = "opened" in props ? props.opened === true : undefined
    const isWanted = opened !== false
    useEffect(() => {
      if (isWanted) void start()
    }, [isWanted])
    useEffect(() => {
      if (Component) setWasLoaded(true)
    }, [Component])
    if (!Component) {
      if (error && isWanted && !loading) throw error
      return Meanwhile ? createElement(Meanwhile, props) : null
    }
    return createElement(Component, opened === undefined ? props : { ...props, opened: opened && wasLoaded })
  }
}
