import { Button } from "@mantine/core"
import { IconAlertTriangle, IconClock, IconRefresh } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { relativeTime } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Row, RowList } from "../../ui/layout/Row.tsx"
import { type Job, useRetry } from "./api.ts"
import css from "./job-list.module.css"

const TICK_MS = 10_000

export const JobList = ({ jobs }: { jobs: readonly Job[] }) => {
  const { t } = useTranslation("admin")
  const now = useNow(TICK_MS)
  if (jobs.length === 0)
    return (
      <EmptyState
        object="sun"
        title={t("jobs.empty")}
        text={t("jobs.emptyText")}
        action={
          <LinkButton to="/admin/mails" variant="light">
            {t("jobs.emptyAction")}
          </LinkButton>
        }
      />
    )
  return (
    <RowList lines>
      {jobs.map(job => (
        <JobRow key={job.id} job={job} now={now} />
      ))}
    </RowList>
  )
}

const JobRow = ({ job, now }: { job: Job; now: number }) => {
  const { t } = useTranslation("admin")
  const { task } = job
  const failed = job.lastError !== null
  const state = job.running ? "running" : failed ? "failed" : "waiting"
  const retry = useRetry({
    done: () => toast({ text: t("jobs.retried", { task }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const Icon = job.running ? IconRefresh : failed ? IconAlertTriangle : IconClock
  return (
    <Row
      as="li"
      wraps
      start={<IconTile icon={<Icon />} colour={failed ? "honey" : "plain"} />}
      title={task}
      text={[
        t(`jobs.${state}`),
        !job.running && t("jobs.due", { ago: relativeTime(job.runAt, now) }),
        failed && t("jobs.tries", { attempts: job.attempts, most: job.maxAttempts }),
      ]
        .filter(Boolean)
        .join(" · ")}
      end={
        failed && (
          <Button
            variant="default"
            loading={retry.isPending}
            disabled={job.running}
            aria-label={t("jobs.retryOf", { task })}
            onClick={() => retry.mutate({ params: { jobId: job.id } })}
          >
            {t("jobs.retry")}
          </Button>
        )
      }
    >
      {job.lastError && <p className={css.error}>{job.lastError}</p>}
    </Row>
  )
}
