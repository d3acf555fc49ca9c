import { MultiSelect, Slider } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Body } from "../../lib/contract.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { fullName } from "../../ui/people/person.ts"
import { type Flag, usersNamed, useSetFlag } from "./api.ts"
import css from "./flag-list.module.css"

const states = ["off", "percentage", "on"] as const
const DEFAULT_PERCENTAGE = 10

export const FlagList = ({ flags }: { flags: readonly Flag[] }) => {
  const { t } = useTranslation("admin")
  if (flags.length === 0)
    return (
      <Card>
        <EmptyState
          object="window"
          title={t("flags.empty")}
          text={t("flags.emptyText")}
          action={
            <LinkButton to="/admin" variant="light">
              {t("flags.emptyAction")}
            </LinkButton>
          }
        />
      </Card>
    )
  return flags.map(flag => <FlagCard key={flag.name} flag={flag} />)
}

const FlagCard = ({ flag }: { flag: Flag }) => {
  const { t } = useTranslation("admin")
  const name = flag.name.replaceAll("_", " ")
  const set = useSetFlag({
    done: () => toast({ text: t("flags.saved", { name }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const [share, setShare] = useState(flag.percentage || DEFAULT_PERCENTAGE)
  const change = (part: Partial<Body<"PUT /admin/flags/{name}">>): void =>
    set.mutate({
      params: { name: flag.name },
      body: { state: flag.state, percentage: share, people: flag.people.map(person => person.id), ...part },
    })
  return (
    <Card title={name} sub={flag.description || undefined}>
      <Segments
        label={t("flags.state", { name })}
        value={flag.state}
        onChange={state => change({ state })}
        choices={states.map(value => ({ value, label: t(`flags.${value}`) }))}
      />
      {flag.state === "percentage" && (
        <div className={css.share}>
          <span className="label" aria-hidden="true">
            {t("flags.of", { count: share })}
          </span>
          <Slider
            thumbLabel={t("flags.share")}
            label={null}
            value={share}
            onChange={setShare}
            onChangeEnd={percentage => change({ percentage })}
          />
        </div>
      )}
      <NamedPeople flag={flag} onPeople={people => change({ people })} />
    </Card>
  )
}

const PAUSE_MS = 200

const NamedPeople = ({ flag, onPeople }: { flag: Flag; onPeople: (ids: string[]) => void }) => {
  const { t } = useTranslation("admin")
  const [typed, setTyped] = useState("")
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const { data } = useQuery({ ...usersNamed(q), enabled: q.length > 1 })
  const nameById = new Map(
    [...flag.people, ...(data?.items ?? [])].map(person => [person.id, fullName(person)]),
  )
  return (
    <MultiSelect
      label={t("flags.people")}
      data={[...nameById].map(([value, label]) => ({ value, label }))}
      value={flag.people.map(person => person.id)}
      onChange={onPeople}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      hidePickedOptions
      nothingFoundMessage={q.length > 1 ? t("flags.peopleNone") : undefined}
    />
  )
}
