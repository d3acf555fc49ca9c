export default {
  back: "Me",
  saved: "Saved",
  everyone: "Everyone",
  relationships: "My people",
  nobody: "Nobody",
  relationshipsMean: "“My people” are the people you’re connected with.",
  found: {
    title: "Who can find you",
    profile: "Who can see my profile",
    profileText:
      "Name, picture and goals. Whatever you choose here, your coaches see what you share with them.",
    profileTextCoach: "Your coach page, and you in the list of coaches.",
    searchable: "Show me in search",
    searchableText: "By name, never by email. When it’s off, only people you already know can find you.",
    connectionRequests: "Who can ask to become my client",
    connectionRequestsText: "With “Nobody”, new clients can only come through your invites.",
  },
  here: {
    title: "Online status",
    presence: "Who can see that I’m online",
    presenceText: "The small dot on your picture.",
    lastSeen: "Who can see when I was last here",
    lastSeenText: "Such as “last seen yesterday”.",
  },
  data: {
    title: "What coaches can see",
    text: "Each coach sees only what you turned on for them, and every time they look is recorded.",
    action: "Who saw my data",
  },
} as const
