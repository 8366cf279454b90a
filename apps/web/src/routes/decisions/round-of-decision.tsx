import { useTranslation } from 'react-i18next';
import { Link } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { RoundOfDecision as Document } from '../../gql/round-of-decision.js';

/** The way to the funding round that a decision is about; by its name where the reader may see it. */
export function RoundOfDecision({ id }: { id: string }) {
  const { t } = useTranslation();
  const node = useDocument(Document, { id }).data?.node;
  if (node === null) return t('funding.decision.hidden');
  const title = node && 'title' in node ? node.title : t('funding.decision.toRound');
  return <Link href={paths.fundingRound(id)}>{title}</Link>;
}
