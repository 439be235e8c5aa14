import { Button, Flex } from '@strapi/design-system';
import { useText } from '../../../translations/useText';

interface ListSwitchProps {
  /** What is chosen, for screen readers. */
  label: string;
  choices: readonly { key: string; title: string }[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** Which of a card's lists is shown. */
export const ListSwitch = ({ label, choices, chosen, onChoose }: ListSwitchProps) => {
  const text = useText();
  return (
    <Flex role="group" aria-label={text('list.choose', { title: label })} gap={1} wrap="wrap">
      {choices.map(({ key, title }) => (
        <Button
          key={key}
          size="S"
          variant={key === chosen ? 'secondary' : 'ghost'}
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
        >
          {title}
        </Button>
      ))}
    </Flex>
  );
};
