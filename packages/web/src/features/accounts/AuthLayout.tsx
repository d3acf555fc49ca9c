import type { ReactNode } from "react"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import { RoomScene } from "../../ui/illustrations/RoomScene.tsx"
import css from "./auth-layout.module.css"

/** Layout of sign-in and related pages: an illustration beside a form, above it on phones. */
export const AuthLayout = ({ children }: { children: ReactNode }) => (
  <div className={css.layout}>
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
