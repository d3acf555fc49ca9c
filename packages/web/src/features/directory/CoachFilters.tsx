import { Switch } from "@mantine/core"
import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { facets } from "../../entities/coach/api.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { CheckboxFilter } from "./CheckboxFilter.tsx"
import css from "./filters.module.css"
import { languageName } from "./languages.ts"
import { PriceFilter } from "./PriceFilter.tsx"
import { ratingText } from "./rating-text.ts"
import { type CoachSearch, stars, types } from "./search.ts"

export type ChangeSearch = (part: { [K in keyof CoachSearch]?: CoachSearch[K] | undefined }) => void

interface Props {
  search: CoachSearch
  change: ChangeSearch
}

/** The filters of the list, beside it or in a sheet on phones. */
export const CoachFilters = ({ search, change }: Props) => {
  const { t } = useTranslation("directory")
  return (
    <div className={css.filters}>
      <Switch
        label={t("filters.free")}
        labelPosition="left"
        checked={search.free ?? false}
        onChange={event => change({ free: event.currentTarget.checked || undefined })}
        classNames={{ label: css.switchWords ?? "" }}
      />
      <QueryState from={useQuery(facets)} loading={<FilterSkeleton />} what={t("filters.what")}>
        {options => (
          <>
            <CheckboxFilter
              title={t("filters.goodAt")}
              options={options.specialties}
              chosen={search.specialty ?? []}
              onChange={specialty => change({ specialty })}
            />
            <PriceFilter
              highestPrice={options.maxPrice}
              currency={options.currency}
              value={search.maxPrice}
              onChange={maxPrice => change({ maxPrice, currency: options.currency ?? undefined })}
            />
            <CheckboxFilter
              title={t("filters.rating")}
              options={stars.map(value => ({ value: `${value}` }))}
              chosen={search.minRating === undefined ? [] : [`${search.minRating}`]}
              onChange={chosen => change({ minRating: stars.find(value => `${value}` === chosen.at(-1)) })}
              nameOf={least => t("filters.stars", { least: ratingText(Number(least)) })}
            />
            <CheckboxFilter
              title={t("filters.speaks")}
              options={options.languages}
              chosen={search.language ?? []}
              onChange={language => change({ language })}
              nameOf={languageName}
              maxShown={3}
            />
            <CheckboxFilter
              title={t("filters.how")}
              options={types.filter(isOfferedType).map(value => ({ value }))}
              chosen={search.type ? [search.type] : []}
              onChange={chosen => change({ type: types.find(type => type === chosen.at(-1)) })}
              nameOf={type => t(`types.${type as (typeof types)[number]}`)}
            />
          </>
        )}
      </QueryState>
    </div>
  )
}

const FilterSkeleton = () => (
  <div className={css.skeleton}>
    {[0, 1, 2, 3, 4].map(index => (
      <div key={index} className={css.skeletonRow}>
        <SkeletonBlock width={22} height={22} />
        <SkeletonBlock width="60%" height={14} />
      </div>
    ))}
  </div>
)
