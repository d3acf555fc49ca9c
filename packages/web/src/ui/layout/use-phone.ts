import { useMediaQuery } from "@mantine/hooks"

export const usePhone = (): boolean =>
  useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false }) ?? false
