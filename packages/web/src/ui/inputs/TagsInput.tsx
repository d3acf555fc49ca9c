import { TagsInput as MantineTagsInput, type TagsInputProps } from "@mantine/core"
import css from "./tags-input.module.css"

/** Several short texts; Enter or a comma ends one. */
export const TagsInput = (props: TagsInputProps) => (
  <MantineTagsInput
    splitChars={[",", ";"]}
    acceptValueOnBlur
    {...props}
    classNames={{ pillsList: css.list ?? "" }}
  />
)
