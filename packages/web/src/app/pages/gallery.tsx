import { useEffect } from "react"
import { toast } from "../../ui/feedback/toast.ts"
import { Charts } from "../gallery/Charts.tsx"
import { Connections } from "../gallery/Connections.tsx"
import { Day } from "../gallery/Day.tsx"
import { FormFields, PeopleAndFigures } from "../gallery/FormsAndPeople.tsx"
import css from "../gallery/gallery.module.css"
import { Interactions } from "../gallery/Interactions.tsx"
import { SmallParts } from "../gallery/SmallParts.tsx"
import { EmptyStates, ErrorStates } from "../gallery/States.tsx"

export default function GalleryPage() {
  useEffect(() => toast({ text: "Note deleted", undo: () => toast({ text: "The note is back" }) }), [])
  return (
    <main className={css.page}>
      <h1 className="visually-hidden">Gallery</h1>
      <div className={css.upper}>
        <Connections />
        <div className={css.stack}>
          <SmallParts />
          <EmptyStates />
        </div>
      </div>
      <div className={css.two}>
        <ErrorStates />
      </div>
      <Day />
      <div className={css.two}>
        <FormFields />
        <div className={css.stack}>
          <PeopleAndFigures />
          <Charts />
          <Interactions />
        </div>
      </div>
    </main>
  )
}
