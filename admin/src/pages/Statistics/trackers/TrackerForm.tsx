import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { Tracker, TrackerSource } from '../../../../../contracts/trackers';
import { useChangeInsightTrackerMutation, useMakeInsightTrackerMutation } from '../../../api/trackers';
import { Card } from '../../../components/Card';
import { useText } from '../../../translations/useText';
import { STATISTICS_PATH } from '../../Records/paths';
import { namingFaults } from '../forms/Named';
import { useForm } from '../forms/useForm';
import { inputsOf, ruleOf, type TrackerInputs } from './draft';
import { TrackerFields } from './TrackerFields';
import { TrackerPreview } from './TrackerPreview';

interface TrackerFormProps {
  tracker?: Tracker;
  sources: TrackerSource[];
  /** All others. */
  others: Tracker[];
}

/** The form of a tracker beside what it would record. */
export const TrackerForm = ({ tracker, sources, others }: TrackerFormProps) => {
  const text = useText();
  const navigate = useNavigate();
  const [make] = useMakeInsightTrackerMutation();
  const [change] = useChangeInsightTrackerMutation();
  const sourceOf = (uid: string) => sources.find((one) => one.uid === uid);
  const form = useForm<TrackerInputs>({
    initial: inputsOf(tracker),
    faultsOf: (draft) => ({
      ...namingFaults(draft, text),
      ...(draft.metric === '' && { metric: text('statistics.choose') }),
      ...(draft.uid === '' && { uid: text('statistics.choose') }),
      ...(draft.aggregate !== 'count' && draft.field === '' && { field: text('statistics.choose') }),
      ...(draft.periods.length === 0 && { periods: text('statistics.choose') }),
    }),
    send: (draft) => {
      const { ref, name, metric, periods, since } = draft;
      const rule = { ...ruleOf(draft, sourceOf(draft.uid)), name: name.trim(), metric, periods, since: since || null };
      return tracker ? change({ ref: tracker.ref, changes: rule }) : make({ ref, ...rule });
    },
    done: text('statistics.saved'),
    onDone: () => navigate(`${STATISTICS_PATH}?tab=trackers`),
  });
  const source = sourceOf(form.draft.uid);
  const isWhole = source !== undefined && (form.draft.aggregate === 'count' || form.draft.field !== '');
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
        <Card>
          <form
            ref={form.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void form.submit();
            }}
          >
            <Flex direction="column" alignItems="stretch" gap={4}>
              <TrackerFields
                form={form}
                isNew={!tracker}
                sources={sources}
                source={source}
                taken={others.map(({ metric }) => metric)}
              />
              <Box role="alert">{form.refusal && <Typography textColor="danger600">{form.refusal}</Typography>}</Box>
              {tracker && (
                <Typography variant="pi" textColor="neutral600">
                  {text('statistics.tracker.anew')}
                </Typography>
              )}
              <Flex justifyContent="flex-end">
                <Button type="submit" loading={form.isSaving}>
                  {text(tracker ? 'save' : 'statistics.create')}
                </Button>
              </Flex>
            </Flex>
          </form>
        </Card>
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
        <TrackerPreview question={isWhole ? ruleOf(form.draft, source) : null} metric={form.draft.metric} />
      </Grid.Item>
    </Grid.Root>
  );
};
