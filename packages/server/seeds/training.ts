/** How the demo's clients train and what they weigh: exercise, load at first, gain a week, sets and repetitions. */
export interface DemoExercise {
  name: string
  /** Null: with the body's own weight. */
  load: number | null
  gain: number
  sets: number
  reps: number
}

export interface DemoTraining {
  client: string
  /** Days of the week from Monday = 0, each with a title and exercises. */
  days: readonly { weekday: number; title: string; exercises: readonly DemoExercise[] }[]
  weight: { from: number; to: number }
  unit?: "lb"
  note?: { week: number; text: string }
  /** What is eaten on most days: foods with their usual grams. */
  meals?: readonly DemoMeal[]
  target?: { kcal: number; proteinG: number; carbsG: number; fatG: number }
}

interface DemoMeal {
  slot: "breakfast" | "lunch" | "dinner" | "snacks"
  foods: readonly (readonly [name: string, grams: number])[]
}

const noraEats: readonly DemoMeal[] = [
  {
    slot: "breakfast",
    foods: [
      ["Oats", 60],
      ["Soy milk", 250],
      ["Blueberries", 80],
      ["Walnuts", 15],
    ],
  },
  {
    slot: "lunch",
    foods: [
      ["Chicken breast, cooked", 150],
      ["Rice, white, cooked", 220],
      ["Broccoli, cooked", 150],
    ],
  },
  {
    slot: "snacks",
    foods: [
      ["Banana", 118],
      ["Almonds", 25],
    ],
  },
  {
    slot: "dinner",
    foods: [
      ["Salmon, cooked", 140],
      ["Potato, boiled", 280],
      ["Green beans", 150],
      ["Olive oil", 10],
    ],
  },
]

const sofiaEats: readonly DemoMeal[] = [
  {
    slot: "breakfast",
    foods: [
      ["Wholemeal bread", 80],
      ["Cottage cheese", 120],
      ["Tomato", 100],
    ],
  },
  {
    slot: "lunch",
    foods: [
      ["Lentils, cooked", 250],
      ["Feta", 40],
      ["Spinach, raw", 60],
    ],
  },
  {
    slot: "dinner",
    foods: [
      ["Omelette", 180],
      ["Rye bread", 60],
      ["Cucumber", 120],
    ],
  },
]

const lift = (name: string, load: number | null, gain: number, sets: number, reps: number): DemoExercise => ({
  name,
  load,
  gain,
  sets,
  reps,
})

