import type { FundingProgrammeFilter } from '../../gql/schema.js';

/** What the address says about the catalogue of programmes. */
export interface ProgrammesChoice {
  text: string;
  organizationId: string;
  projectId: string;
  /** Also those for which nobody may apply any more. */
  all: boolean;
}

export const readProgrammesChoice = (params: URLSearchParams): ProgrammesChoice => ({
  text: params.get('suche') ?? '',
  organizationId: params.get('organisation') ?? '',
  projectId: params.get('projekt') ?? '',
  all: params.get('auch') === 'geschlossene',
});

export const toProgrammeFilter = (choice: ProgrammesChoice): FundingProgrammeFilter => ({
  search: choice.text || null,
  organizationId: choice.organizationId || null,
  projectId: choice.projectId || null,
  open: choice.all ? null : true,
});

/** Whether something narrows the list that the reader could take away. */
export const isNarrowed = ({ text, organizationId, projectId }: ProgrammesChoice): boolean =>
  text !== '' || organizationId !== '' || projectId !== '';
