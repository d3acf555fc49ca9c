import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { type Connection, invite, useAcceptInvite } from "../../entities/connection/api.ts"
import { allScopes, type Scope } from "../../entities/connection/scopes.ts"
import type { Reply } from "../../lib/contract.ts"
import { useLogin } from "../../lib/login.ts"
import { isProblem } from "../../lib/problem.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { InviteAccepted } from "./InviteAccepted.tsx"
import { InviteCoach } from "./InviteCoach.tsx"
import css from "./invite.module.css"
import { ScopeSwitches } from "./ScopeSwitches.tsx"

type Preview = Reply<"GET /connections/invites/{code}">

interface Props {
  code: string
  /** A button for entering another code, where this one is not valid. */
  another: ReactNode
}

/** An invite: the coach, the scopes to share, and the button to accept. */
export const InviteOffer = ({ code, another }: Props) => {
  const { t } = useTranslation("network")
  const preview = useQuery({ ...invite(code), retry: false, staleTime: 60_000 })
  const [accepted, setAccepted] = useState<Connection>()
  if (accepted) return <InviteAccepted connection={accepted} />
  if (isProblem(preview.error, "invite_not_valid", "invalid_request"))
    return (
      <EmptyState
        heading="h1"
        object="envelope"
        title={t("invite.wrong.title")}
        text={t("invite.wrong.text")}
        action={another}
      />
    )
  return (
    <QueryState from={preview} loading={<CardSkeleton count={1} height={420} />} what={t("invite.what")}>
      {found => <Offer code={code} of={found} onAccepted={setAccepted} />}
    </QueryState>
  )
}

interface OfferProps {
  code: string
  of: Preview
  onAccepted: (connection: Connection) => void
}

const Offer = ({ code, of, onAccepted }: OfferProps) => {
  const { t } = useTranslation("network")
  const { person } = useLogin()
  const [scopes, setScopes] = useState(
    () => savedScopes(code) ?? of.scopes.filter(({ proposed }) => proposed).map(({ scope }) => scope),
  )
  const choose = (next: Scope[]): void => {
    setScopes(next)
    saveChosenScopes(code, next)
  }
  const accept = useAcceptInvite({ done: onAccepted })
  const name = of.coach.firstName
  const wording = Object.fromEntries(of.scopes.map(({ scope, wording: text }) => [scope, text]))
  return (
    <div className={css.offer}>
      <InviteCoach of={of} />
      <Card title={t("invite.sees", { name })} sub={t("invite.seesHint")}>
        {person?.id === of.coach.id ? (
          <Notice tone="plain" title={t("invite.own")}>
            {t("invite.ownText")}
          </Notice>
        ) : (
          <>
            <ScopeSwitches
              label={t("invite.sees", { name })}
              value={scopes}
              onChange={choose}
              wording={wording}
            />
            <FormError of={accept.error} />
            {person ? (
              <Button
                size="lg"
                loading={accept.isPending}
                onClick={() => accept.mutate({ params: { code }, body: { scopes } })}
              >
                {t("invite.accept", { name })}
              </Button>
            ) : (
              <SignInLinks code={code} name={name} />
            )}
          </>
        )}
      </Card>
    </div>
  )
}

/** Links to sign-up and sign-in that lead back to the invite. */
const SignInLinks = ({ code, name }: { code: string; name: string }) => {
  const { t } = useTranslation("network")
  const to = `/invite/${encodeURIComponent(code)}`
  return (
    <div className={css.visitor}>
      <p className="ink-2">{t("invite.visitor", { name })}</p>
      <LinkButton to="/sign-up" search={{ to }} size="lg">
        {t("invite.signUp")}
      </LinkButton>
      <LinkButton to="/sign-in" search={{ to }} size="lg" variant="default">
        {t("invite.signIn")}
      </LinkButton>
    </div>
  )
}

const storageKey = (code: string): string => `rapport-invite-${code}`

/** Keeps the scopes that a visitor chose in this tab, until they return to the invite after sign-in. */
const saveChosenScopes = (code: string, scopes: readonly Scope[]): void =>
  sessionStorage.setItem(storageKey(code), scopes.join(" "))

const savedScopes = (code: string): Scope[] | null => {
  const saved = sessionStorage.getItem(storageKey(code))
  if (saved === null) return null
  const chosen = saved.split(" ")
  return allScopes.filter(scope => chosen.includes(scope))
}
