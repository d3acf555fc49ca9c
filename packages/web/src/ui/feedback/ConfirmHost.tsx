import { lazy, Suspense, useRef, useSyncExternalStore } from "react"
import { onPendingConfirm, pendingConfirm } from "./confirm.ts"

const ConfirmDialog = lazy(() => import("./ConfirmDialog.tsx"))

/** Renders the confirmation dialog. Mounted once; the dialog's code is loaded with its first use. */
export const ConfirmHost = () => {
  const question = useSyncExternalStore(onPendingConfirm, pendingConfirm)
  const wasOpened = useRef(false)
  if (question) wasOpened.current = true
  if (!wasOpened.current) return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog question={question} />
    </Suspense>
  )
}
