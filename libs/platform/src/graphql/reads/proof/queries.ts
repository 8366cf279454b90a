import type fc from 'fast-check';
import { counts, idOf } from './world.js';

/** A generated query. Its cursor variables `$after0…` are null on the first page. */
export interface GeneratedQuery {
  source: string;
  variables: Record<string, unknown>;
  /** For each cursor variable the alias of the connection that it pages through. */
  cursors: Record<string, string>;
}

/** Draws a whole number from 0 to `below` - 1. */
type Draw = (below: number) => number;

const scalars: Record<string, readonly string[]> = {
  Node: ['id'],
  Organization: ['id', 'name', 'population', 'secret'],
  Project: ['id', 'name', 'stars', 'createdAt', 'dueOn', 'budget', 'score', 'viewerCanEdit'],
  Participation: ['id', 'kind', 'since', 'note'],
  Tag: ['name'],
};
const objects: Record<string, readonly [field: string, type: string][]> = {
  Node: [],
  Organization: [['participations', 'Participations']],
  Project: [
    ['lead', 'Organization'],
    ['tags', 'Tag'],
    ['participations', 'Participations'],
    ['similar', 'Projects'],
    ['title', 'Title'],
  ],
  Participation: [
    ['organization', 'Organization'],
    ['project', 'Project'],
  ],
  Tag: [['projects', 'Projects']],
};
const conditions: Record<string, readonly string[]> = {
  Node: ['Node', 'Organization', 'Project', 'Participation'],
  Organization: ['Node', 'Organization'],
  Project: ['Node', 'Project'],
  Participation: ['Node', 'Participation'],
  Tag: ['Tag'],
};

/** Writes one random query, valid for the proof's schema, at most four levels of objects deep. */
export function randomQuery(g: fc.GeneratorValue, arbitraries: typeof fc): GeneratedQuery {
  return new Writer((below) => g(arbitraries.nat, below - 1)).query();
}

class Writer {
  private readonly variables: Record<string, unknown> = {};
  private readonly declarations: string[] = [];
  private readonly cursors: Record<string, string> = {};
  private readonly fragments: string[] = [];
  private readonly byType = new Map<string, string[]>();
  private number = 0;

  constructor(private readonly draw: Draw) {}

