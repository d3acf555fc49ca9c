import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { keyOf, useCall } from "../../lib/queries.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { type Prices, type PricesBody, pricesOf } from "./api.ts"

export type ListName = "rates" | "packages" | "subscriptions" | "discounts"

const bodyOf = ({ userId: _, calculatedAt: __, ...config }: Prices): PricesBody => config as PricesBody

/** The coach's saved prices and the unsaved edits, which are sent on save. */
export const usePrices = () => {
  const { t } = useTranslation("pricing")
  const me = useMe()
  const client = useQueryClient()
  const query = useQuery(pricesOf(me.id))
  const [edited, setEdited] = useState<PricesBody | null>(null)
  const draft = edited ?? (query.data && bodyOf(query.data))

  const cacheSaved = (saved: Prices) =>
    client.setQueryData(keyOf("GET /prices/config/{userId}", { params: { userId: me.id } }), saved)

  const save = useCall("PUT /prices/config/{userId}", {
    invalidates: ["GET /bookings/coaches/{coachId}", "GET /bookings/coaches", "GET /coach/page"],
    done: saved => {
      cacheSaved(saved)
      setEdited(null)
      toast({ text: t("save.done") })
    },
  })
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
    dirty: edited !== null,
    change,
    save: () => draft && save.mutate({ params: { userId: me.id }, body: draft }),
    saving: save.isPending,
    saveError: save.error,
    discard: () => {
      setEdited(null)
      save.reset()
    },
    /** Rebases the edits on the newest saved version. */
    rebaseOnSaved: async () => {
      const newest = await query.refetch()
      if (draft && newest.data) setEdited({ ...draft, version: newest.data.version })
      save.reset()
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
