import { lazy, Suspense, useRef, useSyncExternalStore } from "react"
import { currentQuestion, onQuestion } from "./confirm.ts"

const ConfirmDialog = lazy(() => import("./ConfirmDialog.tsx"))

/** Where `ask` asks. Stands once, in the shell; the dialog is fetched with the first question. */
export const ConfirmHost = () => {
  const question = useSyncExternalStore(onQuestion, currentQuestion)
  const asked = useRef(false)
  if (question) asked.current = true
  if (!asked.current) return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog question={question} />
    </Suspense>
  )
}
