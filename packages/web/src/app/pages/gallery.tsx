import { useEffect } from "react"
import { toast } from "../../ui/feedback/toast.ts"
import { Charts } from "../gallery/Charts.tsx"
import { Choices, Figures } from "../gallery/Choices.tsx"
import { Connections } from "../gallery/Connections.tsx"
import { Day } from "../gallery/Day.tsx"
import css from "../gallery/gallery.module.css"
import { Marks } from "../gallery/Marks.tsx"
import { Moments } from "../gallery/Moments.tsx"
import { Empties, Troubles } from "../gallery/States.tsx"

export default function GalleryPage() {
  useEffect(() => toast({ text: "Note deleted", undo: () => toast({ text: "The note is back" }) }), [])
  return (
    <main className={css.page}>
      <h1 className="visually-hidden">Parts</h1>
      <div className={css.upper}>
        <Connections />
        <div className={css.stack}>
          <Marks />
          <Empties />
        </div>
      </div>
      <div className={css.two}>
        <Troubles />
      </div>
      <Day />
      <div className={css.two}>
        <Choices />
        <div className={css.stack}>
          <Figures />
          <Charts />
          <Moments />
        </div>
      </div>
    </main>
  )
}
