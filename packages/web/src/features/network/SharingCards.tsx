import { IconChevronDown, IconShieldCheck } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { acceptedConnections, type Connection } from "../../entities/connection/api.ts"
import { allScopes } from "../../entities/connection/scopes.ts"
import { useMe } from "../../lib/login.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Pair } from "../../ui/people/Pair.tsx"

import { ConnectionScopes } from "./ConnectionScopes.tsx"
import { ScopeSummary } from "./ScopeSummary.tsx"
import css from "./sharing.module.css"

/** What each coach may see: switches beside the page, one row each on phones. */
export const SharingCards = () => {
  const { t } = useTranslation("network")
  const phone = usePhone()
  return (
    <QueryState
      from={useQuery(acceptedConnections("client"))}
      loading={<CardSkeleton count={1} height={phone ? 80 : 300} />}
      what={t("what.connected")}
      empty={list => list.items.length === 0 && <NoCoaches />}
    >
      {({ items }) => (
        <div className={css.cards}>
          {items.map((item, index) =>
            phone ? (
              <PhoneSharingRow key={item.id} of={item} />
            ) : (
              <SharingCard key={item.id} of={item} first={index === 0} />
            ),
          )}
          {items.length > 1 && (
            <p className={css.apart}>
              <IconShieldCheck size={22} stroke={1.75} aria-hidden="true" />
              {t("shared.apart")}
            </p>
          )}
        </div>
      )}
    </QueryState>
  )
}

const SharingCard = ({ of, first }: { of: Connection; first: boolean }) => {
  const { t } = useTranslation("network")
  const me = useMe()
  const [opened, setOpened] = useState(first)
  const id = useId()
  const name = of.coach.firstName
  const only = of.scopes.length <= 2 ? of.scopes.map(scope => t(`scopes.${scope}`)).join(", ") : ""
  const summary =
    of.scopes.length === 0
      ? t("shared.nothing")
      : only || t("shared.sees", { name, count: of.scopes.length, of: allScopes.length })
  return (
    <Card>
      <h2 className={css.heading}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <Pair coach={of.coach} client={me} size={48} />
          <span className={css.words}>
            {t("shared.title", { name })}
            <span className={css.sub}>{opened ? t("shared.hint") : summary}</span>
          </span>
          <IconChevronDown size={20} stroke={1.75} className={css.chevron} aria-hidden="true" />
        </button>
      </h2>
      <div id={id} hidden={!opened}>
        {opened && <ConnectionScopes of={of} />}
      </div>
    </Card>
  )
}

const PhoneSharingRow = ({ of }: { of: Connection }) => {
  const me = useMe()
  return (
    <div className={css.phone}>
      <Pair coach={of.coach} client={me} size={46} />
      <ScopeSummary of={of} />
    </div>
  )
}

const NoCoaches = () => {
  const { t } = useTranslation("network")
  return (
    <Card tone="sunken" title={t("shared.nobody")}>
      <p className="ink-2">{t("shared.nobodyText")}</p>
      <div>
        <LinkButton to="/coaches" variant="light">
          {t("find")}
        </LinkButton>
      </div>
    </Card>
  )
}
