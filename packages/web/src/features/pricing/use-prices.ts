import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { availability, type Offer } from "../../entities/availability/api.ts"
import { staleReads } from "../../entities/stale-reads.ts"
import { useMe } from "../../lib/login.ts"
import { keyOf, useCall } from "../../lib/queries.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { type Prices, type PricesBody, pricesOf } from "./api.ts"

export type ListName = "rates" | "packages" | "subscriptions" | "discounts"

const order = ["VIDEO", "VOICE", "CHAT"]
const isSameOffer = (a: Offer, b: Offer): boolean => a.type === b.type && a.minutes === b.minutes

const bodyOf = ({ userId: _, calculatedAt: __, ...config }: Prices): PricesBody => config as PricesBody

/** The coach's saved prices and the unsaved edits, which are sent on save. */
export const usePrices = () => {
  const { t } = useTranslation("pricing")
  const me = useMe()
  const client = useQueryClient()
  const query = useQuery(pricesOf(me.id))
  const [edited, setEdited] = useState<PricesBody | null>(null)
  const draft = edited ?? (query.data && bodyOf(query.data))
  const hours = useQuery(availability)
  const [added, setAdded] = useState<readonly Offer[]>([])
  const isAdded = (offer: Offer) => added.some(other => isSameOffer(offer, other))
  const offers = [...(hours.data?.offers ?? []), ...added]
    .filter(({ type }) => isOfferedType(type))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || a.minutes - b.minutes)

  const cacheSaved = (saved: Prices) =>
    client.setQueryData(keyOf("GET /prices/config/{userId}", { params: { userId: me.id } }), saved)

  const save = useCall("PUT /prices/config/{userId}", {
    invalidates: ["GET /bookings/coaches/{coachId}", "GET /bookings/coaches", "GET /coach/page"],
    done: saved => {
      cacheSaved(saved)
      setEdited(null)
      if (added.length === 0) toast({ text: t("save.done") })
    },
  })
  const saveOffers = useCall("PUT /coach/availability", {
    invalidates: [...staleReads.availability, "GET /bookings/coaches/{coachId}", "GET /bookings/coaches"],
    done: saved => {
      client.setQueryData(availability.queryKey, saved)
      setAdded([])
      toast({ text: t("save.done") })
    },
  })
  const offerAdded = (): void => {
    if (added.length === 0 || !hours.data) return
    const { version, offers: saved } = hours.data
    saveOffers.mutate({ body: { version, offers: [...saved, ...added] } })
  }
  const remove = useCall("DELETE /prices/config/{userId}/{itemId}", {
    invalidates: ["GET /bookings/coaches/{coachId}"],
    done: (saved, { params }) => {
      cacheSaved(saved)
      setEdited(before => before && { ...withoutItem(before, params.itemId), version: saved.version })
    },
    failed: problem => toast({ text: problemText(problem), tone: "problem" }),
  })

  const change = (part: Partial<PricesBody>) => draft && setEdited({ ...draft, ...part })
  return {
    me,
    query,
    draft,
    /** The types and lengths on offer, with those that are added when the page is saved. */
    offers,
    isAdded,
    offer: (offer: Offer): void => setAdded([...added, offer]),
    dirty: edited !== null || added.length > 0,
    change,
    save: () => {
      if (edited === null) offerAdded()
      else save.mutate({ params: { userId: me.id }, body: edited }, { onSuccess: offerAdded })
    },
    saving: save.isPending || saveOffers.isPending,
    saveError: save.error ?? saveOffers.error,
    discard: () => {
      setEdited(null)
      setAdded([])
      save.reset()
      saveOffers.reset()
    },
    /** Rebases the edits on the newest saved version. */
    rebaseOnSaved: async () => {
      const newest = await query.refetch()
      if (draft && newest.data) setEdited({ ...draft, version: newest.data.version })
      save.reset()
    },
    /** Puts an item at its place in the list, or at the end of it. */
    setItem: <L extends ListName>(list: L, index: number, item: PricesBody[L][number]): void => {
      if (!draft) return
      const items: PricesBody[L][number][] = [...draft[list]]
      items[index] = item
      change({ [list]: items })
    },
    /** Deletes a saved item on the server; an unsaved one only from the edits. */
    removeItem: (list: ListName, index: number, what: string) => {
      const item = draft?.[list][index]
      if (!draft || !item) return
      if (item.id === undefined) change({ [list]: draft[list].filter((_, at) => at !== index) })
      else
        remove.mutate(
          { params: { userId: me.id, itemId: item.id } },
          { onSuccess: () => toast({ text: t("removed", { what }) }) },
        )
    },
    removing: remove.isPending ? remove.variables.params.itemId : null,
  }
}

export type PricesState = ReturnType<typeof usePrices>

const withoutItem = (config: PricesBody, itemId: string): PricesBody => ({
  ...config,
  rates: config.rates.filter(item => item.id !== itemId),
  packages: config.packages.filter(item => item.id !== itemId),
  subscriptions: config.subscriptions.filter(item => item.id !== itemId),
  discounts: config.discounts.filter(item => item.id !== itemId),
})
