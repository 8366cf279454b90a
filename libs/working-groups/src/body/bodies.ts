import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';
import { forbidden, notFound, render, sql, type Sql, type Text } from '@allmende/platform/graphql';
import { mayPropose, participates, presides, voicesOf } from './body.sql.js';

/** The board (null), or the uuid of a working group. */
export type BodyId = string | null;

/** What somebody may do in a body. */
export type BodyRight = 'PRESIDE' | 'PARTICIPATE' | 'PROPOSE';

/** An organization with one voice. */
export interface Voice {
  organizationId: string;
  organizationName: string;
}

/** Anything that runs a statement: a transaction or the pool. */
interface Db {
  query<T>(text: string, values: unknown[]): Promise<T>;
}

const rights: Record<BodyRight, (actor: Actor, body: Sql) => Sql> = {
  PRESIDE: presides,
  PARTICIPATE: participates,
  PROPOSE: mayPropose,
};

const notYours: Text = {
  de: 'Das ist der Sitzungsleitung vorbehalten. Bitte wenden Sie sich an die Moderation oder an die Leitung der Arbeitsgruppe.',
  en: 'This is for those who lead the body. Please ask the moderators or the chair of the working group.',
};

/** Asks who may do what in a body, by the rules of `body.sql.ts`. */
@Injectable()
export class Bodies {
  /** True when the actor has the right in the body now. */
  async may(db: Db, actor: Actor, right: BodyRight, body: BodyId): Promise<boolean> {
    const { text, values } = render(sql`select ${rights[right](actor, sql`${body}::uuid`)} as allowed`);
    const [row] = await db.query<[{ allowed: boolean }]>(text, values);
    return row.allowed;
  }

  /**
   * @throws OperationError FORBIDDEN when the actor takes part in the body, but has not this right;
   * NOT_FOUND when she must not even know what is going on there
   */
  async require(db: Db, actor: Actor, right: BodyRight, body: BodyId): Promise<void> {
    if (await this.may(db, actor, right, body)) return;
    throw (await this.may(db, actor, 'PARTICIPATE', body)) ? forbidden(notYours) : notFound();
  }

  /** Who has a voice in the body now, by name. */
  async voices(db: Db, body: BodyId): Promise<Voice[]> {
    const { text, values } = render(
      sql`select o.id as "organizationId", o.name as "organizationName" from organization o
        where o.id in (${voicesOf(sql`${body}::uuid`)}) order by fold_german(o.name), o.id`,
    );
    return db.query<Voice[]>(text, values);
  }
}
