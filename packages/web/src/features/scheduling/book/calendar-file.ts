import i18next from "i18next"
import type { Booking } from "../../../entities/booking/booking.ts"

const stamp = (at: string): string => at.replace(/[-:]/g, "").replace(/\.\d+/, "")
const escaped = (text: string): string => text.replace(/([\\;,])/g, "\\$1").replace(/\n/g, "\\n")

/** The session as an iCalendar file, with the same UID as the emailed invitation, so that calendars show one entry. */
export const calendarFile = (booking: Booking, name: string): Blob | null => {
  if (!booking.scheduledAt || !booking.endsAt) return null
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rapport//EN",
    "BEGIN:VEVENT",
    `UID:${booking.id}@${location.hostname}`,
    `DTSTAMP:${stamp(booking.updatedAt)}`,
    `DTSTART:${stamp(booking.scheduledAt)}`,
    `DTEND:${stamp(booking.endsAt)}`,
    `SUMMARY:${escaped(i18next.t("scheduling:file.summary", { name }))}`,
    ...(booking.meetingUrl
      ? [
          `DESCRIPTION:${escaped(i18next.t("scheduling:file.description", { url: booking.meetingUrl }))}`,
          `URL:${booking.meetingUrl}`,
        ]
      : []),
    `STATUS:${booking.status === "confirmed" ? "CONFIRMED" : "TENTATIVE"}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
  return new Blob([lines.join("\r\n")], { type: "text/calendar" })
}

/** Downloads the file, which the person's calendar opens. */
export const saveToCalendar = (booking: Booking, name: string): void => {
  const file = calendarFile(booking, name)
  if (!file) return
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = "session.ics"
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
