import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';

@Injectable()
export class Spends {
  record(_actor: Actor, _input: object): Promise<string> {
    return Promise.reject(new Error('not yet'));
  }
  approve(_actor: Actor, _input: object): Promise<string> {
    return Promise.reject(new Error('not yet'));
  }
  reject(_actor: Actor, _input: object): Promise<string> {
    return Promise.reject(new Error('not yet'));
  }
}
