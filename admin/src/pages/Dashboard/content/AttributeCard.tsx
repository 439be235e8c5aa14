import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { DashboardChoices, DashboardQuestion } from '../../../../../contracts/dashboard';
import { useInsightChoicesQuery, useInsightContentQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { useLocaleName } from '../../../translations/useLocaleName';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../address/useDashboardAddress';
import { ListCard } from '../lists/ListCard';
import { useListState } from '../lists/useListState';
import { contentList } from './contentList';
import { CONTENT_LOOKS } from './contentLooks';

const ID = 'by';

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
}

const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Field.Root minWidth="20rem">
    <Field.Label>{label}</Field.Label>
    <SingleSelect size="S" value={value} onChange={(chosen) => onChoose(String(chosen))}>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

interface AttributeListProps {
  question: DashboardQuestion;
  types: [DashboardChoices['types'][number], ...DashboardChoices['types']];
}

const AttributeList = ({ question, types }: AttributeListProps) => {
  const text = useText();
  const localeName = useLocaleName();
  const { address, change } = useDashboardAddress();
  const state = useListState(ID, ['attribute']);
  // The type that the dashboard is filtered by is the one of interest.
  const wanted = question.type ?? address.get(`${ID}.type`);
  const type = types.find(({ uid }) => uid === wanted) ?? types[0];
  const attribute = type.attributes.find(({ name }) => name === address.get(`${ID}.attribute`)) ?? type.attributes[0];
  const asked = {
    ...question,
    list: 'attribute' as const,
    type: type.uid,
    attribute: attribute?.name ?? '',
    _q: state.search,
    page: state.page,
    pageSize: state.pageSize,
  };
  const answer = useAnswer(useInsightContentQuery(asked, ASKED_ANEW), CALM_MS);
  const { title, hint, empty, main } = CONTENT_LOOKS.attribute;
  return (
    <ListCard
      id={ID}
      title={text(title)}
      choices={[{ key: 'attribute', title: text(title), hint: text(hint), empty: text(empty) }]}
      state={state}
      answer={answer}
      listOf={(data) => contentList(data, CONTENT_LOOKS.attribute, localeName, text)}
      {...(main && { drawn: main.key })}
      beside={
        <Flex gap={4} wrap="wrap">
          <Choice
            label={text('filter.type')}
            value={type.uid}
            options={types.map(({ uid, name }) => ({ value: uid, label: name }))}
            onChoose={(uid) => change({ [`${ID}.type`]: uid, [`${ID}.attribute`]: null, [`${ID}.q`]: null })}
          />
          <Choice
            label={text('content.attribute.of')}
            value={attribute?.name ?? ''}
            options={type.attributes.map(({ name, label }) => ({ value: name, label }))}
            onChoose={(name) => change({ [`${ID}.attribute`]: name, [`${ID}.q`]: null })}
          />
        </Flex>
      }
    />
  );
};

/** Views by what entries of a type have in common: a category, an author, a tag. Nothing where no type has such an attribute. */
export const AttributeCard = ({ question }: { question: DashboardQuestion }) => {
  const { data } = useInsightChoicesQuery();
  const [first, ...others] = (data?.types ?? []).filter(
    ({ uid, attributes }) => attributes.length > 0 && (question.type === undefined || question.type === uid),
  );
  return first ? <AttributeList question={question} types={[first, ...others]} /> : null;
};
