import { Badge, Checkbox, Chip, Select, Slider, Switch, Textarea, TextInput } from "@mantine/core"
import { IconBarbell, IconBell, IconMessageCircle } from "@tabler/icons-react"
import { useState } from "react"
import { Macros, Meter } from "../../ui/charts/Meter.tsx"
import { Money } from "../../ui/charts/Money.tsx"
import { CountBadge, IconTile } from "../../ui/illustrations/IconTile.tsx"
import { StepDome, Steps } from "../../ui/illustrations/StepDome.tsx"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { CopyField } from "../../ui/inputs/CopyField.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Row } from "../../ui/layout/Row.tsx"
import { Avatar, AvatarGroup } from "../../ui/people/Avatar.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { CountDomes, ShareDomes } from "../../ui/time/SmallDomes.tsx"
import css from "./gallery.module.css"
import { people } from "./people.ts"

export const FormFields = () => {
  const [chosen, choose] = useState("all")
  return (
    <Card title="Choices and fields" aside={<Badge color="ok">3.0 kg in 8 weeks</Badge>}>
      <Segments
        label="Which"
        value={chosen}
        onChange={choose}
        choices={[
          { value: "all", label: "All coaches" },
          { value: "mine", label: "My coaches", count: 2 },
          { value: "asked", label: "Requests", count: 1, highlighted: true },
        ]}
      />
      <TextInput label="Email" defaultValue="nora@example.com" />
      <TextInput
        label="With a problem"
        defaultValue="nora@"
        error="This doesn’t look like an email address."
      />
      <Textarea label="What should it be about?" placeholder="Mock interview" />
      <Select label="How long" data={["30 min", "60 min"]} defaultValue="60 min" />
      <div className={css.pair}>
        <Checkbox label="Strength" defaultChecked />
        <Checkbox label="Nutrition" />
      </div>
      <Switch label="Free times this week" labelPosition="left" defaultChecked />
      <Switch label="Just this once" labelPosition="left" />
      <Slider defaultValue={60} label={null} thumbLabel="Price per hour" />
      <Chip.Group multiple defaultValue={["a"]}>
        <div className={css.pair}>
          <Chip value="a">Strength</Chip>
          <Chip value="b">Habits</Chip>
        </div>
      </Chip.Group>
    </Card>
  )
}

export const PeopleAndFigures = () => (
  <Card title="People and figures" aside={<Steps step={1} of={3} />}>
    <div className={css.pair}>
      <Portrait person={people.mara} size={96} />
      <Portrait person={people.nora} side="client" size={96} />
      <Portrait person={people.leila} crop="dome" size={88} />
      <Portrait person={{ firstName: "Tomás", lastName: "Ferreira" }} size={96} />
    </div>
    <Row
      start={<Avatar person={people.jonas} status="online" />}
      title="Jonas Weber"
      text="today 12:30"
      end={<CountBadge count={3} label="unread" />}
    />
    <Row
      start={<Avatar person={people.hanna} status="away" />}
      title="Hanna Koskinen"
      text="asked 40 min ago"
      end={<RoundButton variant="outline" label="Write" icon={<IconMessageCircle />} />}
    />
    <Row
      start={<IconTile icon={<IconBarbell />} colour="fig" />}
      title="Lower body A"
      text="5 exercises, about 50 min"
      end={<RoundButton label="What’s new" hasDot icon={<IconBell />} />}
    />
    <div className={css.pair}>
      <StepDome step={1} state="done" />
      <StepDome step={2} state="now" />
      <StepDome step={3} state="later" />
      <AvatarGroup people={Object.values(people)} />
      <Money amount={6000} currency="EUR" />
      <span className="time" style={{ fontSize: 27 }}>
        07:30
      </span>
    </div>
    <CountDomes count={9} of={10} label="9 of 10 open" />
    <ShareDomes
      weeks={[3, 2, 1, 3, 3, 3, 3, 2].map((done, index) => ({
        done,
        planned: 3,
        label: `week ${index + 1}`,
      }))}
    />
    <Meter label="Squat 85 kg by Christmas" valueText="70 of 85" share={70 / 85} />
    <Macros
      macros={[
        { label: "Protein", valueText: "138 g", amount: 138 },
        { label: "Carbs", valueText: "214 g", amount: 214 },
        { label: "Fat", valueText: "67 g", amount: 67 },
      ]}
    />
    <CopyField text="7K2QX 9FMTB" />
  </Card>
)
