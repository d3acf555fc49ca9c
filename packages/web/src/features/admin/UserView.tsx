import { Columns } from "../../ui/layout/Page.tsx"
import type { UserDetail } from "./api.ts"
import { HealthCard } from "./HealthCard.tsx"
import { RolesCard } from "./RolesCard.tsx"
import { AccountCard, CoachProfileCard, ConnectionsCard, ProfileCard } from "./UserCards.tsx"
import { UserHeader } from "./UserHeader.tsx"
import { UserLinks } from "./UserLinks.tsx"

export const UserView = ({ of }: { of: UserDetail }) => (
  <>
    <UserHeader of={of} />
    <Columns
      side={
        <>
          <ConnectionsCard of={of} />
          <UserLinks of={of} />
          <RolesCard of={of} />
        </>
      }
    >
      <AccountCard of={of} />
      <ProfileCard of={of} />
      <CoachProfileCard of={of} />
      <HealthCard of={of} />
    </Columns>
  </>
)
