import { isAlias, isMap, isScalar, isSeq, type Alias, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { unfitCharacter } from './characters.js';
import type { FaultCode } from './fault-kinds.js';
import type { FaultDetails, Faults } from './fault.js';

export type YamlNode = ParsedNode;

/** How many values a file may have once its aliases are written out. */
export const MAX_VALUES = 50_000;

/** Whether nothing was written here, or YAML's words for nothing. */
export function isNothing(node: YamlNode | null): boolean {
  if (node === null) return true;
  return isScalar(node) && node.type === 'PLAIN' && /^(|~|null|Null|NULL)$/.test(node.source ?? '');
}

/** The name of a key, or undefined where it is no plain text. */
export function keyName(pair: Pair<YamlNode, YamlNode | null>): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** Where a node begins, as an offset of the text. */
export function startOf(node: YamlNode): number {
  return node.range[0];
}

/** The path of a key or list entry below another one. */
export function below(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  return path === '' ? step : `${path}.${step}`;
}

/**
 * Walks the whole tree once, before anything is read from it: reports keys that are there twice and keys that are no
 * text, and finds the target of each alias. Null if an alias has no target or if the aliases would blow the file up.
 */
export function survey(root: YamlNode, faults: Faults): Map<Alias, YamlNode> | null {
  const walk = new Survey(faults);
  walk.sizeOf(root, '');
  return walk.sound ? walk.targets : null;
}

class Survey {
  readonly targets = new Map<Alias, YamlNode>();
  sound = true;
  /** Values behind anchors so far; null while the anchored node is still open. */
  private readonly anchors = new Map<string, { node: YamlNode; size: number | null }>();
  private expanded = 0;

  constructor(private readonly faults: Faults) {}

  /** How many values a node stands for. */
  sizeOf(node: YamlNode | null, path: string): number {
    if (node === null) return 0;
    if (isAlias(node)) return this.sizeOfAlias(node, path);
    const anchor = { node, size: null as number | null };
    if (node.anchor) this.anchors.set(node.anchor, anchor);
    anchor.size = 1 + this.sizeOfContents(node, path);
    return anchor.size;
  }

  private sizeOfContents(node: YamlNode, path: string): number {
    if (isSeq(node))
      return sum(node.items.map((item, index) => this.sizeOf(item as YamlNode, below(path, index))));
    if (isMap(node)) return this.sizeOfMap(node as YAMLMap<YamlNode, YamlNode | null>, path);
    return 0;
  }

  private sizeOfMap(map: YAMLMap<YamlNode, YamlNode | null>, path: string): number {
    const seen = new Set<string>();
    let size = 0;
    for (const pair of map.items) {
      const name = keyName(pair);
      const fault = keyFault(name, seen);
      if (fault) this.faults.add(fault.code, below(path, name ?? '?'), startOf(pair.key), fault.details);
      size += this.sizeOf(pair.key, path) + this.sizeOf(pair.value, below(path, name ?? '?'));
    }
    return size;
  }

  private sizeOfAlias(alias: Alias.Parsed, path: string): number {
    const anchor = this.anchors.get(alias.source);
    if (!anchor || anchor.size === null) {
      this.sound = false;
      this.faults.add('YAML_ALIAS', path, startOf(alias), { name: alias.source });
      return 1;
    }
    this.targets.set(alias, anchor.node);
    const before = this.expanded;
    this.expanded += anchor.size;
    if (this.expanded > MAX_VALUES) {
      this.sound = false;
      if (before <= MAX_VALUES)
        this.faults.add('YAML_EXPANSION', path, startOf(alias), { limit: MAX_VALUES });
    }
    return anchor.size;
  }
}

function keyFault(
  name: string | undefined,
  seen: Set<string>,
): { code: FaultCode; details?: FaultDetails } | null {
  if (name === undefined) return { code: 'YAML_KEY' };
  const character = unfitCharacter(name);
  if (character) return { code: 'CONTROL_CHARACTER', details: { character } };
  if (seen.has(name)) return { code: 'DUPLICATE_KEY', details: { key: name } };
  seen.add(name);
  return null;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
