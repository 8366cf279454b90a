import { idPrefixes, isModerator, parseNodeId } from '@allmende/kernel';
import {
  column,
  computed,
  desc,
  nodeId,
  readModel,
  rootConnection,
  sql,
  type ReadDeclaration,
} from '@allmende/platform/graphql';

const prefixOfSubject = sql.join(
  Object.entries(idPrefixes).map(([type, prefix]) => sql`when ${type} then ${`${prefix}_`}::text`),
  ' ',
);

/** The log is for moderators; to everybody else it has no rows. */
const auditEntry = readModel({
  type: 'AuditEntry',
  table: 'audit_entry',
  visible: ({ actor }) => sql`${isModerator(actor)}::boolean`,
  fields: {
    id: nodeId(),
    occurredAt: column('occurred_at', { as: 'timestamp' }),
    actor: column('actor_name'),
    action: column('action'),
    subjectType: column('subject_type'),
    subjectId: computed(
      ({ t }) =>
        sql`case ${t('subject_type')} ${prefixOfSubject} end || replace(${t('subject_id')}::text, '-', '')`,
    ),
    reason: column('reason'),
    details: column('details', { as: 'text' }),
  },
});

/** The uuid inside any public id; a malformed one finds nothing. */
const uuidOfSubject = (id: string): string | null => parseNodeId(id)?.uuid ?? null;

export const auditEntries = rootConnection<{ subjectId?: string }>('Query.auditEntries', 'AuditEntry', {
  order: ({ t }) => [desc(t('occurred_at'))],
  filter: ({ t, args }) =>
    args.subjectId ? sql`${t('subject_id')} = ${uuidOfSubject(args.subjectId)}::uuid` : null,
});

export const auditReadModels: readonly ReadDeclaration[] = [auditEntry, auditEntries];
