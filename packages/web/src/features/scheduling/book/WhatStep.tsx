import { Button } from "@mantine/core"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Money } from "../../../ui/charts/Money.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import css from "./book.module.css"
import { StepCard } from "./StepCard.tsx"
import { type BookState, isFreeFirstCall, lengthsOf, priceOf, typesOf, withType } from "./use-book.ts"

export const WhatStep = ({ state }: { state: BookState }) => {
  const { t } = useTranslation(["scheduling", "publicPage"])
  const phone = usePhone()
  const group = useId()
  const { coach, kind } = state
  const price = priceOf(coach, kind)
  const lengths = lengthsOf(coach, kind.type)
  return (
    <StepCard
      step={1}
      state={state.step === "what" && phone ? "now" : "done"}
      title={t("book.what.title")}
      change={t("book.what.change")}
      onChange={() => state.setStep("what")}
      folded={state.step !== "what"}
      line={
        <>
          <b>{t("kind", { type: t(`type.${kind.type}`), minutes: kind.minutes })}</b>
          {price && (
            <>
              {" · "}
              {price.amount > 0 ? <Money amount={price.amount} currency={price.currency} /> : t("book.free")}
            </>
          )}
        </>
      }
    >
      <fieldset className={css.types}>
        <legend className="visually-hidden">{t("book.what.type")}</legend>
        {typesOf(coach).map(type => {
          const typeKind = withType(coach, kind, type)
          const typePrice = priceOf(coach, typeKind)
          return (
            <label key={type} className={css.type} data-on={type === kind.type}>
              <input
                type="radio"
                name={group}
                checked={type === kind.type}
                onChange={() => state.chooseKind(typeKind)}
              />
              <TypeIcon type={type} />
              <span>{t(`type.${type}`)}</span>
              <b>
                {typePrice && typePrice.amount > 0 ? (
                  <Money amount={typePrice.amount} currency={typePrice.currency} />
                ) : (
                  t("book.free")
                )}
              </b>
            </label>
          )
        })}
      </fieldset>
      {lengths.length > 1 && (
        <div className={css.lengths}>
          <p className="label">{t("book.what.minutes")}</p>
          <Segments
            fullWidth
            label={t("book.what.minutes")}
            value={String(kind.minutes)}
            onChange={minutes => state.chooseKind({ ...kind, minutes: Number(minutes) })}
            choices={lengths.map(minutes => ({
              value: String(minutes),
              label: t(isFreeFirstCall(coach, { ...kind, minutes }) ? "publicPage:freeMinutes" : "minutes", {
                minutes,
              }),
            }))}
          />
        </div>
      )}
      {isFreeFirstCall(coach, kind) && (
        <p className="small ink-2">{t("publicPage:firstCall.note", { name: coach.firstName })}</p>
      )}
      {phone && state.step === "what" && (
        <div className={css.bar}>
          <Button size="lg" fullWidth onClick={() => state.setStep("when")}>
            {t("book.what.next")}
          </Button>
        </div>
      )}
    </StepCard>
  )
}
