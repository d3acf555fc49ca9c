import type { ReactNode } from "react"
import css from "./history-list.module.css"

export interface HistoryEntry {
  key: string
  /** Whose action it was, for the colour of the mark. */
  by?: string | null | undefined
  /** RFC 3339. */
  at: string
  /** The same as a text. */
  when: string
  text: ReactNode
  /** What the person wrote. */
  reason?: string | null | undefined
}

/** What happened in order, each entry with its time. */
export const HistoryList = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <ol className={css.entries}>
    {entries.map(({ key, by, at, when, text, reason }) => (
      <li key={key} className={css.entry} data-by={by ?? undefined}>
        <span className={css.mark} aria-hidden="true" />
        <div>
          <p>{text}</p>
          {reason && <q className={css.reason}>{reason}</q>}
          <time className="least ink-3" dateTime={at}>
            {when}
          </time>
        </div>
      </li>
    ))}
  </ol>
)
