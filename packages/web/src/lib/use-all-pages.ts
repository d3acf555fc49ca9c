import { useEffect } from "react"

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isError: boolean
  fetchNextPage: () => unknown
}

/** Fetches every page of a list that is only right when it is whole. */
export const useAllPages = ({ hasNextPage, isFetchingNextPage, isError, fetchNextPage }: Pages): void => {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage])
}
