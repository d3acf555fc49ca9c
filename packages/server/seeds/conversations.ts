type Line = readonly [daysAgo: number, by: "coach" | "client", text: string]

export interface DemoConversation {
  coach: string
  client: string
  lines: readonly Line[]
  /** How many of the newest lines their reader has not seen yet. */
  unread?: number
}

/** Weeks of messages between coaches and clients who are connected. */
export const demoConversations: readonly DemoConversation[] = [
  {
    coach: "a",
    client: "a",
    unread: 2,
    lines: [
      [
        54.6,
        "coach",
        "Welcome, Nora. Before our first session: when does the knee complain, going down or coming up?",
      ],
      [54.5, "client", "Going down, in the last third. Stairs are fine since August."],
      [
        54.4,
        "coach",
        "Good to know. We start with box squats and a slow way down. No pain above 3 out of 10, ever.",
      ],
      [47.2, "client", "Four sets done. It felt easy, is that the idea?"],
      [47.1, "coach", "Yes. Easy now is what buys us heavy in November."],
      [33.4, "coach", "Warm-up before heavy days: bike 6 min, hips, two empty-bar sets."],
      [26.3, "client", "82.5 kg moved well today. The left side is still slower."],
      [26.2, "coach", "I saw it in the video. Try the wider stance we talked about, same weight."],
      [12.4, "client", "Can we move Thursday to the evening? I’m in Cork until five."],
      [12.3, "coach", "18:30 works. I’ve moved it in the calendar."],
      [5.2, "coach", "Deload from Monday: two sets fewer everywhere, same weights."],
      [1.3, "coach", "How did the knee take Monday?"],
      [1.2, "client", "Quiet. A bit stiff on the stairs, gone by noon."],
      [0.05, "coach", "Bar path is straight all the way down. Depth is there."],
      [
        0.048,
        "coach",
        "Third set is the one. Bring it to the session and we look at your left foot together.",
      ],
    ],
  },
  {
    coach: "a",
    client: "b",
    lines: [
      [51, "client", "Thanks for taking me on. I tend to add weight when I should not."],
      [50.9, "coach", "Then I’ll be the one who says no. Send me the last set of each day."],
      [29.3, "client", "Bench 110 for a triple. Shoulder said nothing."],
      [29.2, "coach", "Good. We stay at 110 next week, that’s the no you asked for."],
      [8.4, "client", "Entry for the meet is open until Friday. 93 or 105?"],
      [8.3, "coach", "93. No cutting for your first one, you’re there already."],
      [2.1, "client", "Signed up."],
      [2, "coach", "Proud of you. Openers on Wednesday."],
    ],
  },
  {
    coach: "a",
    client: "c",
    unread: 1,
    lines: [
      [45, "coach", "Your clean is fine. It’s the dip before the jerk: you go forward."],
      [44.9, "client", "I can feel it as soon as you say it."],
      [20.2, "client", "Dip drills three times this week. 60 kg stayed over my heels."],
      [20.1, "coach", "That’s a change one can see. Keep the pause."],
      [0.3, "client", "The club is closed on Thursday. Can I swap it with Saturday?"],
    ],
  },
  {
    coach: "a",
    client: "d",
    lines: [
      [38, "client", "Istanbul this week, Frankfurt next. The hotel has dumbbells up to 20."],
      [37.9, "coach", "20 is plenty. Your travel plan is in the notes of Tuesday’s session."],
      [17.2, "client", "First deadlift in four years. 60 kg, slow, no pain after."],
      [17.1, "coach", "That’s the one to remember. We repeat it before we add anything."],
      [4.4, "client", "Back was tired after the flight, so I only walked."],
      [4.3, "coach", "The right call. Pick up where you left off tomorrow."],
    ],
  },
  {
    coach: "b",
    client: "e",
    unread: 1,
    lines: [
      [53, "coach", "Hello Sofia. No numbers this week: eat as always and write it down."],
      [52.8, "client", "That’s harder than a diet. I’ll do it."],
      [40.2, "client", "Three runs, the last one 2 km without walking."],
      [40.1, "coach", "Lovely. Same again this week, not more."],
      [15.3, "client", "The scale hasn’t moved for ten days."],
      [15.2, "coach", "Your waist has. We look at the line over four weeks, not at a morning."],
      [
        0.9,
        "coach",
        "Your doctor’s values came back steady, you wrote. Then we can keep the plan until Christmas.",
      ],
    ],
  },
  {
    coach: "b",
    client: "f",
    lines: [
      [43, "client", "It’s week one, so I’m still excellent at this."],
      [42.9, "coach", "We plan for week three today, then. What happened the last time?"],
      [42.8, "client", "Exams. I slept four hours and dropped everything."],
      [
        42.7,
        "coach",
        "So for exam weeks there’s a smaller plan: lights out at 23:30 and ten minutes of walking. That counts in full.",
      ],
      [21.2, "client", "Week three is over. I used the small plan twice."],
      [21.1, "coach", "And you’re still here. That’s the whole trick."],
    ],
  },
  {
    coach: "b",
    client: "a",
    lines: [
      [29, "client", "Mara does my lifting, so be gentle with the protein targets."],
      [28.9, "coach", "Gentle it is. One thing only: something with protein at breakfast."],
      [9.3, "client", "Skyr and oats, nine days in a row. I can do this half asleep."],
      [9.2, "coach", "Then it’s a habit. Next week we look at lunch."],
    ],
  },
  {
    coach: "c",
    client: "h",
    lines: [
      [48, "coach", "Muscle-up by February: strict pull-ups first. How many today?"],
      [47.9, "client", "Six. Seven if nobody looks."],
      [24.2, "client", "Nine, and everybody looked."],
      [24.1, "coach", "Now we start with the rings. Low ones."],
      [3.2, "client", "Wrist held up in the transitions."],
      [3.1, "coach", "Good. Tape it anyway on Saturday."],
    ],
  },
  {
    coach: "c",
    client: "i",
    lines: [
      [41, "client", "The gym is quiet before nine. That is when I dare to lift."],
      [40.9, "coach", "Then before nine is when we train. Start with the trap bar."],
      [10.4, "client", "I carried both pairs of skis to the car. My daughter took a picture."],
      [10.3, "coach", "Frame it."],
    ],
  },
]
