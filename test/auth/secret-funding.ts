import { newId, toNodeId, uuidOf } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';
import { administration, type FundingStage } from './funding-stage.js';

/** Texts about money that only some may read; none of them occurs anywhere else. */
export const fundingSecrets = {
  pledgeNote: 'Kanarienvogel der Zusage an die Runde',
  reservation: 'Kanarienvogel des Haushaltsvorbehalts',
  approvalNote: 'Kanarienvogel der Vollmacht',
  approver: 'Kanaria Kämmerin',
  withdrawal: 'Kanarienvogel des Rückzugs',
  foreignNote: 'Kanarienvogel aus der Kasse von Solingen',
  draftTitle: 'Kanarienvogel des Rundenentwurfs',
  draftSummary: 'Kanarienvogel der Beschreibung im Entwurf',
  draftTerms: 'Kanarienvogel der Bedingungen im Entwurf',
  draftMilestone: 'Kanarienvogel des Schritts im Entwurf',
  cancelledDraft: 'Kanarienvogel der Absage',
  hiddenRound: 'Kanarienvogel der verborgenen Runde',
  payee: 'Kanarienvogel GmbH',
  invoice: 'KV-2026-77',
  refusedSpend: 'Kanarienvogel der abgelehnten Ausgabe',
  proposedSpend: 'Kanarienvogel der geplanten Ausgabe',
  paymentNote: 'Kanarienvogel des Kontoauszugs',
  reversal: 'Kanarienvogel des Stornos',
  bookkeeper: 'Kanaria Kasse',
  shareNote: 'Kanarienvogel des Förderantrags',
  decision: 'B-2026-KANARI',
  /** Day and sums that occur once. */
  councilDay: '2026-11-27',
  declaredSum: '4242101',
  lapsedSum: '4242307',
} as const;

/** Everything about money that is not for everybody. */
export async function secretFunding(stage: FundingStage) {
  const { house } = stage;
  const { organizations, projects } = house.world;
  const ids: Record<string, string> = {};
  const moderator = await house.person('moderator');
  const coordinator = await house.person('dortmund');
  const solingen = await house.person('solingen');
  const { caller: kaemmerei } = await stage.person(fundingSecrets.approver, [
    'TREASURER',
    organizations.dortmund,
  ]);
  const { caller: kasse } = await stage.person(fundingSecrets.bookkeeper, ['TREASURER', null]);

  // Rounds that strangers know nothing of.
  ids['draft'] = await stage.draft(
    {
      ...{ title: fundingSecrets.draftTitle, summary: fundingSecrets.draftSummary },
      terms: fundingSecrets.draftTerms,
    },
    [stage.dortmund],
  );
  await stage.act(moderator, 'setFundingMilestones', {
    ...{ fundingRoundId: ids['draft'], version: 2 },
    milestones: [{ title: fundingSecrets.draftMilestone, amountCents: 1 }],
  });
  ids['cancelled'] = await stage.draft();
  await stage.act(moderator, 'cancelFundingRound', {
    ...{ fundingRoundId: ids['cancelled'], reason: fundingSecrets.cancelledDraft },
  });
  // With a key, so that there is a proof of it as PDF and CSV.
  ids['hidden'] = await stage.round(
    {
      ...{ projectId: toNodeId('Project', projects.hidden), title: fundingSecrets.hiddenRound },
      costKey: { kind: 'EQUAL' },
    },
    [stage.dortmund],
  );

  // Promises that do not bind, and one that was taken back.
  ids['open'] = await stage.round({ title: 'Offene Runde' });
  const reserved = await stage.declare(ids['open'], { amountCents: Number(fundingSecrets.declaredSum) });
  ids['reserved'] = reserved;
  await stage.act(coordinator, 'reservePledge', {
    ...{ pledgeId: reserved, reservation: fundingSecrets.reservation, councilOn: fundingSecrets.councilDay },
  });
  await stage.declare(
    ids['open'],
    { organizationId: stage.solingen, amountCents: 77, note: fundingSecrets.foreignNote },
    solingen,
  );
  const taken = await stage.round({ title: 'Runde mit Rückzug' });
  ids['taken'] = taken;
  ids['withdrawn'] = await stage.declare(taken, { amountCents: Number(fundingSecrets.lapsedSum) });
  await stage.act(coordinator, 'withdrawPledge', {
    pledgeId: ids['withdrawn'],
    reason: fundingSecrets.withdrawal,
  });
  await house.write(
    `insert into funding_decision (id, round_id, number, adopted, recorded_at) values ($1, $2, $3, true, now())`,
    [newId(), uuidOf('FundingRound', taken), fundingSecrets.decision],
  );

  await programmeShare(stage, moderator, ids);
  await books(stage, { moderator, kaemmerei, kasse }, ids);
  return { ids, kaemmerei, kasse };
}

