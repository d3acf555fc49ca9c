import type { Transporter } from "nodemailer"

/**
 * What one server keeps in memory to spare work. They belong to the app, so that two servers in one process share
 * nothing. Each module adds its own by declaration merging; each says at its declaration what makes an entry stale.
 */
export interface Caches {
  /** SMTP connections by URL; never stale, as the URL holds every setting. */
  mailTransports: Map<string, Transporter>
}
