import { Inject, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { In } from 'typeorm';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { ParticipationEntity } from '../participation.entity.js';
import type { ProjectEntity } from '../project.entity.js';
import { candidatesFor } from './candidates.js';
import { foldedName } from './fold.js';
import { matchName, type Match } from './match.js';
import type { MatchReason } from './match-reason.js';
import { proposal, tellProposals } from './proposal.js';
import { KnownNameEntity, UsageClaimEntity, type UsageClaimState } from './usage-claim.entity.js';

/** What became of the entries of a file that were new, came back, or had waited for a moderator. */
export interface ClaimCounts {
  proposed: number;
  confirmed: number;
  unsure: number;
  nobody: number;
  gone: number;
}

type Finding =
  Extract<Match, { sure: false }> | { sure: true; organizationId: string | null; reason: MatchReason };

const mayGo: readonly UsageClaimState[] = ['UNSURE', 'PROPOSED', 'DENIED', 'NOBODY'];

/** Keeps the claims of a project in step with the `usedBy` of its file. */
@Injectable()
export class UsedByClaims {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a claim of each entry that has none, reopens what came back, marks what went as GONE, and looks again for
   * those that wait for a moderator: the directory may know more by now. What a moderator or the organization said
   * stays. A second time changes nothing. Lock the catalogue and the project first.
   * @returns null when nothing changed
   */
  async follow(tx: Tx, actor: Actor, { id, usedBy }: ProjectEntity): Promise<ClaimCounts | null> {
    const texts = [...new Set(usedBy.map((text) => text.trim()))].filter(Boolean);
    const claims = await tx.find(UsageClaimEntity, {
      where: { projectId: id },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    const gone = claims.filter(({ text, state }) => mayGo.includes(state) && !texts.includes(text));
    await this.close(tx, gone);
    const settled = claims.filter(({ state }) => state !== 'GONE' && state !== 'UNSURE');
    const open = texts.filter((text) => !settled.some((claim) => claim.text === text));
    const changed = await this.open(tx, id, open, claims);
    if (gone.length + changed.length === 0) return null;
    await tellProposals(tx, this.outbox, actor, changed);
    const count = (state: UsageClaimState) => changed.filter((claim) => claim.state === state).length;
    if (count('UNSURE') > 0)
      await this.outbox.append(tx, actor, 'usage.unsure', { projectId: id, count: count('UNSURE') });
    return {
      ...{ proposed: count('PROPOSED'), confirmed: count('CONFIRMED'), unsure: count('UNSURE') },
      ...{ nobody: count('NOBODY'), gone: gone.length },
    };
  }

  private async close(tx: Tx, gone: UsageClaimEntity[]): Promise<void> {
    if (gone.length === 0) return;
    const ids = gone.map(({ id }) => id);
    await tx.update(
      UsageClaimEntity,
      { id: In(ids) },
      { state: 'GONE', goneAt: this.clock.now(), candidates: [] },
    );
  }

  /** Writes claims for the texts, new ones and old ones; gives back those that are not as they were. */
  private async open(
    tx: Tx,
    projectId: string,
    texts: string[],
    claims: readonly UsageClaimEntity[],
  ): Promise<UsageClaimEntity[]> {
    if (texts.length === 0) return [];
    const now = this.clock.now();
    const findings = await findingsOf(tx, texts);
    const users = await usersOfProject(tx, projectId);
    const fresh: UsageClaimEntity[] = [];
    const changed: UsageClaimEntity[] = [];
    for (const [n, text] of texts.entries()) {
      const known = claims.find((claim) => claim.text === text);
      const next = contentOf(findings[n]!, users, now);
      if (known && isSame(known, next)) continue;
      if (known) changed.push(Object.assign(known, next));
      else fresh.push(tx.create(UsageClaimEntity, { id: newId(), projectId, text, ...next, createdAt: now }));
    }
    if (fresh.length > 0) await tx.insert(UsageClaimEntity, fresh);
    for (const claim of changed) await tx.save(claim);
    return [...fresh, ...changed];
  }
}

/** What a moderator has decided of a name comes first; only then the directory is asked. */
async function findingsOf(tx: Tx, texts: readonly string[]): Promise<Finding[]> {
  const known = await tx.findBy(KnownNameEntity, { folded: In(texts.map(foldedName)) });
  const unknown = texts.filter((text) => !known.some(({ folded }) => folded === foldedName(text)));
  const candidates = await candidatesFor(tx, unknown);
  return texts.map((text): Finding => {
    const decided = known.find(({ folded }) => folded === foldedName(text));
    if (decided) return { sure: true, organizationId: decided.organizationId, reason: 'REMEMBERED' };
    return matchName(text, candidates[unknown.indexOf(text)]!);
  });
}

function contentOf(finding: Finding, users: ReadonlyMap<string, string>, now: Date) {
  const { reason } = finding;
  if (finding.sure) {
    const { organizationId } = finding;
    return proposal(organizationId, reason, users.get(organizationId ?? ''), now);
  }
  const nobodyYet = { ...proposal(null, reason, undefined, now), state: 'UNSURE' as const };
  return { ...nobodyYet, candidates: finding.candidates };
}

/** A claim that waits and would wait on just so. */
const isSame = (
  { state, reason, candidates }: UsageClaimEntity,
  next: Pick<UsageClaimEntity, 'state' | 'reason' | 'candidates'>,
): boolean =>
  isDeepStrictEqual(
    { state, reason, candidates },
    { state: next.state, reason: next.reason, candidates: next.candidates },
  );

/** Ids of the open USING of a project by organization. */
async function usersOfProject(tx: Tx, projectId: string): Promise<Map<string, string>> {
  const using = await tx.findBy(ParticipationEntity, { projectId, kind: 'USING', state: 'OPEN' });
  return new Map(using.map(({ id, organizationId }) => [organizationId, id]));
}