async function programmeShare(stage: FundingStage, moderator: Caller, ids: Record<string, string>) {
  ids['programme'] = await stage.act(moderator, 'createFundingProgramme', {
    ...{ name: 'Digital', funder: 'Land', summary: 'Wofür.', quotaPercent: 80 },
  });
  ids['share'] = await stage.act(moderator, 'recordProgrammeShare', {
    ...{ programmeId: ids['programme'], fundingRoundId: ids['open'], amountCents: 55 },
    note: fundingSecrets.shareNote,
  });
}

/** Dortmund's and Solingen's money of one round: called, paid, spent, some of it taken back. */
async function books(
  stage: FundingStage,
  { moderator, kaemmerei, kasse }: Record<'moderator' | 'kaemmerei' | 'kasse', Caller>,
  ids: Record<string, string>,
): Promise<void> {
  const { clock } = stage.house;
  const round = await stage.round({
    title: 'Runde mit Büchern',
    closesAt: new Date(+clock.now() + 60_000).toISOString(),
  });
  ids['round'] = round;
  const pledgeId = await stage.declare(round, { note: fundingSecrets.pledgeNote });
  ids['pledge'] = pledgeId;
  await stage.act(kaemmerei, 'approvePledge', {
    ...{ pledgeId, approval: 'ADMINISTRATION', note: fundingSecrets.approvalNote },
  });
  const solingen = await stage.house.person('solingen');
  const other = await stage.declare(round, { organizationId: stage.solingen }, solingen);
  const { caller: second } = await stage.person('Zweite Hand', [
    'DEPUTY',
    stage.house.world.organizations.solingen,
  ]);
  await stage.act(second, 'approvePledge', { pledgeId: other, ...administration });
  clock.advance(60_000);
  await stage.evaluate(round);
  const year = { fiscalYear: 2027 };
  await stage.act(kasse, 'callPledges', { fundingRoundId: round, ...year, dueOn: '2027-03-31' });
  const payment = { ...year, paidOn: '2026-11-21' };
  ids['entry'] = await stage.act(kasse, 'recordPayment', {
    ...{ ...payment, pledgeId, amountCents: 5_000, note: fundingSecrets.paymentNote },
  });
  const wrong = await stage.act(kasse, 'recordPayment', { ...payment, pledgeId: other, amountCents: 10 });
  ids['reversal'] = await stage.act(kasse, 'reverseLedgerEntry', {
    ...{ ledgerEntryId: wrong, reason: fundingSecrets.reversal },
  });
  const spend = { fundingRoundId: round, payee: 'Firma', spentOn: '2026-11-21', amountCents: 100 };
  ids['spend'] = await stage.act(kasse, 'recordSpend', {
    ...{ ...spend, purpose: 'Arbeit', payee: fundingSecrets.payee, invoiceNumber: fundingSecrets.invoice },
  });
  await stage.act(moderator, 'approveSpend', { spendId: ids['spend'] });
  const refused = await stage.act(kasse, 'recordSpend', { ...spend, purpose: fundingSecrets.refusedSpend });
  await stage.act(moderator, 'rejectSpend', { spendId: refused, reason: 'Doppelt.' });
  ids['refusedSpend'] = refused;
  ids['proposedSpend'] = await stage.act(kasse, 'recordSpend', {
    ...spend,
    purpose: fundingSecrets.proposedSpend,
  });
}
