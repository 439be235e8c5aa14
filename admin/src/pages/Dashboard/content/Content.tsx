import { Flex } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { AttributeCard } from './AttributeCard';
import { ContentCard } from './ContentCard';
import { PublicationsCard } from './PublicationsCard';

/** What is read. */
const Content = () => {
  const text = useText();
  const { question } = useDashboardQuestion();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ContentCard
        id="content"
        title={text('content.title')}
        lists={['entries', 'pages', 'entry-pages', 'exit-pages', 'types', 'locales']}
        question={question}
      />
      <ContentCard id="movement" title={text('content.movement')} lists={['trending', 'fading', 'unread']} question={question} />
      <AttributeCard question={question} />
      <PublicationsCard question={question} />
    </Flex>
  );
};

export default Content;
