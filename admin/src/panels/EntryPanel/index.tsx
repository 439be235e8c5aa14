import { lazyPart } from '../../translations/lazyPart';
import { useText } from '../../translations/useText';
import { type EditorProps, useEditedEntry } from '../useEditedEntry';
import { PanelLoader } from './PanelLoader';

const EntryPanelContent = lazyPart(() => import('./EntryPanelContent'), <PanelLoader />);

/** An entry's numbers, beside its editor. Strapi wants a function that gives title and content, and calls it like a component. */
export const EntryPanel = (props: EditorProps) => {
  const text = useText();
  return { title: text('plugin.name'), content: <EntryPanelContent {...useEditedEntry(props)} /> };
};