  query(): GeneratedQuery {
    const roots = Array.from({ length: 1 + this.draw(2) }, () => this.root());
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(', ')})` : '';
    const source = [`query Q${declared} { ${roots.join(' ')} }`, ...this.fragments].join('\n');
    return { source, variables: this.variables, cursors: this.cursors };
  }

  private root(): string {
    const alias = this.name('r');
    switch (this.draw(6)) {
      case 0:
        return `${alias}: node(id: "${this.id()}") { ${this.selection('Node', 4)} }`;
      case 1:
        return `${alias}: nodes(ids: [${Array.from({ length: this.draw(5) }, () => `"${this.id()}"`).join(', ')}]) { ${this.selection('Node', 3)} }`;
      case 2:
        return `${alias}: tags { ${this.selection('Tag', 3)} }`;
      case 3:
        return `${alias}: project(id: "${this.id(this.draw(9) ? 'project' : undefined)}") { ${this.selection('Project', 4)} }`;
      default:
        return this.connection('projects', 'Projects', 4);
    }
  }

  private selection(type: string, depth: number): string {
    const items = Array.from({ length: 1 + this.draw(4) }, () => this.item(type, depth));
    return items.join(' ');
  }

  private item(type: string, depth: number): string {
    switch (this.draw(9)) {
      case 0:
        return this.draw(2) ? '__typename' : `${this.name('t')}: __typename`;
      case 1:
        return this.inlineFragment(type, depth);
      case 2:
        return this.namedFragment(type, depth);
      case 3:
      case 4:
        return this.scalar(type);
      default: {
        const fields = objects[type]!;
        if (fields.length === 0 || depth <= 1) return this.scalar(type);
        const [field, target] = fields[this.draw(fields.length)]!;
        return this.object(field, target, depth - 1);
      }
    }
  }

  private scalar(type: string): string {
    const field = this.pick(scalars[type]!);
    if (field === 'score' && this.draw(2))
      return `${this.name('s')}: score(times: ${this.value('Int', this.draw(5))})${this.directive()}`;
    return `${this.draw(3) ? '' : `${this.name('a')}: `}${field}${this.directive()}`;
  }

  private object(field: string, target: string, depth: number): string {
    if (target === 'Participations' || target === 'Projects') return this.connection(field, target, depth);
    if (target === 'Title') {
      return `${this.name('l')}: title${this.draw(2) ? `(locale: ${this.value('String!', 'en')})` : ''} { x: text locale }`;
    }
    // Without alias the field may come twice, and its selections must be merged.
    const args = field === 'tags' && this.draw(2) ? `(max: ${this.value('Int', this.draw(5))})` : '';
    const alias = args || this.draw(2) ? `${this.name('o')}: ` : '';
    return `${alias}${field}${args}${this.directive()} { ${this.selection(target, depth)} }`;
  }

  private connection(field: string, type: string, depth: number): string {
    const alias = this.name('c');
    const target = type === 'Projects' ? 'Project' : 'Participation';
    const args = this.pageArguments(alias);
    if (target === 'Participation' && this.draw(3) === 0)
      args.push(`kind: ${this.pick(['USING', 'LEADING'])}`);
    if (field === 'participations' && target === 'Participation' && this.draw(9) === 0)
      args.push('kind: null');
    if (field === 'projects' && this.draw(2)) args.push(`filter: ${this.filter()}`);
    if (field === 'projects' && depth === 4)
      args.push(`order: ${this.pick(['NAME', 'CREATED', 'STARS', 'DUE'])}`);
    const given = [...new Map(args.map((arg) => [arg.split(':')[0], arg])).values()];
    const parts = [
      'cursors: edges { cursor }',
      ...Array.from({ length: 1 + this.draw(3) }, () => this.part(target, depth)),
    ];
    return `${alias}: ${field}${given.length ? `(${given.join(', ')})` : ''}${this.directive()} { ${parts.join(' ')} }`;
  }

  private pageArguments(alias: string): string[] {
    const args = this.draw(8) ? [`first: ${this.value('Int', 1 + this.draw(6))}`] : [];
    if (this.draw(4) === 0) return args;
    const name = this.name('after');
    this.declarations.push(`$${name}: String`);
    this.variables[name] = null;
    this.cursors[name] = alias;
    return [...args, `after: $${name}`];
  }

  private part(target: string, depth: number): string {
    switch (this.draw(6)) {
      case 0:
        return 'totalCount';
      case 1:
        return this.draw(2)
          ? 'pageInfo { hasNextPage hasPreviousPage startCursor }'
          : 'pageInfo { endCursor }';
      case 2:
        return target === 'Project' ? 'facets { tag n: count }' : `${this.name('n')}: totalCount`;
      case 3:
        return `${this.name('e')}: edges { cursor node { ${this.selection(target, depth)} } }`;
      default:
        return `${this.draw(2) ? `${this.name('n')}: ` : ''}nodes { ${this.selection(target, depth)} }`;
    }
  }

  private filter(): string {
    switch (this.draw(4)) {
      case 0:
        return `{ text: ${this.value('String', this.pick(['a', 'CH', 'ä', '"', '']))} }`;
      case 1:
        return `{ minStars: ${this.value('Int', this.draw(4))} }`;
      case 2:
        return `{ text: "a", minStars: ${this.draw(3)} }`;
      default:
        return '{}';
    }
  }

  private inlineFragment(type: string, depth: number): string {
    const condition = this.draw(4) ? this.pick(conditions[type]!) : undefined;
    const on = condition ? ` on ${condition}` : '';
    return `...${on}${this.directive()} { ${this.selection(condition ?? type, depth)} }`;
  }

  private namedFragment(type: string, depth: number): string {
    const target = this.pick(conditions[type]!);
    const key = `${target}${depth}`;
    const known = this.byType.get(key) ?? [];
    if (known.length > 0 && this.draw(2)) return `...${this.pick(known)}`;
    const name = this.name('F');
    this.fragments.push(`fragment ${name} on ${target} { ${this.selection(target, depth)} }`);
    this.byType.set(key, [...known, name]);
    return `...${name}${this.directive()}`;
  }

  private directive(): string {
    if (this.draw(6)) return '';
    return ` @${this.pick(['include', 'skip'])}(if: ${this.value('Boolean!', this.draw(2) === 1)})`;
  }

  /** A literal, or a variable that carries the value. */
  private value(type: string, value: unknown): string {
    if (this.draw(2)) return JSON.stringify(value);
    const name = this.name('v');
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private id(
    table: 'organization' | 'project' | 'participation' = this.pick([
      'organization',
      'project',
      'participation',
    ]),
  ): string {
    if (this.draw(9) === 0)
      return this.pick(['', 'prj_1', 'tok_00000000000070008000000000000000', "' or 1=1"]);
    const prefix = { organization: 'org', project: 'prj', participation: 'par' }[table];
    return `${prefix}_${idOf(table, this.draw(counts[table] + 1)).replaceAll('-', '')}`;
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.draw(list.length)]!;
  }

  private name(kind: string): string {
    return `${kind}${this.number++}`;
  }
}
