import { type UseFormInput, type UseFormReturnType, useForm as useMantineForm } from "@mantine/form"

/** A form that takes whoever sent it too early to the first field that is not right. */
export const useForm = <Values extends object>(input: UseFormInput<Values>): UseFormReturnType<Values> => {
  const form = useMantineForm<Values>(input)
  return {
    ...form,
    onSubmit: send =>
      form.onSubmit(send, wrong => {
        const [first] = Object.keys(wrong)
        if (first !== undefined) form.getInputNode(first)?.focus()
      }),
  }
}
