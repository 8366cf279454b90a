import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse, type DocumentNode } from 'graphql';
import type { Actor } from '@allmende/kernel';
import type { RequestContext } from '@allmende/platform/graphql';

export interface Named {
  name: string;
}

/** A session with its agenda, as far as the reader may see it. Moments are ISO 8601. */
export interface ReadMeeting {
  id: string;
  title: string;
  state: 'DRAFT' | 'INVITED' | 'RUNNING' | 'CLOSED' | 'CANCELLED';
  startsAt: string;
  endsAt: string;
  place: string | null;
  onlineUrl: string | null;
  proposalsUntil: string | null;
  invitedAt: string | null;
  invitationText: string | null;
  cancelReason: string | null;
  workingGroup: Named | null;
  allItems: ReadItem[];
}

export interface ReadItem {
  id: string;
  number: string | null;
  position: number;
  parent: { id: string } | null;
  state: string;
  withheld: boolean;
  minutes: number;
  title: string | null;
  outcome: 'INFORMATION' | 'DISCUSSION' | 'DECISION' | 'ELECTION' | null;
  text: string | null;
  motion: string | null;
  sponsorOrganization: Named | null;
  sponsorWorkingGroup: Named | null;
  attachments: { fileName: string; url: string }[];
}

export interface ReadMinutes {
  id: string;
  state: 'DRAFT' | 'CIRCULATED' | 'APPROVED' | 'PUBLISHED';
  objectionsUntil: string | null;
  approvedAt: string | null;
  publishedAt: string | null;
  sha256: string | null;
  publicSha256: string | null;
  meeting: { id: string; title: string; startsAt: string; workingGroup: Named | null };
  approvedItem: { number: string | null; meeting: { title: string } | null } | null;
  sections: ReadSection[];
  addenda: { number: number; text: string; writtenAt: string }[];
}

export interface ReadSection {
  heading: string | null;
  text: string | null;
  withheld: boolean;
  /** Its number is there for everybody. */
  agendaItem: { number: string | null } | null;
}

export interface ReadDecision {
  number: string;
  title: string;
  wording: string;
  result: 'ADOPTED' | 'REJECTED';
  tally: Tally | null;
  tallyNote: string | null;
  decidedOn: string;
  dueOn: string | null;
  jointPosition: boolean;
  workingGroup: Named | null;
  ownerOrganization: Named | null;
  meeting: { title: string; startsAt: string } | null;
  agendaItem: { number: string | null; title: string | null } | null;
  ballot: { kind: 'NAMED' | 'CONSENT' | 'SECRET' } | null;
  endorsements: { nodes: { organization: Named }[] };
}

export interface Tally {
  entitled: number;
  cast: number;
  yes: number;
  no: number;
  abstain: number;
  objections: number;
}

const meetingQuery = parse(`query ($id: ID!) { meeting(id: $id) {
  id title state startsAt endsAt place onlineUrl proposalsUntil invitedAt invitationText cancelReason workingGroup { name }
  allItems { id number position parent { id } state withheld minutes title outcome text motion
    sponsorOrganization { name } sponsorWorkingGroup { name } attachments { fileName url } } } }`);

const minutesQuery = parse(`query ($id: ID!) { minutes(id: $id) {
  id state objectionsUntil approvedAt publishedAt sha256 publicSha256
  meeting { id title startsAt workingGroup { name } } approvedItem { number meeting { title } }
  sections { heading text withheld agendaItem { number } } addenda { number text writtenAt } } }`);

const decisionQuery = parse(`query ($number: String!) { decision(number: $number) {
  number title wording result tally { entitled cast yes no abstain objections } tallyNote decidedOn dueOn jointPosition
  workingGroup { name } ownerOrganization { name } meeting { title startsAt } agendaItem { number title }
  ballot { kind } endorsements(first: 100) { nodes { organization { name } } } } }`);

/**
 * What documents say, asked of the one schema with the eyes of the reader: so no document can show what the API would
 * hide. One statement each. Null: not there for her.
 */
@Injectable()
export class DocumentReads {
  constructor(@Inject(ModuleRef) private readonly moduleRef: ModuleRef) {}

  async meeting(reader: Actor, id: string): Promise<ReadMeeting | null> {
    return (await this.data<{ meeting: ReadMeeting | null }>(reader, meetingQuery, { id })).meeting;
  }

  async minutes(reader: Actor, id: string): Promise<ReadMinutes | null> {
    return (await this.data<{ minutes: ReadMinutes | null }>(reader, minutesQuery, { id })).minutes;
  }

  async decision(reader: Actor, number: string): Promise<ReadDecision | null> {
    return (await this.data<{ decision: ReadDecision | null }>(reader, decisionQuery, { number })).decision;
  }

  /** The data of an answer without errors. */
  async data<Data>(
    actor: Actor,
    document: DocumentNode,
    variableValues: Record<string, string | number>,
  ): Promise<Data> {
    const contextValue: RequestContext = { actor };
    const { schema } = this.moduleRef.get(GraphQLSchemaHost, { strict: false });
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data as Data;
  }
}
