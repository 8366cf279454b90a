import { idOf } from '@allmende/platform/graphql';
import { optionalId } from '../input-ids.js';

/** The uuids behind the ids that inputs about items have in common. */

/** Left out stays left out; null clears. */
export const contentIds = ({ projectId }: { projectId?: string | null }): { projectId?: string | null } =>
  projectId === undefined ? {} : { projectId: optionalId('Project', projectId, 'input.projectId') };

export const sponsorIds = (input: {
  sponsorOrganizationId?: string | null;
  sponsorWorkingGroupId?: string | null;
}) => ({
  sponsorOrganizationId: optionalId(
    'Organization',
    input.sponsorOrganizationId,
    'input.sponsorOrganizationId',
  ),
  sponsorWorkingGroupId: optionalId(
    'WorkingGroup',
    input.sponsorWorkingGroupId,
    'input.sponsorWorkingGroupId',
  ),
});

export const meetingIdOf = (meetingId: string): string => idOf('Meeting', meetingId, 'input.meetingId');

/** Where an item is wanted; `parentId` and `intoId` mean the same. */
export const placeIds = (input: {
  beforeId?: string | null;
  afterId?: string | null;
  intoId?: string | null;
  parentId?: string | null;
}) => ({
  beforeId: optionalId('AgendaItem', input.beforeId, 'input.beforeId'),
  afterId: optionalId('AgendaItem', input.afterId, 'input.afterId'),
  intoId:
    optionalId('AgendaItem', input.intoId, 'input.intoId') ??
    optionalId('AgendaItem', input.parentId, 'input.parentId'),
});
