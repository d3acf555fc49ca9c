import { Columns } from "../../ui/layout/Page.tsx"
import type { WholeUser } from "./api.ts"
import { HealthCard } from "./HealthCard.tsx"
import { RolesCard } from "./RolesCard.tsx"
import { AccountFacts, CoachFacts, ConnectionFacts, ProfileFacts } from "./UserFacts.tsx"
import { UserLinks } from "./UserLinks.tsx"
import { UserTop } from "./UserTop.tsx"

export const UserView = ({ of }: { of: WholeUser }) => (
  <>
    <UserTop of={of} />
    <Columns
      side={
        <>
          <ConnectionFacts of={of} />
          <UserLinks of={of} />
          <RolesCard of={of} />
        </>
      }
    >
      <AccountFacts of={of} />
      <ProfileFacts of={of} />
      <CoachFacts of={of} />
      <HealthCard of={of} />
    </Columns>
  </>
)
