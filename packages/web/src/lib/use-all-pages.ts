import { useEffect } from "react"

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isError: boolean
  fetchNextPage: () => unknown
}

/** Fetches all pages of a list that must be complete to be shown. */
export const useAllPages = ({ hasNextPage, isFetchingNextPage, isError, fetchNextPage }: Pages): void => {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage])
}
