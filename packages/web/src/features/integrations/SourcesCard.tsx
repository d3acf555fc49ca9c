import { Button } from "@mantine/core"
import { IconBrandGoogle, IconPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLogin } from "../../lib/login.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { RowList } from "../../ui/layout/Row.tsx"
import { AddSheet } from "./AddSheet.tsx"
import { sources, useStartGoogle } from "./api.ts"
import css from "./calendars.module.css"
import { SourceRow } from "./SourceRow.tsx"
import { SourceSheet } from "./SourceSheet.tsx"

interface Props {
  /** The calendar whose sheet is open. */
  chosen: string | undefined
  onChoose: (sourceId: string | undefined) => void
}

/** The external calendars with their last import, and the buttons to add one. */
export const SourcesCard = ({ chosen, onChoose }: Props) => {
  const { t } = useTranslation("integrations")
  const { has } = useLogin()
  const [adding, setAdding] = useState(false)
  const start = useStartGoogle({
    done: ({ url }) => window.location.assign(url),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return (
    <Card title={t("read.title")} sub={has("coach") ? t("read.sub") : t("read.subClient")}>
      <QueryState from={useQuery(sources)} loading={<RowsSkeleton count={2} />} what={t("read.what")}>
        {({ items, google }) => (
          <>
            {items.length === 0 ? (
              <p className="ink-2">{t("read.none")}</p>
            ) : (
              <RowList lines>
                {items.map(source => (
                  <SourceRow key={source.id} of={source} onOpen={() => onChoose(source.id)} />
                ))}
              </RowList>
            )}
            <div className={css.buttons}>
              <Button
                variant={items.length === 0 ? "filled" : "light"}
                leftSection={<IconPlus size={20} stroke={1.75} />}
                onClick={() => setAdding(true)}
              >
                {t("read.add")}
              </Button>
              {google && (
                <Button
                  variant="default"
                  leftSection={<IconBrandGoogle size={20} stroke={1.75} />}
                  loading={start.isPending}
                  onClick={() => start.mutate({})}
                >
                  {t("read.google")}
                </Button>
              )}
            </div>
            <SourceSheet of={items.find(item => item.id === chosen)} onClose={() => onChoose(undefined)} />
          </>
        )}
      </QueryState>
      <AddSheet
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={source => {
          setAdding(false)
          toast({ text: t("added") })
          if (source.calendars.length > 0) onChoose(source.id)
        }}
      />
    </Card>
  )
}
