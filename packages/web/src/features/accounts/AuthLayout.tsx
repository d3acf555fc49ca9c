import type { ReactNode } from "react"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import { RoomScene } from "../../ui/illustrations/RoomScene.tsx"
import css from "./auth-layout.module.css"

/** The room on one side, a form on the other; on phones the room stands above. */
export const AuthLayout = ({ children }: { children: ReactNode }) => (
  <div className={css.doorway}>
    <div className={css.room}>
      <RoomScene className={css.scene} />
    </div>
    <main className={css.side}>
      <div className={css.logo}>
        <Logo words />
      </div>
      <div className={css.middle}>{children}</div>
    </main>
  </div>
)
