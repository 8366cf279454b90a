import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { DevelopmentStatuses, ParticipationKinds, ProjectLifecycles, Visibilities } from './enums.js';
import type { ParticipationKind } from './participation.entity.js';
import type { DevelopmentStatus, ProjectLifecycle, Visibility } from './project.entity.js';

@ObjectType({ description: 'A public service by its key in the LEIKA or OZG catalogue.' })
export class PublicService {
  @Field() scheme: string;
  @Field() key: string;
}

@ObjectType()
export class ParticipationCount {
  @Field(() => ParticipationKinds) kind: ParticipationKind;
  @Field(() => Int) count: number;
}

/** Fields with arguments are declared by `ProjectFields`. */
@ObjectType({ implements: () => [Node], description: 'A shared open-source solution in the catalogue.' })
export class Project implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Name in the address of its page; never changes.' }) slug: string;
  @Field({ description: 'Plain text: escape it on output.' }) name: string;
  @Field(() => String, { nullable: true, description: 'Repository.' }) url: string | null;
  @Field(() => String, { nullable: true }) landingUrl: string | null;
  @Field(() => String, { nullable: true }) logoUrl: string | null;
  @Field(() => [String], { description: 'Languages in which a description exists.' }) languages: string[];
  @Field(() => [String], { description: 'Words of the publiccode.yml vocabulary.' }) categories: string[];
  @Field(() => [String]) platforms: string[];
  @Field(() => String, { nullable: true, description: 'SPDX expression.' }) licence: string | null;
  @Field(() => String, { nullable: true }) softwareType: string | null;
  @Field(() => String, { nullable: true }) softwareVersion: string | null;
  @Field(() => CalendarDate, { nullable: true }) releaseDate: string | null;
  @Field(() => String, { nullable: true }) maintenanceType: string | null;
  @Field(() => String, { nullable: true }) repositoryOwner: string | null;

  @Field(() => DevelopmentStatuses, {
    nullable: true,
    description: "What the upstream file says; null for entries by hand that don't know.",
  })
  developmentStatus: DevelopmentStatus | null;

  @Field(() => ProjectLifecycles, { description: 'What the board says.' }) lifecycle: ProjectLifecycle;
  @Field(() => Visibilities) visibility: Visibility;

  @Field(() => [PublicService], { description: 'Public services (LeiKa/OZG keys) that it serves.' })
  services: PublicService[];

  @Field(() => [String], { description: 'Free texts of the file; not yet confirmed as Nachnutzung.' })
  usedBy: string[];

  @Field(() => String, { nullable: true }) publiccodeVersion: string | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) updatedAt: Date;

  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;

  @Field(() => [ParticipationCount], { description: 'Open participations by kind, zero included.' })
  participationCounts: ParticipationCount[];

  @Field(() => Int, {
    description:
      'Municipalities with an open USING of their own or through an association, each counted once.',
  })
  usingMunicipalities: number;

  @Field() viewerCanEdit: boolean;
}

@ObjectType()
export class FacetCount {
  @Field() value: string;
  @Field(() => Int) count: number;
}

@ObjectType()
export class OrganizationFacetCount {
  @Field(() => ID) value: string;
  @Field() label: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'The most frequent values (100 at most), by number of projects.' })
export class ProjectFacets {
  @Field(() => [FacetCount]) categories: FacetCount[];
  @Field(() => [FacetCount]) licences: FacetCount[];
  @Field(() => [FacetCount]) developmentStatuses: FacetCount[];
  @Field(() => [FacetCount]) lifecycles: FacetCount[];
  @Field(() => [FacetCount]) services: FacetCount[];
  @Field(() => [OrganizationFacetCount]) users: OrganizationFacetCount[];
}

@ObjectType()
export class ProjectConnection extends connectionOf('Project', () => Project) {
  @Field(() => ProjectFacets, {
    description:
      'Counts over all that the filter finds; each facet ignores its own choice, so that another value can be chosen.',
  })
  facets: ProjectFacets;
}
