import { IconButton, Menu } from '@strapi/design-system';
import { ArrowClockwise, ClockCounterClockwise, More, Pencil, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Tracker } from '../../../../../contracts/trackers';
import { useDeleteInsightTrackerMutation, useRunInsightTrackerMutation } from '../../../api/trackers';
import { useText } from '../../../translations/useText';
import { refusalOf } from '../../Records/editing/refusal';
import { ConfirmDelete } from '../forms/ConfirmDelete';
import { TRACKER_PATH } from '../paths';

/** What can be done with a tracker. */
export const TrackerMenu = ({ tracker: { ref, name, isRegistered } }: { tracker: Tracker }) => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [isDeleting, setIsDeleting] = useState(false);
  const [act] = useRunInsightTrackerMutation();
  const [remove] = useDeleteInsightTrackerMutation();
  const run = async (how: 'run' | 'backfill') => {
    const answer = await act({ ref, how });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: refusalOf(answer.error, text) }
        : { type: 'success', message: text(how === 'run' ? 'statistics.tracker.ran' : 'statistics.tracker.begun') },
    );
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          tag={IconButton}
          variant="ghost"
          size="S"
          endIcon={null}
          icon={<More aria-hidden />}
          label={text('tile.menu', { title: name })}
        />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item startIcon={<ArrowClockwise />} onSelect={() => run('run')}>
            {text('statistics.tracker.run')}
          </Menu.Item>
          <Menu.Item startIcon={<ClockCounterClockwise />} onSelect={() => run('backfill')}>
            {text('statistics.tracker.backfill')}
          </Menu.Item>
          <Menu.Item
            startIcon={<Pencil />}
            disabled={isRegistered}
            onSelect={() => navigate(`${TRACKER_PATH}/${encodeURIComponent(ref)}`)}
          >
            {text('statistics.tracker.edit')}
          </Menu.Item>
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={() => setIsDeleting(true)}>
            {text('statistics.tracker.delete')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      <ConfirmDelete
        isOpen={isDeleting}
        title={text('statistics.tracker.delete')}
        question={text('statistics.tracker.delete.sure', { name })}
        note={isRegistered ? text('statistics.tracker.delete.registered') : undefined}
        remove={() => remove(ref)}
        onClose={() => setIsDeleting(false)}
      />
    </>
  );
};