export const demoTraining: readonly DemoTraining[] = [
  {
    client: "a",
    weight: { from: 71.4, to: 68.4 },
    meals: noraEats,
    target: { kcal: 2050, proteinG: 140, carbsG: 215, fatG: 70 },
    note: { week: 6, text: "Third one I stopped, stiff on the stairs." },
    days: [
      {
        weekday: 0,
        title: "Lower body A",
        exercises: [
          lift("Back squat", 50, 1.25, 4, 5),
          lift("Hip thrust", 60, 1.25, 3, 8),
          lift("Dumbbell split squat", 10, 0.5, 3, 10),
        ],
      },
      {
        weekday: 2,
        title: "Upper body",
        exercises: [
          lift("Bench press", 32.5, 0.65, 4, 6),
          lift("Dumbbell row", 16, 0.5, 3, 10),
          lift("Lat pulldown", 35, 0.65, 3, 10),
        ],
      },
      {
        weekday: 4,
        title: "Lower body B",
        exercises: [
          lift("Deadlift", 65, 2.5, 3, 5),
          lift("Goblet squat", 18, 0.5, 3, 8),
          lift("Plank", null, 3, 3, 45),
        ],
      },
    ],
  },
  {
    client: "b",
    weight: { from: 93, to: 92.2 },
    days: [
      {
        weekday: 0,
        title: "Bench",
        exercises: [lift("Bench press", 100, 1.25, 5, 4), lift("Dip", 10, 1.25, 3, 8)],
      },
      {
        weekday: 2,
        title: "Squat",
        exercises: [lift("Back squat", 140, 2.5, 4, 4), lift("Lying leg curl", 40, 1, 3, 10)],
      },
      {
        weekday: 4,
        title: "Deadlift",
        exercises: [lift("Deadlift", 170, 2.5, 3, 3), lift("Barbell row", 80, 1.25, 4, 8)],
      },
    ],
  },
  {
    client: "c",
    weight: { from: 58.2, to: 58.6 },
    days: [
      {
        weekday: 1,
        title: "Snatch",
        exercises: [lift("Snatch", 38, 0.5, 5, 2), lift("Front squat", 60, 1, 4, 3)],
      },
      {
        weekday: 3,
        title: "Clean and jerk",
        exercises: [lift("Clean and jerk", 50, 0.65, 5, 2), lift("Push press", 38, 0.5, 4, 4)],
      },
    ],
  },
  {
    client: "d",
    weight: { from: 88.5, to: 86.9 },
    days: [
      {
        weekday: 1,
        title: "Hotel gym",
        exercises: [lift("Trap-bar deadlift", 60, 2.5, 3, 8), lift("Goblet squat", 14, 0.5, 3, 10)],
      },
      {
        weekday: 5,
        title: "Back",
        exercises: [lift("Dumbbell row", 20, 0.5, 3, 10), lift("Bird dog", null, 0, 3, 10)],
      },
    ],
  },
  {
    client: "e",
    weight: { from: 82, to: 79.1 },
    meals: sofiaEats,
    target: { kcal: 1750, proteinG: 95, carbsG: 190, fatG: 62 },
    days: [
      {
        weekday: 0,
        title: "At home",
        exercises: [lift("Bodyweight squat", null, 0.5, 3, 15), lift("Band row", null, 0.5, 3, 15)],
      },
      {
        weekday: 3,
        title: "At home",
        exercises: [lift("Glute bridge", null, 0.5, 3, 15), lift("Knee push-up", null, 0.5, 3, 8)],
      },
    ],
  },
  {
    client: "g",
    unit: "lb",
    weight: { from: 134.5, to: 131 },
    days: [
      {
        weekday: 1,
        title: "Dumbbells",
        exercises: [lift("Dumbbell bench press", 20, 0.65, 3, 10), lift("Goblet squat", 25, 0.65, 3, 12)],
      },
      {
        weekday: 4,
        title: "Dumbbells",
        exercises: [lift("Dumbbell Romanian deadlift", 30, 1, 3, 10), lift("Dumbbell row", 20, 0.5, 3, 12)],
      },
    ],
  },
  {
    client: "h",
    weight: { from: 79, to: 79.4 },
    days: [
      {
        weekday: 0,
        title: "Strength",
        exercises: [lift("Pull-up", null, 0.4, 5, 8), lift("Thruster", 45, 1.25, 4, 6)],
      },
      {
        weekday: 2,
        title: "Olympic",
        exercises: [lift("Power clean", 65, 1.25, 5, 3), lift("Front squat", 80, 1.25, 4, 5)],
      },
      {
        weekday: 5,
        title: "Gymnastics",
        exercises: [lift("Toes-to-bar", null, 0.3, 4, 8), lift("Dip", null, 0.4, 4, 10)],
      },
    ],
  },
  {
    client: "i",
    weight: { from: 69.5, to: 68.8 },
    days: [
      {
        weekday: 2,
        title: "Quiet morning",
        exercises: [lift("Leg press", 60, 2, 3, 10), lift("Seated cable row", 25, 0.5, 3, 12)],
      },
      {
        weekday: 5,
        title: "Carry and climb",
        exercises: [lift("Step-up", 6, 0.25, 3, 10), lift("Suitcase carry", 10, 0.5, 3, 40)],
      },
    ],
  },
  {
    client: "j",
    weight: { from: 104, to: 101.2 },
    days: [
      {
        weekday: 1,
        title: "After nights",
        exercises: [lift("Bench press", 70, 1.25, 4, 8), lift("Lat pulldown", 55, 1, 4, 10)],
      },
      {
        weekday: 4,
        title: "Legs",
        exercises: [lift("Back squat", 80, 2, 4, 8), lift("Seated leg curl", 40, 1, 3, 10)],
      },
    ],
  },
]
