import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import { DevelopmentStatuses, ProjectLifecycles, ProjectOrders, Visibilities } from './enums.js';
import type { DevelopmentStatus, ProjectLifecycle, Visibility } from './project.entity.js';

@InputType()
export class ProjectFilter {
  @Field(() => String, {
    nullable: true,
    description: 'German full text over name, description, features; forgives typos and umlauts.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true }) categories?: string[] | null;
  @Field(() => [String], { nullable: true }) licences?: string[] | null;
  @Field(() => [DevelopmentStatuses], { nullable: true }) developmentStatuses?: DevelopmentStatus[] | null;
  @Field(() => [ProjectLifecycles], { nullable: true }) lifecycles?: ProjectLifecycle[] | null;
  @Field(() => [String], { nullable: true, description: 'LeiKa or OZG keys.' }) services?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Organizations that use it.' }) users?: string[] | null;
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true }) filter?: ProjectFilter | null;

  @Field(() => ProjectOrders, { nullable: true, defaultValue: ProjectOrders.RELEVANCE })
  order?: keyof typeof ProjectOrders | null;
}

@ArgsType()
export class LanguageArgs {
  @Field(() => String, { nullable: true, description: 'Language tag, e.g. `de`.' }) language?: string | null;
}

@InputType()
export class ImportPubliccodeInput {
  @Field(() => String, { nullable: true, description: 'Text of the file; give either this or url.' })
  text?: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the file; http(s), public internet only.' })
  url?: string | null;
}

@InputType()
export class CreateProjectInput {
  @Field({ description: 'At most 200 characters.' }) name: string;
  @Field({ description: 'In German, at most 150 characters.' }) shortDescription: string;
  @Field(() => String, { nullable: true, description: 'In German, at most 10,000 characters.' })
  longDescription?: string | null;
  @Field(() => String, { nullable: true, description: 'Repository; http(s).' }) url?: string | null;
  @Field(() => String, { nullable: true }) landingUrl?: string | null;
  @Field(() => String, { nullable: true, description: 'SPDX expression.' }) licence?: string | null;
  @Field(() => [String], { nullable: true, description: 'Words of the publiccode.yml vocabulary.' })
  categories?: string[] | null;
  @Field(() => DevelopmentStatuses, { nullable: true }) developmentStatus?: DevelopmentStatus | null;
  @Field(() => Visibilities, { nullable: true, defaultValue: Visibilities.PUBLIC })
  visibility?: Visibility | null;
}

@InputType({ description: 'What is left out stays; null clears what may be empty.' })
export class UpdateProjectInput {
  @Field(() => ID) projectId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'In German.' }) shortDescription?: string | null;
  @Field(() => String, { nullable: true, description: 'In German.' }) longDescription?: string | null;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => String, { nullable: true }) landingUrl?: string | null;
  @Field(() => String, { nullable: true }) licence?: string | null;
  @Field(() => [String], { nullable: true }) categories?: string[] | null;
  @Field(() => DevelopmentStatuses, { nullable: true }) developmentStatus?: DevelopmentStatus | null;
  @Field(() => Visibilities, { nullable: true }) visibility?: Visibility | null;
}

@InputType()
export class SetProjectLifecycleInput {
  @Field(() => ID) projectId: string;
  @Field(() => ProjectLifecycles) lifecycle: ProjectLifecycle;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}
