import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/buttons.tsx"
import { Empty } from "../../ui/Empty.tsx"
import { Loaded } from "../../ui/Loaded.tsx"
import { myCoaches } from "./api.ts"
import { ConnectedCard } from "./ConnectedCard.tsx"
import { ConnectionBones } from "./ConnectionBones.tsx"
import css from "./connection-card.module.css"

export const ConnectedList = () => {
  const { t } = useTranslation("network")
  return (
    <Loaded
      from={useQuery(myCoaches)}
      waiting={<ConnectionBones />}
      what={t("what.connected")}
      empty={list =>
        list.items.length === 0 && (
          <Empty
            object="door"
            title={t("empty.connected.title")}
            text={t("empty.connected.text")}
            action={
              <LinkButton to="/coaches" variant="light">
                {t("find")}
              </LinkButton>
            }
          />
        )
      }
    >
      {list => (
        <div className={css.grid}>
          {list.items.map(item => (
            <ConnectedCard key={item.id} of={item} />
          ))}
        </div>
      )}
    </Loaded>
  )
}
