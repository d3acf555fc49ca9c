import type { FeatureName } from "@rapport/domain/kernel/features"
import { useQuery } from "@tanstack/react-query"
import { read } from "../../lib/queries.ts"

const ownFlags = read("GET /flags")

/** Whether this server lets the signed-in person have a feature; false until that is known. */
export const useFeature = (feature: FeatureName): boolean =>
  useQuery(ownFlags).data?.items.includes(feature) ?? false
