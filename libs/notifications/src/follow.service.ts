import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import {
  accountIdOf,
  belongsToNetwork,
  newId,
  parseNodeId,
  toNodeId,
  type Actor,
  type Clock,
} from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';

/** What can be followed. */
export interface Subject {
  type: 'Project' | 'Organization';
  uuid: string;
}

/** @throws UserFaults INVALID_ID when it is no id of something that can be followed */
export function subjectOf(id: string, path: string): Subject {
  const parsed = parseNodeId(id);
  if (parsed?.type === 'Project' || parsed?.type === 'Organization')
    return { type: parsed.type, uuid: parsed.uuid };
  throw new UserFaults(
    fault('INVALID_ID', path, {
      de: `„${id.slice(0, 60)}“ ist keine Kennung eines Projekts oder einer Organisation.`,
      en: `"${id.slice(0, 60)}" is not the id of a project or an organization.`,
    }),
  );
}

/** Following projects and organizations. Both commands may be repeated; a second time changes nothing. */
@Injectable()
export class Follows {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the subject's public id. @throws OperationError NOT_FOUND when the actor can't see it */
  async follow(actor: Actor, subject: Subject): Promise<string> {
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await isVisible(tx, actor, subject))) throw notFound();
      const inserted = await tx.query<unknown[]>(
        `insert into follow (id, account_id, project_id, organization_id, created_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint follow_once do nothing returning id`,
        [newId(), ...columnsOf(actor, subject), this.clock.now()],
      );
      if (inserted.length > 0) await this.note(tx, actor, 'follow', subject);
    });
    return toNodeId(subject.type, subject.uuid);
  }

  /** Answers the subject's public id. */
  async unfollow(actor: Actor, subject: Subject): Promise<string> {
    await this.unitOfWork.run(actor, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `delete from follow where account_id = $1
           and project_id is not distinct from $2 and organization_id is not distinct from $3`,
        columnsOf(actor, subject),
      );
      if (count > 0) await this.note(tx, actor, 'unfollow', subject);
    });
    return toNodeId(subject.type, subject.uuid);
  }

  private note(tx: Tx, actor: Actor, action: string, { type, uuid }: Subject): Promise<void> {
    return this.audit.append(tx, actor, { action, subjectType: type, subjectId: uuid });
  }
}

const columnsOf = (actor: Actor, { type, uuid }: Subject): (string | null)[] => [
  accountIdOf(actor),
  type === 'Project' ? uuid : null,
  type === 'Organization' ? uuid : null,
];

async function isVisible(tx: Tx, actor: Actor, { type, uuid }: Subject): Promise<boolean> {
  const found =
    type === 'Project'
      ? await tx.query<unknown[]>(`select from project where id = $1 and (visibility = 'PUBLIC' or $2)`, [
          uuid,
          belongsToNetwork(actor),
        ])
      : await tx.query<unknown[]>(`select from organization where id = $1`, [uuid]);
  return found.length > 0;
}
