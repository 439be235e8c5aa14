import { useAuth, useScopedPersistentState } from '@strapi/strapi/admin';
import type { RangeName } from '../../../../contracts/reports';
import { parseRange } from '../../format/range';

interface Saved {
  range?: string;
  isOfAllLocales?: boolean;
}

interface PanelChoice {
  range: RangeName;
  isOfAllLocales: boolean;
}

const NOTHING_SAVED: Saved = {};

/** What the panel shows of an entry, remembered for the administrator: the editor's address is not ours. */
export const usePanelChoice = (): [PanelChoice, (part: Partial<PanelChoice>) => void] => {
  const user = useAuth('usePanelChoice', (state) => state.user?.id);
  const [saved, save] = useScopedPersistentState<Saved>(`STRAPI_INSIGHT_PANEL:${user}`, NOTHING_SAVED);
  const choice = { range: parseRange(saved.range), isOfAllLocales: saved.isOfAllLocales === true };
  return [choice, (part) => save({ ...choice, ...part })];
};
