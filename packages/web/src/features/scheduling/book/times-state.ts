import type { BookState } from "./use-book.ts"

/** What choosing a day and a time needs to know and to say. */
export type TimesState = Pick<
  BookState,
  "coach" | "zone" | "month" | "date" | "days" | "slots" | "slot" | "showMonth" | "chooseDate" | "chooseSlot"
>
