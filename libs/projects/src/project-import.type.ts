import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { FaultSeverities } from './enums.js';
import { Project } from './project.type.js';

@ObjectType({ description: 'One thing that is wrong in a publiccode.yml, or should be better.' })
export class PubliccodeFault {
  @Field(() => FaultSeverities) severity: 'ERROR' | 'WARNING';
  @Field() code: string;
  @Field({ description: 'Such as `maintenance.contacts[0].email`; empty where the whole file is meant.' })
  path: string;
  @Field(() => Int, { description: 'From 1.' }) line: number;
  @Field(() => Int, { description: 'From 1, in UTF-16 code units, as editors count.' }) column: number;
  @Field({ description: "In the reader's language." }) message: string;
}

@ObjectType({ description: 'One value that differs from what the catalogue showed before.' })
export class PubliccodeChange {
  @Field({ description: 'Such as `description.de.shortDescription`.' }) path: string;
  @Field(() => String, { nullable: true, description: 'As YAML has it; null when it was not there.' })
  before: string | null;
  @Field(() => String, { nullable: true, description: 'As YAML has it; null when it is there no more.' })
  after: string | null;
  @Field({
    description: 'The value before was entered by hand in the catalogue, and the file has replaced it.',
  })
  overwritesHandEdit: boolean;
}

@ObjectType({ implements: () => [Node], description: 'One accepted reading of a publiccode.yml.' })
export class ProjectImport implements Node {
  @Field(() => ID) id: string;
  @Field(() => Project) project: Project;
  @Field({ description: 'Where the text came from: an address, a file name.' }) source: string;
  @Field(() => DateTime) importedAt: Date;
  @Field({ description: 'The text as it came.' }) rawText: string;
  @Field(() => [PubliccodeFault], { description: 'Warnings; a text with errors is not accepted.' })
  faults: PubliccodeFault[];
  @Field(() => [PubliccodeChange], { description: 'What it changed, field by field; empty for the first.' })
  changes: PubliccodeChange[];
}

@ObjectType()
export class ProjectImportConnection extends connectionOf('ProjectImport', () => ProjectImport) {}
