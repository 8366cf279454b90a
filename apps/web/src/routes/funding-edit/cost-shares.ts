import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiError } from '../../api/api-error.js';
import { useQueryKey } from '../../api/hooks.js';
import { request } from '../../api/request.js';
import { CostShares, type CostSharesQuery } from '../../gql/cost-shares.js';
import type { CostSharesInput } from '../../gql/schema.js';
import type { Amounts } from '../../parts/funding/amounts.js';
import { keyInput, participantInputs, type RoundDraft } from './round-draft.js';

/** What the calculator asks, or why it cannot ask yet. */
export type Question =
  { input: CostSharesInput; missing?: undefined } | { input?: undefined; missing: Missing };
export type Missing = 'key' | 'target' | 'participants';

/** The split of `target` by the key of a draft among its participants but those in `without`. */
export function questionOf(
  draft: RoundDraft,
  target: string,
  without: ReadonlySet<string>,
  amounts: Pick<Amounts, 'digits'>,
): Question {
  const costKey = keyInput(draft);
  const amountCents = amounts.digits(target);
  const participants = participantInputs(draft, amounts).filter(
    ({ organizationId }) => !without.has(organizationId),
  );
  if (!costKey) return { missing: 'key' };
  if (!amountCents || amountCents === '0') return { missing: 'target' };
  if (participants.length === 0) return { missing: 'participants' };
  return { input: { amountCents, costKey, participants } };
}

/** Waits until nothing changes any more, in milliseconds. */
const calm = 400;

/** What was asked and what came: an answer names participants by their place in its own question. */
export interface Split {
  input: CostSharesInput;
  answer: CostSharesQuery['costShares'];
}

/** What each would pay; asked when typing rests, and the answer before stays until the new one is there. */
export function useCostShares({ input }: Question): UseQueryResult<Split, ApiError> {
  const wanted = input ? JSON.stringify(input) : '';
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), calm);
    return () => clearTimeout(timer);
  }, [wanted]);
  return useQuery<Split, ApiError>({
    queryKey: useQueryKey(CostShares, asked),
    queryFn: async ({ signal }) => {
      const question = JSON.parse(asked) as CostSharesInput;
      const { costShares } = await request(CostShares, { input: question }, signal);
      return { input: question, answer: costShares };
    },
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
}

/** The organization that a fault of `costShares` names by its place in the question. */
export function faultyParticipant({ input }: Split, path: readonly string[]): string | undefined {
  const [, list, place] = path;
  const found = list === 'participants' ? [input.participants].flat()[Number(place)] : undefined;
  return found?.organizationId;
}
