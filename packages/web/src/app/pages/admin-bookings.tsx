import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { BookingFilters } from "../../features/admin/BookingFilters.tsx"
import { BookingList } from "../../features/admin/BookingList.tsx"
import type { BookingsSearch } from "../../features/admin/search.ts"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminBookingsPage() {
  const { t } = useTranslation("admin")
  const search = useSearch({ from: "/inside/admin/admin/bookings" })
  const navigate = useNavigate()
  const onSearch = (next: BookingsSearch): void =>
    void navigate({ to: "/admin/bookings", search: next, replace: true, resetScroll: false })
  return (
    <Page header={<PageHeader title={t("bookings.title")} />}>
      <BookingFilters search={search} onSearch={onSearch} />
      <BookingList search={search} onSearch={onSearch} />
    </Page>
  )
}
