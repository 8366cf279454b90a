import { column, everyone, nodeId, one, readModel } from '@allmende/platform/graphql';

/** Councils decide in public. */
export const councilDecisionReads = readModel({
  type: 'CouncilDecision',
  table: 'council_decision',
  visible: everyone,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    decidedOn: column('decided_on'),
    body: column('body'),
    agendaItem: column('agenda_item'),
    title: column('title'),
    result: column('result'),
    sourceUrl: column('source_url'),
    videoUrl: column('video_url'),
    videoSeconds: column('video_seconds'),
    oparlUrl: column('oparl_url'),
  },
});
