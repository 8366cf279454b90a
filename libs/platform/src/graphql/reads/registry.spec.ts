import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import {
  column,
  connection,
  everyone,
  extendReadModel,
  many,
  nodeId,
  one,
  ReadModels,
  readModel,
  resolvedElsewhere,
  rootConnection,
  sql,
  type Fields,
  type ReadDeclaration,
} from './index.js';
import { declarations } from './proof/models.js';
import { typeDefs } from './proof/world.js';

const schema = buildSchema(typeDefs);
const faultsOf = (declared: readonly ReadDeclaration[]): string[] => {
  try {
    new ReadModels(declared).check(schema);
    return [];
  } catch (error) {
    return String(error).split('\n- ').slice(1);
  }
};
const withFields = (type: string, change: (fields: Fields) => Fields): ReadDeclaration[] =>
  declarations().map((one) =>
    one.declares === 'model' && one.type === type ? { ...one, fields: change(one.fields) } : one,
  );
const replacing = (type: string, name: string, field: Fields[string]): string[] =>
  faultsOf(withFields(type, (fields) => ({ ...fields, [name]: field })));

describe('The check of read models against the schema', () => {
  it('passes models that agree with it, in any order', () => {
    expect(faultsOf(declarations())).toEqual([]);
    expect(faultsOf(declarations().reverse())).toEqual([]);
  });

  it('lists all faults at once', () => {
    const models = withFields('Tag', () => ({ label: column('label') }));
    expect(
      faultsOf([...models, readModel({ type: 'Ghost', table: 'ghost', visible: everyone, fields: {} })]),
    ).toEqual([
      'Tag.name: in the schema, but not in the read model',
      'Tag.label: in the read model, but not in the schema',
      'Ghost: the schema has no such object type',
    ]);
  });

  it('finds what is declared twice and what extends nothing', () => {
    const twice = [extendReadModel('Tag', { name: column('name') }), extendReadModel('Ghost', {})];
    expect(
      faultsOf([
        ...declarations(),
        ...twice,
        ...declarations().filter((one) => one.declares === 'model' && one.type === 'Tag'),
      ]),
    ).toEqual(['Tag: two read models', 'Tag.name: declared twice', 'Ghost: extended, but has no read model']);
  });

  it('finds a relation whose target has no model, and a Node without one', () => {
    const without = declarations().filter((one) => one.declares === 'root' || one.type !== 'Organization');
    expect(faultsOf(without)).toEqual([
      'Project.lead: no read model for Organization',
      'Participation.organization: no read model for Organization',
      'Organization: is a Node, but has no read model',
    ]);
  });

  it('finds fields that may be hidden, but are never null in the schema', () => {
    expect(replacing('Project', 'name', column('name', { visible: everyone }))).toEqual([
      'Project.name: may be hidden, so it must be nullable',
    ]);
    expect(replacing('Project', 'lead', one('Organization', { column: 'lead_id', certain: true }))).toEqual(
      [],
    );
  });

  it('finds a field of another kind than the schema says', () => {
    expect(replacing('Project', 'lead', column('lead_id'))).toEqual([
      'Project.lead: Organization has a read model; use one, many or connection',
    ]);
    expect(replacing('Project', 'lead', many('Organization', { on: () => sql`true` }))).toEqual([
      'Project.lead: the schema says Organization, the read model many Organization',
    ]);
    expect(replacing('Project', 'similar', connection('Tag', { on: () => sql`true` }))).toEqual([
      'Project.similar: ProjectConnection is no connection of Tag',
    ]);
    expect(replacing('Project', 'tags', connection('Tag', { on: () => sql`true` }))).toEqual([
      'Project.tags: Tag is no connection of Tag',
    ]);
    expect(replacing('Tag', 'name', nodeId())).toEqual([
      'Tag.name: the kernel has no id prefix for this type',
    ]);
  });

  it('finds missing and surplus extras of a connection', () => {
    expect(
      replacing(
        'Project',
        'similar',
        connection('Project', { on: () => sql`true`, extras: { sums: () => sql`1` } }),
      ),
    ).toEqual([
      'Project.similar: the read model does not give ProjectConnection.facets',
      'Project.similar: gives sums, but ProjectConnection has no such field',
    ]);
  });

  it('finds a root connection that the schema does not have', () => {
    const root = rootConnection('Query.ghosts', 'Project');
    expect(faultsOf([...declarations(), root])).toEqual(['Query.ghosts: the schema has no such field']);
  });

  it('allows any type for a field that is resolved elsewhere', () => {
    expect(replacing('Project', 'lead', resolvedElsewhere())).toEqual([]);
  });
});
