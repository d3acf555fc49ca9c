import type { MantineThemeComponents } from "@mantine/core"
import button from "./button.module.css"
import choice from "./choice.module.css"
import field from "./field.module.css"
import layer from "./layer.module.css"

const wrapper = { label: field.label, description: field.description, error: field.error }
const overlayProps = { backgroundOpacity: 1, color: "var(--veil)", blur: 0 }

/**
 * All overrides of Mantine's default styles.
 * Plain objects instead of `X.extend`, so that the theme does not import every component into the first bundle.
 */
export const components: MantineThemeComponents = {
  Button: {
    defaultProps: { radius: 999, size: "md", variant: "filled" },
    classNames: { root: button.root, label: button.label, section: button.section },
  },
  Anchor: { defaultProps: { underline: "hover", fz: "inherit" } },
  Paper: { defaultProps: { radius: "lg", withBorder: false }, classNames: { root: layer.paper } },
  Badge: { defaultProps: { variant: "light", radius: 999 }, classNames: { root: layer.badge } },
  Chip: { defaultProps: { variant: "light", radius: 999 }, classNames: { label: choice.chip } },
  Pill: { classNames: { root: choice.pill, label: choice.pillLabel, remove: choice.pillRemove } },
  PillsInputField: { classNames: { field: choice.pillField } },
  Checkbox: {
    defaultProps: { radius: 8 },
    classNames: {
      root: choice.root,
      body: choice.body,
      inner: choice.inner,
      input: choice.box,
      label: choice.words,
    },
  },
  Radio: {
    classNames: {
      root: choice.root,
      body: choice.body,
      inner: choice.inner,
      radio: choice.round,
      label: choice.words,
    },
  },
  Switch: {
    defaultProps: { withThumbIndicator: false },
    classNames: {
      root: choice.switch,
      body: choice.switchBody,
      track: choice.track,
      thumb: choice.thumb,
      label: choice.words,
      description: field.description,
    },
  },
  SegmentedControl: {
    defaultProps: { radius: 999, withItemsBorders: false },
    classNames: {
      root: choice.segments,
      indicator: choice.indicator,
      control: choice.segment,
      label: choice.segmentLabel,
    },
  },
  Input: {
    defaultProps: { radius: "md" },
    classNames: { wrapper: field.wrapper, input: field.input, section: field.section },
  },
  InputWrapper: { classNames: wrapper },
  TextInput: { classNames: wrapper },
  Textarea: {
    defaultProps: { autosize: true, minRows: 3, maxRows: 12 },
    classNames: { ...wrapper, input: field.area },
  },
  Select: {
    defaultProps: { allowDeselect: false, checkIconPosition: "right", maxDropdownHeight: 320 },
    classNames: { ...wrapper, dropdown: layer.dropdown, option: layer.option },
  },
  Slider: { classNames: { track: choice.slider, thumb: choice.sliderThumb, bar: choice.sliderBar } },
  Menu: {
    defaultProps: { shadow: "lg", radius: 16, position: "bottom-end" },
    classNames: { dropdown: layer.dropdown, item: layer.option },
  },
  Popover: {
    defaultProps: { shadow: "lg", radius: 22 },
    classNames: { dropdown: layer.popover },
  },
  Tooltip: {
    defaultProps: { radius: 8, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: layer.tooltip },
  },
  Modal: {
    defaultProps: { radius: 28, centered: true, overlayProps, transitionProps: { duration: 220 } },
    classNames: {
      content: layer.modal,
      header: layer.header,
      title: layer.title,
      close: layer.close,
      body: layer.body,
    },
  },
  Drawer: {
    defaultProps: { overlayProps, transitionProps: { duration: 280 } },
    classNames: {
      content: layer.drawer,
      header: layer.header,
      title: layer.title,
      close: layer.close,
      body: layer.body,
    },
  },
  Skeleton: { classNames: { root: layer.skeleton } },
  Loader: { defaultProps: { type: "dots", color: "side" } },
}
