/** The address of the admin among the demo people. */
export const DEMO_ADMIN = "admin@example.com"
