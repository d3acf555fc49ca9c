import { Button, NumberInput, Popover } from "@mantine/core"
import { isOfferedType, offeredTypes } from "@rapport/domain/scheduling/offered-types"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SessionType } from "../../../entities/booking/booking.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"

import type { Draft } from "./draft.ts"
import css from "./offers.module.css"

interface Props {
  draft: Draft
  set: (part: Partial<Draft>) => void
}

const usual = [15, 30, 45, 60, 90]

/** The types and lengths on offer, and whether each is booked at once or on request. */
export const Offers = ({ draft, set }: Props) => {
  const { t } = useTranslation("availability")
  return (
    <Card
      title={t("offers.title")}
      aside={
        <LinkButton to="/me/prices" variant="subtle">
          {t("offers.prices")}
        </LinkButton>
      }
    >
      <ul className={css.types}>
        {offeredTypes.map(type => (
          <TypeRow key={type} type={type} draft={draft} set={set} />
        ))}
      </ul>
      <p className="small ink-2">{t("offers.hint")}</p>
      {!draft.offers.some(({ type }) => isOfferedType(type)) && (
        <p className={css.problem} role="alert">
          {t("offers.least")}
        </p>
      )}
    </Card>
  )
}

const TypeRow = ({ type, draft, set }: Props & { type: SessionType }) => {
  const { t } = useTranslation(["availability", "scheduling"])
  const name = t(`scheduling:type.${type}`)
  const lengths = draft.offers
    .filter(offer => offer.type === type)
    .map(({ minutes }) => minutes)
    .toSorted((a, b) => a - b)
  const add = (minutes: number): void => {
    if (!lengths.includes(minutes)) set({ offers: [...draft.offers, { type, minutes }] })
  }
  const remove = (minutes: number): void =>
    set({ offers: draft.offers.filter(other => other.type !== type || other.minutes !== minutes) })
  return (
    <li className={css.type}>
      <h3 className={css.name}>
        <TypeIcon type={type} />
        {name}
      </h3>
      <ul className={css.lengths} aria-label={t("offers.what", { type: name })}>
        {lengths.map(minutes => (
          <li key={minutes}>
            <button
              type="button"
              className={css.length}
              onClick={() => remove(minutes)}
              aria-label={t("offers.remove", { type: name, minutes })}
            >
              {t("scheduling:minutes", { minutes })}
              <IconX size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
        {lengths.length === 0 && <li className={css.none}>{t("offers.none")}</li>}
        <li>
          <AddLength name={name} existing={lengths} onAdd={add} />
        </li>
      </ul>
      {lengths.length > 0 && (
        <Segments
          label={t("offers.mode", { type: name })}
          value={draft.bookingMode[type]}
          onChange={mode => set({ bookingMode: { ...draft.bookingMode, [type]: mode } })}
          choices={[
            { value: "request", label: t("offers.request") },
            { value: "instant", label: t("offers.instant") },
          ]}
        />
      )}
    </li>
  )
}

interface AddProps {
  name: string
  existing: readonly number[]
  onAdd: (minutes: number) => void
}

const AddLength = ({ name, existing, onAdd }: AddProps) => {
  const { t } = useTranslation(["availability", "scheduling"])
  const [opened, setOpened] = useState(false)
  const [other, setOther] = useState<number | string>("")
  const add = (minutes: number): void => {
    onAdd(minutes)
    setOther("")
    setOpened(false)
  }
  const fits = typeof other === "number" && Number.isInteger(other) && other >= 5 && other <= 480
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={css.add}
          aria-label={`${t("offers.add")}: ${name}`}
          onClick={() => setOpened(!opened)}
        >
          <IconPlus size={18} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={css.adding}>
          <div className={css.lengths}>
            {usual
              .filter(minutes => !existing.includes(minutes))
              .map(minutes => (
                <Button key={minutes} variant="light" onClick={() => add(minutes)}>
                  {t("scheduling:minutes", { minutes })}
                </Button>
              ))}
          </div>
          <NumberInput
            label={t("offers.minutes")}
            description={t("offers.range")}
            min={5}
            max={480}
            allowDecimal={false}
            hideControls
            value={other}
            onChange={setOther}
            onKeyDown={event => event.key === "Enter" && fits && add(other)}
          />
          <Button disabled={!fits} onClick={() => fits && add(other)}>
            {t("offers.addYes")}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
