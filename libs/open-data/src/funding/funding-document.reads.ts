import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { DocumentReads } from '../documents/document.reads.js';

/** Cents of the API: whole, and small enough to be exact in JSON. */
export interface Sum {
  amountCents: number;
}

export type KeyKind = 'EQUAL' | 'PER_CAPITA' | 'TIERED' | 'FIXED' | 'WEIGHTED' | 'TWO_FACTOR';

export interface ReadProofRow {
  organizationName: string;
  officialKey: string | null;
  population: number | null;
  populationDate: string | null;
  secondBase: number | null;
  source: string | null;
  weight: string;
  exact: string;
  floored: Sum;
  extraCent: boolean;
  bound: 'LEAST' | 'MOST' | 'FIXED' | null;
  least: Sum | null;
  most: Sum | null;
  share: Sum;
}

/** A round with the sheet that shows how its target was split. */
export interface ReadProof {
  title: string;
  openedAt: string;
  project: { name: string } | null;
  fund: { name: string } | null;
  costKey: { secondBaseName: string | null };
  proof: { kind: KeyKind; total: Sum; rule: string; rows: ReadProofRow[] };
}

export type BookingKind =
  'COMMITMENT' | 'RELEASE' | 'CALL' | 'PAYMENT' | 'SPENDING' | 'ALLOCATION' | 'REFUND' | 'REVERSAL';
export const statementSums = ['committed', 'called', 'outstanding', 'paid', 'spent', 'available'] as const;

export interface ReadStatementRow extends Record<'committed' | 'called' | 'paid' | 'spent', Sum> {
  entryNumber: number;
  bookedOn: string;
  kind: BookingKind;
  text: string;
  roundTitle: string;
  reference: string;
  amount: Sum;
  paidAfter: Sum;
  availableAfter: Sum;
}

/** What an organization has pledged, paid and helped to spend in a year. */
export interface ReadStatement extends Record<(typeof statementSums)[number], Sum> {
  organizationName: string;
  fiscalYear: number;
  rows: ReadStatementRow[];
}

const sum = '{ amountCents }';
const proofQuery =
  parse(`query ($id: ID!) { node(id: $id) { ... on FundingRound { title openedAt project { name }
  fund { name } costKey { secondBaseName } proof { kind total ${sum} rule rows { organizationName officialKey population
  populationDate secondBase source weight exact floored ${sum} extraCent bound least ${sum} most ${sum} share ${sum} } } } } }`);

const statementQuery =
  parse(`query ($id: ID!, $year: Int!) { organization(id: $id) { name statement(fiscalYear: $year) {
  fiscalYear ${statementSums.map((name) => `${name} ${sum}`).join(' ')} rows { entryNumber bookedOn kind text roundTitle
  reference amount ${sum} committed ${sum} called ${sum} paid ${sum} spent ${sum} paidAfter ${sum} availableAfter ${sum} } } } }`);

/** What papers about money say, asked of the one schema with the eyes of the reader. One statement each. */
@Injectable()
export class FundingDocumentReads {
  constructor(@Inject(DocumentReads) private readonly reads: DocumentReads) {}

  /** Null: no such round for her, or one without a proof. */
  async proof(reader: Actor, id: string): Promise<ReadProof | null> {
    const { node } = await this.reads.data<{ node: ReadProof | null }>(reader, proofQuery, { id });
    return node?.proof ? node : null;
  }

  /** Null: not for her. */
  async statement(reader: Actor, id: string, year: number): Promise<ReadStatement | null> {
    const { organization } = await this.reads.data<{
      organization: { name: string; statement: Omit<ReadStatement, 'organizationName'> | null } | null;
    }>(reader, statementQuery, { id, year });
    return organization?.statement
      ? { ...organization.statement, organizationName: organization.name }
      : null;
  }
}
