import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { ManageMembership, type ManageMembershipQuery } from '../../gql/manage-membership.js';
import { useFormat } from '../../i18n/format.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { LeaveDialog } from './leave-dialog.js';
import { ManageFrame } from './manage-frame.js';
import { PendingMembership } from './pending-membership.js';
import { WayOn } from './way-on.js';

type Organization = NonNullable<ManageMembershipQuery['organization']>;
/** The membership that counts today. */
export type CurrentMembership = NonNullable<Organization['membership']>;
/** What is asked for, or waits for a seat. */
export type AskedMembership = NonNullable<Organization['pendingMembership']>;
/** How many seats the board has and how many are free. */
export type Seats = ManageMembershipQuery['boardSeats'];

export function Component() {
  return (
    <ManageFrame section="membership">{({ id, name }) => <Loader id={id} organization={name} />}</ManageFrame>
  );
}

function Loader({ id, organization: name }: { id: string; organization: string }) {
  return (
    <PartView query={useDocument(ManageMembership, { id })}>
      {({ organization, boardSeats }) =>
        organization && <MembershipView name={name} organization={organization} seats={boardSeats} />
      }
    </PartView>
  );
}

interface MembershipViewProps {
  name: string;
  organization: Organization;
  seats: Seats;
}

function MembershipView({ name, organization, seats }: MembershipViewProps) {
  const { id, membership, pendingMembership: pending } = organization;
  return (
    <Stack gap="section">
      <Today name={name} membership={membership} />
      {pending ? (
        <PendingMembership organization={name} pending={pending} />
      ) : (
        <WayOn organizationId={id} membership={membership} seats={seats} />
      )}
    </Stack>
  );
}

function Today({ name, membership }: { name: string; membership: Organization['membership'] }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const say = (title: string) => setNews({ title });
  const [leaving, setLeaving] = useState(false);
  return (
    <Stack>
      <Heading level={2}>{t('seat.today')}</Heading>
      <NewsAlert news={news} />
      {membership ? <Facts membership={membership} /> : <Text>{t('seat.none', { organization: name })}</Text>}
      {membership?.viewerCanEnd && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => setLeaving(true)}>
            {t('seat.leave')}
          </Button>
        </div>
      )}
      {membership && leaving && (
        <LeaveDialog name={name} membership={membership} onClose={() => setLeaving(false)} onDone={say} />
      )}
    </Stack>
  );
}

function Facts({ membership }: { membership: CurrentMembership }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { circle, state, founding, admittedOn } = membership;
  return (
    <>
      <Row>
        <strong>{t(`enums.circle.${circle}`)}</strong>
        <Badge mood={state === 'SUSPENDED' ? 'warning' : 'success'}>
          {t(`enums.membershipState.${state}`)}
        </Badge>
        {founding && <Badge>{t('member.founding')}</Badge>}
      </Row>
      <Text>{t(`enums.circleExplained.${circle}`)}</Text>
      {admittedOn && <Text muted>{t('member.admittedOn', { date: format.date(admittedOn) })}</Text>}
      {state === 'SUSPENDED' && <Text>{t('seat.suspended')}</Text>}
    </>
  );
}
