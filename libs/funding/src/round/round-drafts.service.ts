import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';

/** Creates, changes and removes rounds that have not opened. */
@Injectable()
export class RoundDrafts {
  create(_actor: Actor, _input: object): Promise<string> {
    throw new Error('not yet');
  }
  update(_actor: Actor, _id: string, _version: number, _input: object): Promise<string> {
    throw new Error('not yet');
  }
  delete(_actor: Actor, _id: string): Promise<string> {
    throw new Error('not yet');
  }
}
