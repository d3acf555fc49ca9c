import css from "./book.module.css"
import { ConfirmStep } from "./ConfirmStep.tsx"
import type { BookState } from "./use-book.ts"
import { WhatStep } from "./WhatStep.tsx"
import { WhenStep } from "./WhenStep.tsx"

/** The three steps on one page. */
export const BookSession = ({ state }: { state: BookState }) => (
  <div className={css.steps}>
    <WhatStep state={state} />
    <WhenStep state={state} />
    <ConfirmStep state={state} />
  </div>
)
