import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor, Locale } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import {
  asc,
  CurrentActor,
  fault,
  Permission,
  Reads,
  sql,
  UserFaults,
  type ReadResult,
} from '@allmende/platform/graphql';
import { ProjectImports } from './project-import.service.js';
import { ProjectImport, PubliccodeFault } from './project-import.type.js';
import { ImportPubliccodeInput } from './project.inputs.js';
import { ImportPubliccodePayload } from './project.payloads.js';
import { parsePubliccode, type Fault } from './publiccode/index.js';

@Resolver(() => ProjectImport)
export class ProjectImportResolver {
  constructor(@Inject(ProjectImports) private readonly imports: ProjectImports) {}

  // Parsing costs up to a second of a processor; strangers may not spend that.
  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => [PubliccodeFault], { description: 'Checks the text of a publiccode.yml and keeps nothing.' })
  checkPubliccode(@Args('text') text: string, @CurrentActor() { locale }: Actor): PubliccodeFault[] {
    return told(parsePubliccode(text).faults, locale);
  }

  @Permission({ who: 'signedIn', scope: 'projects:write' })
  @Mutation(() => ImportPubliccodePayload, {
    description:
      'Brings a project in from its publiccode.yml, or brings its entry up to date. With an error nothing is stored.',
  })
  async importPubliccode(
    @Args('input') { text, url }: ImportPubliccodeInput,
    @CurrentActor() actor: Actor,
  ): Promise<ImportPubliccodePayload> {
    if (Boolean(text) === Boolean(url)) throw exactlyOne().with(nothing);
    const { projectId, outcome, faults, changes, informs } = await this.run(actor, text, url);
    const payload = {
      ...{ project: projectId, outcome, faults: told(faults, actor.locale) },
      ...{ changes, informedOrganizations: informs },
    };
    if (outcome) return payload;
    throw refused(url ? 'input.url' : 'input.text').with(payload);
  }

  private async run(actor: Actor, text: string | null | undefined, url: string | null | undefined) {
    try {
      return await (url
        ? this.imports.importUrl(actor, url)
        : this.imports.importText(actor, text!, pasted[actor.locale]));
    } catch (error) {
      // The payload's lists are never null.
      if (error instanceof UserFaults) throw error.with({ ...nothing, ...error.payload });
      throw error;
    }
  }
}

/** Reads back whom the payload names: one statement, by name. */
@Resolver(() => ImportPubliccodePayload)
export class ImportedOrganizations {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @ResolveField(() => [Organization])
  informedOrganizations(
    @Parent() { informedOrganizations: ids }: ImportPubliccodePayload,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult[]> | [] {
    if (ids.length === 0) return [];
    return this.reads.list(info, actor, 'Organization', {
      where: ({ t }) => sql`${t('id')} = any(${ids}::uuid[])`,
      order: ({ t }) => [asc(sql`fold_german(${t('name')})`)],
      limit: ids.length,
    });
  }
}

const nothing = { faults: [], changes: [], informedOrganizations: [] };

const told = (faults: readonly Fault[], locale: Locale): PubliccodeFault[] =>
  faults.map((one) => ({ ...one, message: one.message[locale] }));

/** Source of a text that was typed or pasted. */
const pasted: Record<Locale, string> = { de: 'Eingefügter Text', en: 'Pasted text' };

const refused = (path: string) =>
  new UserFaults(
    fault('PUBLICCODE_INVALID', path, {
      de: 'Die Datei enthält Fehler und wurde nicht übernommen. Die Stellen stehen bei den Fehlern.',
      en: 'The file has errors and was not taken over. The faults name their places.',
    }),
  );

const exactlyOne = () =>
  new UserFaults(
    fault('EXACTLY_ONE', 'input', {
      de: 'Bitte entweder den Text oder die Adresse der Datei angeben.',
      en: 'Please give either the text or the address of the file.',
    }),
  );
