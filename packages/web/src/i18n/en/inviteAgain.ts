export default {
  title: "Invite {{name}} again",
  text: "{{name}} gets your invite by email and in the app, and chooses anew what to share. You don’t see the address.",
  textNoMail: "{{name}} gets your invite in the app, and chooses anew what to share.",
  send: "Invite {{name}}",
  sent: "{{name}} has your invite",
  sentText: "It works once, until {{day}}. You can also send the link yourself.",
  sentNoMail:
    "It works once, until {{day}}. This server sends no email, so you may want to send the link yourself.",
  done: "Done",
  for: "For {{name}}, until {{day}}",
} as const
