import { Modal } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useRouter } from "@tanstack/react-router"
import { type KeyboardEvent, useEffect, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { modifierKey } from "./modifier-key.ts"
import { SearchResultRow } from "./SearchResultRow.tsx"
import css from "./search-everywhere.module.css"
import { resultGroups, type SearchResult } from "./search-result.ts"
import { closeSearch, fieldGotFocus, setTyped, useSearchOpened, useTyped } from "./search-state.ts"
import { useSearchResults } from "./use-search-results.tsx"

/** Global search over people, sessions, pages and actions, usable by keyboard alone. */
export default function SearchEverywhere() {
  const phone = usePhone()
  const opened = useSearchOpened()
  const { t } = useTranslation("search")
  return (
    <Modal
      opened={opened}
      onClose={closeSearch}
      withCloseButton={false}
      padding={0}
      size={648}
      centered={false}
      yOffset={84}
      fullScreen={phone}
      attributes={{ content: { "aria-label": t("label") } }}
      classNames={{ content: css.content ?? "", body: css.body ?? "" }}
    >
      <Search />
    </Modal>
  )
}

const Search = () => {
  const { t } = useTranslation("search")
  const router = useRouter()
  const phone = usePhone()
  const id = useId()
  const typed = useTyped()
  const [chosen, choose] = useState(0)
  const { results, failed } = useSearchResults(typed, true)
  const current = results[Math.min(chosen, results.length - 1)]
  const optionId = (result: SearchResult): string => `${id}-${result.id}`

  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: "nearest" })
  }, [id, current])

  const follow = (result: SearchResult, elsewhere: boolean): void => {
    if ("href" in result.target && elsewhere) {
      window.open(result.target.href, "_blank", "noopener")
      return
    }
    closeSearch()
    if ("href" in result.target) router.history.push(result.target.href)
    else result.target.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || results.length === 0) return
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      choose((Math.min(chosen, results.length - 1) + step + results.length) % results.length)
    }
    if (event.key === "Enter" && current) {
      event.preventDefault()
      follow(current, event.ctrlKey || event.metaKey)
    }
  }

  return (
    <>
      <div className={css.field}>
        <IconSearch size={24} stroke={1.75} aria-hidden="true" />
        <input
          className={css.input}
          role="combobox"
          aria-label={t("label")}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(current && { "aria-activedescendant": optionId(current) })}
          placeholder={t("example")}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            choose(0)
          }}
          onKeyDown={onKeyDown}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          data-autofocus
          onFocus={fieldGotFocus}
        />
        <button type="button" className={css.close} onClick={closeSearch}>
          {!phone && "Esc "}
          <span className={phone ? "" : "visually-hidden"}>{t("close")}</span>
        </button>
      </div>
      <div className={css.list} id={`${id}-list`} role="listbox" aria-label={t("label")}>
        {resultGroups.map(group => {
          const inGroup = results.filter(result => result.group === group)
          if (inGroup.length === 0) return null
          return (
            <fieldset key={group} aria-label={t(`groups.${group}`)} className={css.group}>
              <span className={css.heading} aria-hidden="true">
                {t(`groups.${group}`)}
              </span>
              {inGroup.map(result => (
                <SearchResultRow
                  key={result.id}
                  id={optionId(result)}
                  result={result}
                  typed={typed}
                  chosen={result === current}
                  onPoint={() => choose(results.indexOf(result))}
                  onFollow={elsewhere => follow(result, elsewhere)}
                />
              ))}
            </fieldset>
          )
        })}
      </div>
      {results.length === 0 && (
        <div className={css.none}>
          <p>
            <b>{t("none")}</b>
          </p>
          <p className="ink-2">{t("noneText")}</p>
        </div>
      )}
      {failed && (
        <div className={css.failing}>
          <Notice tone="plain">{t("failing")}</Notice>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {t("results", { count: results.length })}
      </p>
      {!phone && <Keys />}
    </>
  )
}

const Keys = () => {
  const { t } = useTranslation("search")
  return (
    <footer className={css.foot} aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t("keys.move")}
      </span>
      <span>
        <kbd>Enter</kbd> {t("keys.open")}
      </span>
      <span>
        <kbd>{modifierKey()} Enter</kbd> {t("keys.tab")}
      </span>
      <span className={css.also}>{t("also")}</span>
    </footer>
  )
}
