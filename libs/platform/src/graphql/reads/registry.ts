import type { GraphQLSchema } from 'graphql';
import { faultsAgainst } from './check.js';
import type { Field, Fields, ReadDeclaration, RootConnection, Visible } from './read-model.js';

/** A read model with all that other rooms added to it. */
export interface ResolvedModel {
  type: string;
  table: string;
  visible: Visible;
  fields: ReadonlyMap<string, Field>;
}

/** All read models of the running system. Order of declarations does not matter; `check` before first use. */
export class ReadModels {
  readonly roots: ReadonlySet<RootConnection>;
  private readonly models = new Map<string, ResolvedModel & { fields: Map<string, Field> }>();
  private readonly faults: string[] = [];

  constructor(declarations: readonly ReadDeclaration[]) {
    this.roots = new Set(declarations.filter((one) => one.declares === 'root'));
    for (const { type, table, visible, fields } of declarations.filter((one) => one.declares === 'model')) {
      if (this.models.has(type)) this.faults.push(`${type}: two read models`);
      else this.models.set(type, { type, table, visible, fields: new Map(Object.entries(fields)) });
    }
    for (const { type, fields } of declarations.filter((one) => one.declares === 'extension'))
      this.extend(type, fields);
  }

  /** Every model, for those who walk over all of them. */
  all(): Iterable<ResolvedModel> {
    return this.models.values();
  }

  has(type: string): boolean {
    return this.models.has(type);
  }

  /** The model of a type. @throws Error when there is none, which `check` has ruled out for all that the schema asks. */
  get(type: string): ResolvedModel {
    const model = this.models.get(type);
    if (!model) throw new Error(`No read model for ${type}`);
    return model;
  }

  /** Holds the models against the schema. @throws Error with one line for each fault */
  check(schema: GraphQLSchema): void {
    const faults = [...this.faults, ...faultsAgainst(schema, this)];
    if (faults.length > 0) throw new Error(`Read models and schema disagree:\n- ${faults.join('\n- ')}`);
  }

  private extend(type: string, fields: Fields): void {
    const model = this.models.get(type);
    if (!model) {
      this.faults.push(`${type}: extended, but has no read model`);
      return;
    }
    for (const [name, field] of Object.entries(fields)) {
      if (model.fields.has(name)) this.faults.push(`${type}.${name}: declared twice`);
      else model.fields.set(name, field);
    }
  }
}
