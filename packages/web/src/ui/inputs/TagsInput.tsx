import { TagsInput, type TagsInputProps } from "@mantine/core"
import css from "./words-input.module.css"

/** Several short words or phrases: Enter or a comma ends one. */
export const WordsInput = (props: TagsInputProps) => (
  <TagsInput
    splitChars={[",", ";"]}
    acceptValueOnBlur
    {...props}
    classNames={{ pillsList: css.list ?? "" }}
  />
)
