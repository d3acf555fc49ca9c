import { type UseFormInput, type UseFormReturnType, useForm as useMantineForm } from "@mantine/form"

/** Mantine's `useForm`, which also focuses the first invalid field on submit. */
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
