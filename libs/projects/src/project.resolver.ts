import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidOf, type Actor } from '@allmende/kernel';
import {
  badInput,
  CurrentActor,
  idOf,
  PageArgs,
  Permission,
  Reads,
  sql,
  type ReadResult,
} from '@allmende/platform/graphql';
import { ParticipationsArgs } from './participation.inputs.js';
import { ParticipationConnection } from './participation.type.js';
import { ProjectImportConnection } from './project-import.type.js';
import {
  CreateProjectInput,
  LanguageArgs,
  ProjectsArgs,
  SetProjectLifecycleInput,
  UpdateProjectInput,
} from './project.inputs.js';
import {
  CreateProjectPayload,
  SetProjectLifecyclePayload,
  UpdateProjectPayload,
} from './project.payloads.js';
import { projectsRoot } from './project.reads.js';
import { ProjectService } from './project.service.js';
import { Project, ProjectConnection } from './project.type.js';

@ArgsType()
class ProjectArgs {
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String, { nullable: true }) slug?: string | null;
}

const publicCatalogue = {
  who: 'anyone',
  because: 'The catalogue is public; entries of the network are left out by the read model.',
} as const;

@Resolver(() => Project)
export class ProjectResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(ProjectService) private readonly service: ProjectService,
  ) {}

  @Permission(publicCatalogue)
  @Query(() => Project, { nullable: true, description: 'By exactly one of its arguments.' })
  project(
    @Args() { id, slug }: ProjectArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    if (Boolean(id) === Boolean(slug)) throw exactlyOne();
    return this.reads.one(info, actor, 'Project', ({ t }) =>
      slug ? sql`${t('slug')} = ${slug}` : sql`${t('id')} = ${uuidOfProject(id!)}`,
    );
  }

  @Permission(publicCatalogue)
  @Query(() => ProjectConnection, { description: 'The catalogue.' })
  projects(
    @Args() _args: ProjectsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, projectsRoot);
  }

  @Permission({ who: 'signedIn', scope: 'projects:write' })
  @Mutation(() => CreateProjectPayload, { description: 'Enters a project by hand.' })
  async createProject(
    @Args('input') input: CreateProjectInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateProjectPayload> {
    return { project: await this.service.create(actor, input) };
  }

  @Permission({ who: 'signedIn', scope: 'projects:write' })
  @Mutation(() => UpdateProjectPayload, { description: 'Changes an entry; a stale version is refused.' })
  async updateProject(
    @Args('input') { projectId, version, ...entry }: UpdateProjectInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateProjectPayload> {
    const id = idOf('Project', projectId, 'input.projectId');
    return { project: await this.service.update(actor, id, version, entry) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => SetProjectLifecyclePayload, { description: "Moves the board's view of a project on." })
  async setProjectLifecycle(
    @Args('input') { projectId, lifecycle, reason }: SetProjectLifecycleInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetProjectLifecyclePayload> {
    const id = idOf('Project', projectId, 'input.projectId');
    return { project: await this.service.setLifecycle(actor, id, lifecycle, reason) };
  }
}

/** Declares the fields of a project that take arguments; their values come from the read model. */
@Resolver(() => Project)
export class ProjectFields {
  @ResolveField(() => String, {
    nullable: true,
    description: "In the asked language, else in the reader's, else German, else English, else any.",
  })
  shortDescription(@Args() _args: LanguageArgs): void {}

  @ResolveField(() => String, { nullable: true })
  longDescription(@Args() _args: LanguageArgs): void {}

  @ResolveField(() => [String])
  features(@Args() _args: LanguageArgs): void {}

  @ResolveField(() => ParticipationConnection, {
    description: 'By default only those that are open; newest first.',
  })
  participations(@Args() _args: ParticipationsArgs): void {}

  @ResolveField(() => ProjectImportConnection, { description: 'Newest first.' })
  imports(@Args() _page: PageArgs): void {}
}

function uuidOfProject(id: string): string {
  const uuid = uuidOf('Project', id);
  if (uuid) return uuid;
  throw badInput('id', {
    de: `„${id.slice(0, 60)}“ ist keine Kennung eines Projekts.`,
    en: `"${id.slice(0, 60)}" is not the id of a project.`,
  });
}

const exactlyOne = () =>
  badInput('id', { de: 'Bitte entweder id oder slug angeben.', en: 'Please give either id or slug.' });
