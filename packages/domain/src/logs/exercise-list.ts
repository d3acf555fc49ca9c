/**
 * The built-in exercises, written for Rapport. A line holds name, muscles (the first does most of the work), equipment,
 * level (b, i or a: beginner, intermediate, advanced), how the load acts (e: external, a: added to the body, s: assisted)
 * and one sentence to think of while doing it.
 */
export const exerciseList = `
Back squat|quads,glutes,lower back|barbell|i|e|Sit between the heels and keep the bar over the middle of the foot.
Front squat|quads,glutes,upper back|barbell|i|e|Keep the elbows high so that the bar stays on the shoulders.
Box squat|quads,glutes,hamstrings|barbell|i|e|Sit back onto the box, stay tight, and stand up without rocking.
Pause squat|quads,glutes|barbell|i|e|Stop for two counts at the bottom without letting go of the tension.
High-bar squat|quads,glutes|barbell|i|e|Stay upright and let the knees travel over the toes.
Low-bar squat|glutes,quads,lower back|barbell|i|e|Lean forward a little and push the hips back as you go down.
Overhead squat|quads,shoulders,upper back|barbell|a|e|Push the bar up all the way through the squat.
Zercher squat|quads,glutes,upper back|barbell|a|e|Hold the bar in the crook of the elbows and stay tall.
Safety-bar squat|quads,glutes,upper back|barbell|i|e|Pull the handles lightly and keep the chest up.
Anderson squat|quads,glutes|barbell|a|e|Start every repetition from a dead stop on the pins.
Goblet squat|quads,glutes|dumbbell|b|e|Hold the weight against the chest and let the elbows meet the knees.
Dumbbell squat|quads,glutes|dumbbell|b|e|Let the arms hang and keep the weight on the whole foot.
Kettlebell front squat|quads,glutes,abs|kettlebell|i|e|Keep the bells close and breathe behind the tension.
Bodyweight squat|quads,glutes|body|b|a|Spread the floor with the feet and stand up tall.
Jump squat|quads,glutes,calves|body|i|a|Land softly and take a breath before the next jump.
Pistol squat|quads,glutes|body|a|a|Reach forward with the arms and keep the heel down.
Sissy squat|quads|body|a|a|Keep knees, hips and shoulders in one line as you lean back.
Wall sit|quads|body|b|a|Press the whole back into the wall and keep breathing.
Hack squat|quads,glutes|machine|b|e|Keep the lower back on the pad at the bottom.
Leg press|quads,glutes|machine|b|e|Stop before the lower back rolls off the seat.
Single-leg press|quads,glutes|machine|b|e|Keep the hips level while one leg works.
Belt squat|quads,glutes|machine|i|e|Let the belt pull straight down between the feet.
Pendulum squat|quads|machine|i|e|Go as deep as the hips stay on the pad.
Smith machine squat|quads,glutes|machine|b|e|Set the feet slightly in front of the bar.
Leg extension|quads|machine|b|e|Squeeze at the top for one count, then lower slowly.
Split squat|quads,glutes|body|b|a|Drop the back knee straight down.
Dumbbell split squat|quads,glutes|dumbbell|b|e|Keep most of the weight on the front foot.
Bulgarian split squat|quads,glutes|dumbbell|i|e|Lean forward a little to feel the hip, stay tall to feel the thigh.
Barbell lunge|quads,glutes|barbell|i|e|Take a long step and push the floor away to come back.
Walking lunge|quads,glutes|dumbbell|b|e|Step as if on two rails, not on a rope.
Reverse lunge|glutes,quads|dumbbell|b|e|Step back far enough to keep the front shin upright.
Side lunge|adductors,glutes,quads|dumbbell|b|e|Sit into one hip and keep the other leg straight.
Curtsy lunge|glutes,quads|dumbbell|i|e|Step behind and across without turning the hips.
Deficit reverse lunge|glutes,quads|dumbbell|i|e|Use the extra depth slowly.
Step-up|quads,glutes|dumbbell|b|e|Let the upper foot do all the work.
Lateral step-up|quads,glutes|dumbbell|b|e|Lower yourself until the heel just touches the floor.
Step-down|quads,glutes|body|b|a|Keep the knee in line with the second toe.
Poliquin step-up|quads|body|b|a|Stay on the ball of the foot and straighten the knee fully.
Cossack squat|adductors,quads,glutes|body|i|a|Keep the working heel down and the chest open.
Sled push|quads,glutes,calves|sled|b|e|Take short strong steps and keep the arms locked.
Sled pull|hamstrings,glutes,upper back|sled|b|e|Sit back and walk with long steps.
Deadlift|hamstrings,glutes,lower back|barbell|i|e|Push the floor away and keep the bar against the legs.
Sumo deadlift|glutes,adductors,quads|barbell|i|e|Spread the knees and pull the chest up first.
Romanian deadlift|hamstrings,glutes|barbell|i|e|Push the hips back until the hamstrings stop you.
Stiff-leg deadlift|hamstrings,lower back|barbell|i|e|Keep the knees almost straight and the back long.
Deficit deadlift|hamstrings,glutes,lower back|barbell|a|e|Start lower than usual, with the same back.
Block pull|glutes,hamstrings,lower back|barbell|i|e|Set the back as if the bar lay on the floor.
Rack pull|upper back,glutes,lower back|barbell|i|e|Stand up with the hips, not with the arms.
Pause deadlift|hamstrings,glutes,lower back|barbell|a|e|Stop just above the floor without rounding.
Snatch-grip deadlift|upper back,hamstrings,glutes|barbell|a|e|Hold wide and keep the shoulders over the bar.
Trap-bar deadlift|quads,glutes,hamstrings|trap bar|b|e|Stand in the middle and push through the whole foot.
Dumbbell Romanian deadlift|hamstrings,glutes|dumbbell|b|e|Slide the weights down the thighs.
Single-leg Romanian deadlift|hamstrings,glutes|dumbbell|i|e|Keep the hips square to the floor.
B-stance Romanian deadlift|hamstrings,glutes|dumbbell|b|e|Use the back foot only to stay in balance.
Kettlebell deadlift|glutes,hamstrings|kettlebell|b|e|Reach for the bell with the hips, not the back.
Good morning|hamstrings,lower back|barbell|i|e|Bow with a long back and soft knees.
Seated good morning|lower back,adductors|barbell|a|e|Move only as far as the back stays flat.
Back extension|lower back,glutes,hamstrings|body|b|a|Stop when the body makes one straight line.
Reverse hyperextension|glutes,lower back|machine|i|e|Lift the legs with the hips and lower them quietly.
Hip thrust|glutes,hamstrings|barbell|b|e|Tuck the chin and finish with the ribs down.
Dumbbell hip thrust|glutes|dumbbell|b|e|Pause at the top for one count.
Single-leg hip thrust|glutes|body|i|a|Keep both hip bones at the same height.
Glute bridge|glutes|body|b|a|Press through the heels and squeeze at the top.
Barbell glute bridge|glutes|barbell|b|e|Keep the shins upright at the top.
Frog pump|glutes|body|b|a|Press the soles together and make small quick lifts.
Cable pull-through|glutes,hamstrings|cable|b|e|Let the rope pull the hips back, then stand tall.
Cable kickback|glutes|cable|b|e|Move the leg without arching the back.
Glute kickback machine|glutes|machine|b|e|Push with the heel.
Donkey kick|glutes|body|b|a|Keep the knee bent and the belly tight.
Fire hydrant|abductors,glutes|body|b|a|Lift the knee to the side without leaning away.
Clamshell|abductors,glutes|band|b|e|Keep the feet together and the hips stacked.
Banded side walk|abductors,glutes|band|b|e|Stay low and never let the feet touch.
Hip abduction machine|abductors,glutes|machine|b|e|Lean forward a little and open slowly.
Hip adduction machine|adductors|machine|b|e|Close with control and open even slower.
Copenhagen plank|adductors,obliques|body|a|a|Press the upper leg down and lift the hips.
Lying leg curl|hamstrings|machine|b|e|Keep the hips on the bench.
Seated leg curl|hamstrings|machine|b|e|Lean forward to stretch the hamstrings further.
Standing leg curl|hamstrings|machine|b|e|Keep the thigh still.
Nordic curl|hamstrings|body|a|s|Fall as slowly as you can and push off with the hands.
Glute-ham raise|hamstrings,glutes|body|a|a|Squeeze the hips before you bend the knees.
Slider leg curl|hamstrings,glutes|body|i|a|Keep the hips up while the heels slide.
Ball leg curl|hamstrings,glutes|ball|b|a|Lift the hips first, then roll the ball in.
Standing calf raise|calves|machine|b|e|Pause at the bottom before you push.
Seated calf raise|calves|machine|b|e|Go all the way down and all the way up.
Leg-press calf raise|calves|machine|b|e|Move only the ankles.
Single-leg calf raise|calves|body|b|a|Hold on to something and use the full range.
Donkey calf raise|calves|machine|b|e|Bend at the hips to stretch the calves.
Tibialis raise|shins|body|b|a|Lean on a wall and pull the toes up.
Kettlebell swing|glutes,hamstrings,lower back|kettlebell|i|e|Snap the hips and let the bell float.
Single-arm kettlebell swing|glutes,hamstrings,obliques|kettlebell|i|e|Keep the shoulders level.
American swing|glutes,shoulders|kettlebell|i|e|Finish with the arms beside the ears.
Kettlebell clean|glutes,hamstrings,forearms|kettlebell|i|e|Guide the bell around the wrist instead of over it.
Kettlebell snatch|glutes,shoulders,upper back|kettlebell|a|e|Punch through at the top.
Turkish get-up|shoulders,abs,glutes|kettlebell|i|e|Look at the bell until you stand.
Kettlebell windmill|obliques,shoulders,hamstrings|kettlebell|a|e|Push the hip out and keep the arm upright.
Clean and jerk|full body|barbell|a|e|Be patient off the floor and quick under the bar.
Power clean|full body|barbell|a|e|Jump, shrug, and turn the elbows through.
Hang clean|full body|barbell|a|e|Brush the thighs and stay over the bar.
Hang power clean|full body|barbell|a|e|Start above the knee and finish tall.
Clean pull|hamstrings,glutes,traps|barbell|a|e|Finish tall with straight arms.
Push jerk|shoulders,quads|barbell|a|e|Dip straight down and drive yourself under.
Split jerk|shoulders,quads|barbell|a|e|Step the front foot forward, not up.
Snatch|full body|barbell|a|e|Keep the bar close from the floor to overhead.
Power snatch|full body|barbell|a|e|Pull yourself under instead of pressing out.
Hang snatch|full body|barbell|a|e|Wait until the bar is at the hips.
Snatch balance|shoulders,quads|barbell|a|e|Drop under faster than the bar falls.
Muscle snatch|shoulders,upper back|barbell|i|e|Turn the bar over with high elbows.
Snatch pull|hamstrings,glutes,traps|barbell|a|e|Keep the shoulders in front of the bar for longer.
Thruster|quads,shoulders|barbell|i|e|Use the drive of the squat to start the press.
Dumbbell thruster|quads,shoulders|dumbbell|b|e|Keep the dumbbells on the shoulders on the way down.
Dumbbell snatch|full body|dumbbell|i|e|Keep the dumbbell close and lock it out softly.
Devil press|full body|dumbbell|a|e|Swing from the hips, not the back.
Wall ball|quads,shoulders|ball|b|e|Catch it high and go straight into the squat.
Medicine-ball slam|abs,lats|ball|b|e|Reach tall and throw with the whole body.
Medicine-ball chest pass|chest,triceps|ball|b|e|Throw as fast as you can.
Rotational ball throw|obliques,glutes|ball|i|e|Turn from the back hip.
Box jump|quads,glutes,calves|body|i|a|Land as softly as you took off.
Broad jump|glutes,quads|body|i|a|Swing the arms and stick the landing.
Depth jump|quads,calves|body|a|a|Spend as little time on the floor as you can.
Skater jump|glutes,abductors|body|b|a|Hold each landing for a count.
Lateral hop|calves,quads|body|b|a|Stay on the balls of the feet.
Burpee|full body|body|b|a|Find a pace that you can keep.
Mountain climber|abs,hip flexors|body|b|a|Keep the hips low and the hands under the shoulders.
Bear crawl|abs,shoulders,quads|body|b|a|Keep the knees a hand above the floor.
Battle rope|shoulders,abs|rope|b|e|Make the waves reach the anchor.
Bench press|chest,triceps,front delts|barbell|i|e|Pull the shoulder blades together and touch the same spot each time.
Close-grip bench press|triceps,chest|barbell|i|e|Keep the elbows near the ribs.
Wide-grip bench press|chest,front delts|barbell|i|e|Lower slowly and stop before the shoulders roll.
Paused bench press|chest,triceps|barbell|i|e|Wait for one count on the chest.
Incline bench press|chest,front delts|barbell|i|e|Touch just below the collarbones.
Decline bench press|chest,triceps|barbell|i|e|Touch the lower chest.
Floor press|triceps,chest|barbell|i|e|Rest the elbows for a moment before each press.
Spoto press|chest,triceps|barbell|a|e|Stop a finger above the chest.
Larsen press|chest,triceps|barbell|a|e|Keep the legs straight and the back still.
Dumbbell bench press|chest,triceps|dumbbell|b|e|Lower until you feel a stretch across the chest.
Incline dumbbell press|chest,front delts|dumbbell|b|e|Set the bench at about thirty degrees.
Decline dumbbell press|chest|dumbbell|i|e|Hold the weights over the lower chest.
Neutral-grip dumbbell press|chest,triceps|dumbbell|b|e|Keep the palms facing each other.
Single-arm dumbbell press|chest,obliques|dumbbell|i|e|Do not let the body roll off the bench.
Dumbbell floor press|triceps,chest|dumbbell|b|e|Lower until the upper arms touch the floor.
Dumbbell fly|chest|dumbbell|b|e|Hug a wide tree, with soft elbows.
Incline dumbbell fly|chest|dumbbell|b|e|Stop where the stretch is comfortable.
Dumbbell pullover|lats,chest|dumbbell|i|e|Keep the ribs down while the arms go back.
Chest press machine|chest,triceps|machine|b|e|Set the seat so that the handles are at chest height.
Incline chest press machine|chest,front delts|machine|b|e|Keep the shoulders down.
Smith machine bench press|chest,triceps|machine|b|e|Set the bench so that the bar meets the middle of the chest.
Pec deck|chest|machine|b|e|Squeeze the elbows together and open slowly.
Cable fly|chest|cable|b|e|Let the hands meet in front of the chest.
High cable fly|chest|cable|b|e|Pull down and in towards the hips.
Low cable fly|chest,front delts|cable|b|e|Lift the hands to chin height.
Cable chest press|chest,triceps,abs|cable|b|e|Stand firm and press straight ahead.
Push-up|chest,triceps,front delts|body|b|a|Keep one line from head to heels.
Knee push-up|chest,triceps|body|b|s|Keep the hips forward.
Incline push-up|chest,triceps|body|b|s|Lower the chest to the edge, not the head.
Decline push-up|chest,front delts|body|i|a|Put the feet up and keep the belly tight.
Diamond push-up|triceps,chest|body|i|a|Keep the elbows close.
Weighted push-up|chest,triceps|body|i|a|Place the plate between the shoulder blades.
Deficit push-up|chest|body|i|a|Use the extra depth slowly.
Archer push-up|chest,triceps|body|a|a|Straighten one arm while the other works.
Clap push-up|chest,triceps|body|a|a|Push hard and land with soft elbows.
Pike push-up|shoulders,triceps|body|i|a|Move the head to the floor in front of the hands.
Handstand push-up|shoulders,triceps|body|a|a|Keep the ribs in and the elbows forward.
Ring push-up|chest,abs|rings|a|a|Turn the rings out at the top.
Dip|triceps,chest|body|i|a|Lean forward a little and stop at a right angle.
Assisted dip|triceps,chest|machine|b|s|Use just enough help to move smoothly.
Bench dip|triceps|body|b|a|Keep the back close to the bench.
Ring dip|triceps,chest|rings|a|a|Keep the rings against the body.
Dip machine|triceps,chest|machine|b|e|Keep the shoulders down as you press.
Overhead press|shoulders,triceps|barbell|i|e|Move the head out of the way and back under the bar.
Push press|shoulders,quads,triceps|barbell|i|e|Dip straight down and drive with the legs.
Seated barbell press|shoulders,triceps|barbell|i|e|Keep the back on the pad.
Behind-the-neck press|shoulders|barbell|a|e|Only go as low as the shoulders allow.
Z press|shoulders,abs|barbell|a|e|Sit tall on the floor with straight legs.
Landmine press|shoulders,chest|barbell|b|e|Lean into the bar and reach at the top.
Bradford press|shoulders|barbell|i|e|Clear the head by no more than a hand.
Seated dumbbell press|shoulders,triceps|dumbbell|b|e|Keep the forearms upright.
Standing dumbbell press|shoulders,triceps|dumbbell|b|e|Squeeze the glutes so that the back stays still.
Arnold press|shoulders|dumbbell|i|e|Turn the palms as the weights rise.
Single-arm overhead press|shoulders,obliques|dumbbell|i|e|Stand as if the other hand held the same weight.
Kettlebell press|shoulders,triceps|kettlebell|i|e|Press in a slight arc around the head.
Bottoms-up press|shoulders,forearms|kettlebell|a|e|Grip hard and move slowly.
Shoulder press machine|shoulders,triceps|machine|b|e|Keep the wrists straight.
Smith machine shoulder press|shoulders,triceps|machine|b|e|Set the seat so that the bar clears the face.
Lateral raise|side delts|dumbbell|b|e|Lead with the elbows and stop at shoulder height.
Cable lateral raise|side delts|cable|b|e|Start with the hand in front of the other hip.
Lateral raise machine|side delts|machine|b|e|Push with the elbows, not the hands.
Leaning lateral raise|side delts|dumbbell|i|e|Hold on to something and lean away.
Front raise|front delts|dumbbell|b|e|Lift to eye height without swinging.
Plate raise|front delts|plate|b|e|Hold the plate like a steering wheel.
Upright row|side delts,traps|barbell|i|e|Pull to the lower chest with a wide grip.
Cable upright row|side delts,traps|cable|b|e|Keep the rope close to the body.
Rear delt fly|rear delts|dumbbell|b|e|Bend over and open the arms without shrugging.
Reverse pec deck|rear delts|machine|b|e|Keep a small bend in the elbows.
Cable rear delt fly|rear delts|cable|b|e|Cross the cables and pull out and back.
Face pull|rear delts,upper back|cable|b|e|Pull the rope to the forehead and show the biceps.
Band pull-apart|rear delts,upper back|band|b|e|Keep the arms straight and the shoulders low.
Cuban press|rotator cuff,side delts|dumbbell|i|e|Move lightly and turn the arms at a right angle.
External rotation|rotator cuff|cable|b|e|Keep the elbow against the ribs.
Internal rotation|rotator cuff|cable|b|e|Turn only the forearm.
Scaption raise|side delts,rotator cuff|dumbbell|b|e|Lift the thumbs up, slightly in front of the body.
Y raise|lower traps|dumbbell|b|e|Lie on an incline and reach long.
Pull-up|lats,biceps|body|i|a|Pull the elbows to the ribs.
Chin-up|lats,biceps|body|i|a|Bring the chest to the bar.
Neutral-grip pull-up|lats,biceps|body|i|a|Keep the shoulders away from the ears.
Wide-grip pull-up|lats,upper back|body|a|a|Think of pulling the bar apart.
Assisted pull-up|lats,biceps|machine|b|s|Use the least help that lets you move smoothly.
Banded pull-up|lats,biceps|band|b|s|Let the band help only at the bottom.
Negative pull-up|lats,biceps|body|b|a|Take five counts on the way down.
Scapular pull-up|lats,lower traps|body|b|a|Move only the shoulder blades.
Dead hang|forearms,lats|body|b|a|Hang long and breathe.
Muscle-up|lats,triceps,chest|body|a|a|Pull high and lean over the bar.
Ring muscle-up|lats,triceps,chest|rings|a|a|Keep the rings close and the grip deep.
Rope climb|lats,biceps,forearms|rope|a|a|Use the feet as a brake and a step.
Lat pulldown|lats,biceps|cable|b|e|Pull the bar to the collarbones.
Close-grip lat pulldown|lats,biceps|cable|b|e|Lead with the elbows.
Neutral-grip lat pulldown|lats,biceps|cable|b|e|Keep the chest up.
Reverse-grip lat pulldown|lats,biceps|cable|b|e|Keep the wrists straight.
Single-arm lat pulldown|lats|cable|b|e|Let the shoulder blade travel up, then down.
Straight-arm pulldown|lats|cable|b|e|Sweep the bar to the thighs with long arms.
Machine pulldown|lats,biceps|machine|b|e|Fix the thighs and pull without leaning.
Cable pullover|lats|cable|b|e|Hinge a little and keep the ribs down.
Barbell row|upper back,lats,lower back|barbell|i|e|Hold the back still and pull to the navel.
Pendlay row|upper back,lats|barbell|i|e|Start every repetition from the floor.
Yates row|upper back,lats,biceps|barbell|i|e|Stand a little more upright.
Underhand barbell row|lats,biceps|barbell|i|e|Keep the elbows close to the body.
Seal row|upper back,lats|barbell|i|e|Lie flat and pull the bar to the bench.
T-bar row|upper back,lats|barbell|i|e|Keep the chest up and the knees soft.
Landmine row|upper back,lats|barbell|i|e|Pull the elbow past the hip.
Meadows row|upper back,lats|barbell|i|e|Hold the end of the bar and let the shoulder stretch.
Dumbbell row|lats,upper back|dumbbell|b|e|Pull towards the hip, not the shoulder.
Chest-supported row|upper back,lats|dumbbell|b|e|Keep the chest on the pad.
Kroc row|lats,upper back,forearms|dumbbell|a|e|Use a little swing on purpose.
Renegade row|upper back,abs|dumbbell|i|e|Keep the hips level.
Gorilla row|upper back,lats|kettlebell|i|e|Push one bell down while the other rises.
Seated cable row|upper back,lats|cable|b|e|Sit tall and finish with the shoulder blades.
Wide-grip cable row|upper back,rear delts|cable|b|e|Pull to the lower chest.
Single-arm cable row|lats,upper back|cable|b|e|Do not turn the body with the arm.
Machine row|upper back,lats|machine|b|e|Keep the chest against the pad.
High row machine|lats,upper back|machine|b|e|Pull down and back.
Inverted row|upper back,biceps|body|b|a|Keep the body straight as a board.
Ring row|upper back,biceps|rings|b|a|Walk the feet forward to make it harder.
Band row|upper back,lats|band|b|e|Pause with the elbows behind you.
Shrug|traps|barbell|b|e|Lift straight up and hold for one count.
Dumbbell shrug|traps|dumbbell|b|e|Do not roll the shoulders.
Trap-bar shrug|traps|trap bar|b|e|Let the shoulders sink fully.
Farmer's walk|forearms,traps,abs|dumbbell|b|e|Walk tall with short steps.
Suitcase carry|obliques,forearms|dumbbell|b|e|Do not lean to either side.
Overhead carry|shoulders,abs|dumbbell|i|e|Keep the arm beside the ear.
Front-rack carry|abs,upper back|kettlebell|i|e|Breathe behind the tension.
Yoke carry|full body|yoke|a|e|Take short steps and keep the belly tight.
Sandbag carry|full body|sandbag|b|e|Hug it high on the chest.
Sandbag to shoulder|full body|sandbag|i|e|Lap it first, then stand through.
Atlas stone load|full body|stone|a|e|Squeeze the stone and push the hips through.
Tyre flip|full body|tyre|a|e|Push with the chest, not the biceps.
Barbell curl|biceps|barbell|b|e|Keep the elbows beside the body.
EZ-bar curl|biceps|barbell|b|e|Stop just before the forearms touch the arms.
Dumbbell curl|biceps|dumbbell|b|e|Turn the palm up as the weight rises.
Hammer curl|biceps,forearms|dumbbell|b|e|Keep the thumbs up.
Incline dumbbell curl|biceps|dumbbell|b|e|Let the arms hang behind the body.
Concentration curl|biceps|dumbbell|b|e|Brace the elbow against the thigh.
Preacher curl|biceps|barbell|b|e|Lower all the way without bouncing.
Spider curl|biceps|dumbbell|i|e|Keep the upper arms upright.
Zottman curl|biceps,forearms|dumbbell|i|e|Turn the palms down for the way back.
Drag curl|biceps|barbell|i|e|Slide the bar up the body.
Cable curl|biceps|cable|b|e|Take a step back to keep the tension.
Rope hammer curl|biceps,forearms|cable|b|e|Pull the ends apart at the top.
Bayesian curl|biceps|cable|i|e|Stand facing away and let the arm stretch back.
Machine curl|biceps|machine|b|e|Keep the armpits on the pad.
Reverse curl|forearms,biceps|barbell|b|e|Keep the wrists straight.
Wrist curl|forearms|barbell|b|e|Let the bar roll to the fingertips.
Reverse wrist curl|forearms|dumbbell|b|e|Move slowly through a small range.
Wrist roller|forearms|roller|i|e|Roll evenly in both directions.
Plate pinch|forearms|plate|i|e|Squeeze with straight fingers.
Gripper|forearms|gripper|b|e|Close it fully before you count it.
Triceps pushdown|triceps|cable|b|e|Keep the elbows still.
Rope pushdown|triceps|cable|b|e|Spread the rope at the bottom.
Single-arm pushdown|triceps|cable|b|e|Finish with a straight arm.
Overhead cable extension|triceps|cable|b|e|Point the elbows ahead.
Overhead dumbbell extension|triceps|dumbbell|b|e|Lower behind the head, not onto it.
Skull crusher|triceps|barbell|i|e|Lower to the forehead or just behind it.
Dumbbell skull crusher|triceps|dumbbell|b|e|Keep the upper arms still.
JM press|triceps|barbell|a|e|Lower towards the chin and press straight up.
Tate press|triceps|dumbbell|i|e|Let the weights touch the chest between repetitions.
Triceps kickback|triceps|dumbbell|b|e|Hold the upper arm level with the floor.
Triceps extension machine|triceps|machine|b|e|Lower until you feel a stretch.
Plank|abs|body|b|a|Squeeze the glutes and breathe.
Side plank|obliques|body|b|a|Push the floor away and lift the hips.
Long-lever plank|abs|body|i|a|Walk the elbows forward a little.
RKC plank|abs,glutes|body|i|a|Pull the elbows towards the toes for ten seconds.
Hollow hold|abs|body|i|a|Keep the lower back on the floor.
Dead bug|abs|body|b|a|Breathe out as the leg goes down.
Bird dog|abs,lower back|body|b|a|Reach long instead of high.
Crunch|abs|body|b|a|Lift the shoulder blades, not the head.
Bicycle crunch|abs,obliques|body|b|a|Turn from the ribs.
Reverse crunch|abs|body|b|a|Roll the hips off the floor.
Sit-up|abs,hip flexors|body|b|a|Come up one bone at a time.
Decline sit-up|abs,hip flexors|body|i|a|Stop before the back lies flat.
V-up|abs,hip flexors|body|i|a|Touch the shins with straight arms.
Toes-to-bar|abs,lats|body|a|a|Press down on the bar as the legs rise.
Hanging leg raise|abs,hip flexors|body|i|a|Curl the hips at the top.
Hanging knee raise|abs,hip flexors|body|b|a|Do not swing.
Captain's chair knee raise|abs,hip flexors|machine|b|a|Press the forearms down.
L-sit|abs,hip flexors,triceps|body|a|a|Push tall and keep the knees straight.
Dragon flag|abs|body|a|a|Lower in one piece.
Ab wheel rollout|abs|wheel|i|a|Stop before the lower back sinks.
Barbell rollout|abs|barbell|a|a|Keep the hips tucked.
Cable crunch|abs|cable|b|e|Bring the ribs to the hips.
Ab crunch machine|abs|machine|b|e|Curl down instead of pulling with the arms.
Pallof press|obliques,abs|cable|b|e|Do not let the cable turn you.
Cable woodchop|obliques|cable|b|e|Turn with the hips and follow with the arms.
Landmine rotation|obliques|barbell|i|e|Keep the arms long and move from the hips.
Russian twist|obliques|plate|b|e|Turn the chest, not only the hands.
Side bend|obliques|dumbbell|b|e|Move in one plane.
Stir the pot|abs|ball|i|a|Make small circles with the elbows.
Neck curl|neck|plate|i|e|Move slowly and stay light.
Neck extension|neck|plate|i|e|Keep the range small at first.
Running|legs,heart|outdoors|b|e|Keep a pace at which you can speak.
Treadmill run|legs,heart|treadmill|b|e|Look ahead and run tall.
Incline walk|glutes,calves,heart|treadmill|b|e|Let go of the rails.
Walking|legs,heart|outdoors|b|e|Swing the arms and breathe through the nose.
Hiking|legs,heart|outdoors|b|e|Shorten the steps uphill.
Ruck march|legs,upper back,heart|outdoors|b|e|Carry the pack high and close.
Cycling|quads,heart|outdoors|b|e|Spin lightly before you push hard.
Stationary bike|quads,heart|bike|b|e|Set the saddle at hip height.
Air bike|full body,heart|bike|b|e|Push and pull with the arms.
Rowing machine|full body,heart|rower|b|e|Legs, back, arms, and the same way back.
Ski machine|lats,abs,heart|ski machine|b|e|Fall into the pull with the hips.
Elliptical trainer|legs,heart|elliptical|b|e|Keep the heels down.
Stair climber|glutes,quads,heart|stair climber|b|e|Stand tall instead of leaning on the rails.
Skipping rope|calves,heart|rope|b|e|Turn the rope with the wrists.
Swimming|full body,heart|pool|b|e|Breathe out under water.
Sprint|hamstrings,glutes,heart|outdoors|i|e|Run tall and let the arms lead.
Hill sprint|glutes,hamstrings,heart|outdoors|i|e|Lean into the hill and push the ground back.
Shuttle run|legs,heart|outdoors|i|e|Get low before each turn.
Shadow boxing|shoulders,heart|body|b|e|Keep the hands up and the feet moving.
Heavy bag|shoulders,heart|bag|i|e|Bring the hand back as fast as it went.
Cat-cow|lower back|body|b|a|Move one vertebra at a time.
World's greatest stretch|hips,upper back|body|b|a|Open the chest towards the front knee.
90/90 hip switch|hips|body|b|a|Sit tall and turn from the hips.
Couch stretch|hip flexors,quads|body|b|a|Squeeze the glute of the back leg.
Hamstring stretch|hamstrings|body|b|a|Fold from the hips with a long back.
Calf stretch|calves|body|b|a|Keep the heel down.
Pigeon stretch|glutes|body|b|a|Breathe into the hip and wait.
Child's pose|lower back,lats|body|b|a|Reach the fingers away.
Thoracic rotation|upper back|body|b|a|Follow the hand with the eyes.
Wall slide|lower traps,shoulders|body|b|a|Keep the lower back on the wall.
Shoulder dislocate|shoulders|band|b|a|Hold as wide as you need.
Ankle mobilisation|ankles|body|b|a|Drive the knee over the toes with the heel down.
Foam rolling|full body|foam roller|b|a|Stay on tender spots for a few breaths.
Sun salutation|full body|body|b|a|Move with the breath.
`
