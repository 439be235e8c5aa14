import { Badge, Flex, Typography } from '@strapi/design-system';
import type { PageViewRecord } from '../../../../../contracts/records';
import type { ContentType } from '../../../api/contentTypes';
import { useText } from '../../../translations/useText';
import { EntryLink } from '../cells/EntryLink';
import { useFieldText } from '../cells/useFieldText';

interface ViewStoryProps {
  view: PageViewRecord;
  types: ContentType[];
}

/** A page that was seen: the entry it shows or its title, its address, and how it was looked at. */
export const ViewStory = ({ view, types }: ViewStoryProps) => {
  const text = useText();
  const { length, value } = useFieldText();
  const { target, title, url, path, engagedMs, scrollDepth, counted } = view;
  const looked = [
    ...(engagedMs ? [text('records.view.engaged', { length: length(engagedMs) })] : []),
    ...(scrollDepth ? [text('records.view.scrolled', { depth: value('scrollDepth', scrollDepth) })] : []),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex gap={2} minWidth={0}>
        {target ? (
          <EntryLink entry={target} types={types} />
        ) : (
          <Typography fontWeight="semiBold" textColor="neutral800" ellipsis title={title || path || undefined}>
            {title || path}
          </Typography>
        )}
        {!counted && (
          <Badge shrink={0} title={text('records.view.uncounted.why')}>
            {text('records.view.uncounted')}
          </Badge>
        )}
      </Flex>
      <Typography variant="pi" textColor="neutral600" ellipsis title={url ?? undefined}>
        {url}
      </Typography>
      {looked.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {looked.join(' · ')}
        </Typography>
      )}
    </Flex>
  );
};
