import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { SignedIn } from '../../app/signed-in.js';
import { FundingDesk } from '../../gql/funding-desk.js';
import { OpenedDesk } from './opened-desk.js';
import { DraftDesk } from './draft-desk.js';
import type { DeskRound } from './round-draft.js';

/** Where moderators write the terms of a round, open it, extend it and call it off. */
export function Component() {
  const { id = '' } = useParams();
  return <SignedIn>{() => <Loader key={id} id={id} />}</SignedIn>;
}

function Loader({ id }: { id: string }) {
  const { i18n } = useTranslation();
  return (
    <QueryView query={useDocument(FundingDesk, { id })}>
      {({ node, funds }) => {
        const round = node && 'id' in node ? (node as DeskRound) : null;
        if (!round?.viewerCanManage) return <NotFound />;
        // Amounts in the form are written in the language on screen: another language is another form.
        return round.state === 'DRAFT' ? (
          <DraftDesk key={i18n.language} loaded={round} funds={funds} />
        ) : (
          <OpenedDesk loaded={round} />
        );
      }}
    </QueryView>
  );
}
