import type { When } from "../../../entities/group/api.ts"

export interface GroupsSearch {
  tab?: When
}

export const readGroupsSearch = ({ tab }: Record<string, unknown>): GroupsSearch =>
  tab === "past" ? { tab } : {}
