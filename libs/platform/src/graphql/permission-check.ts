import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PERMISSION } from './permission.js';

/** Key under which @nestjs/graphql notes `Query`, `Mutation` or `Subscription` on a method. */
const OPERATION = 'graphql:resolver_type';
const operations = new Set(['Query', 'Mutation', 'Subscription']);

/** Names of the operations of a resolver class that declare no permission, e.g. `ProjectResolver.projects`. */
export function undeclaredOperations(prototype: object, scanner = new MetadataScanner()): string[] {
  return scanner.getAllMethodNames(prototype).flatMap((name) => {
    const method = (prototype as Record<string, unknown>)[name] as object;
    const isOperation = operations.has(String(Reflect.getMetadata(OPERATION, method)));
    return isOperation && !Reflect.hasMetadata(PERMISSION, method)
      ? [`${prototype.constructor.name}.${name}`]
      : [];
  });
}

/** Stops the boot when an operation declares no permission. */
@Injectable()
export class PermissionCheck implements OnModuleInit {
  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const undeclared = this.discovery
      .getProviders()
      .filter((provider) => provider.instance && typeof provider.instance === 'object')
      .flatMap((provider) => undeclaredOperations(Object.getPrototypeOf(provider.instance) as object));
    if (undeclared.length > 0) throw new Error(`No @Permission on: ${[...new Set(undeclared)].join(', ')}`);
  }
}
