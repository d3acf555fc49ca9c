import {
  IconBandage,
  IconBarbell,
  IconCalendar,
  IconCalendarCheck,
  IconHeart,
  IconMail,
  IconPhoto,
  IconSalad,
  IconScale,
  IconUser,
  IconUserCog,
} from "@tabler/icons-react"
import type { ComponentType } from "react"
import type { DataCategory } from "./api.ts"

export const categoryIcons: Readonly<Record<DataCategory, ComponentType>> = {
  profile: IconUser,
  metrics: IconScale,
  nutrition: IconSalad,
  workouts: IconBarbell,
  photos: IconPhoto,
  injuries: IconBandage,
  health: IconHeart,
  account: IconUserCog,
  calendar: IconCalendar,
  bookings: IconCalendarCheck,
  mail: IconMail,
}
