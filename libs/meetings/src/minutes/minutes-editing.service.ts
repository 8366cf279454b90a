import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, newId, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { requiredMarkdown } from '../markdown/index.js';
import { MinutesDesk } from './minutes-desk.js';
import { MinutesSectionEntity, MinutesVariantEntity } from './minutes-section.entity.js';
import { changedMeanwhile, inState, versionAhead } from './minutes.faults.js';

/** Characters of a section at most. */
export const longestSection = 100_000;

/** A text for a section, and the version of the section from which its writer started. */
export interface SectionText {
  version: number;
  text: string;
}

/** Where a text went: into the section, or (as somebody else was first) into a variant of it. */
export interface Placed {
  section: string;
  variant: string | null;
}

/** Editing minutes by sections. Whatever is sent is kept: in the section, in a variant, or among the earlier texts. */
@Injectable()
export class MinutesEditing {
  constructor(@Inject(MinutesDesk) private readonly desk: MinutesDesk) {}

  /**
   * Saves a section. The same text again changes nothing.
   * @throws UserFaults CHANGED_MEANWHILE after the commit, with the section and the variant that keeps the text;
   *   UNKNOWN_VERSION, MINUTES_APPROVED, MINUTES_PUBLISHED, TOO_LONG, INVALID_TEXT, BAD_LINK, TOO_DEEP
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async save(actor: Actor, sectionId: string, { version, text: given }: SectionText): Promise<Placed> {
    const text = requiredMarkdown('input.text', given, longestSection, 0);
    return answered(
      await this.desk.run(actor, async (tx) =>
        this.place(tx, actor, await this.section(tx, actor, sectionId), { version, text }),
      ),
    );
  }

  /**
   * Brings a variant and the section together: `text` is what the section is to say. When the section has moved on
   * once more, the merged text becomes a variant in place of the one that it was made of.
   * Two who merge the same variant are two who save.
   * @throws UserFaults as `save`
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async resolve(actor: Actor, variantId: string, { version, text: given }: SectionText): Promise<Placed> {
    const text = requiredMarkdown('input.text', given, longestSection, 0);
    return answered(
      await this.desk.run(actor, async (tx) => {
        const found = await tx.findOneBy(MinutesVariantEntity, { id: variantId });
        if (!found) throw notFound();
        const section = await this.section(tx, actor, found.sectionId);
        const variant = await tx.findOneByOrFail(MinutesVariantEntity, { id: variantId });
        if (!variant.resolvedAt) await this.markResolved(tx, actor, variant);
        return this.place(tx, actor, section, { version, text });
      }),
    );
  }

  /** The section, with the minutes locked, for who may change it now. */
  private async section(tx: Tx, actor: Actor, id: string): Promise<MinutesSectionEntity> {
    const found = await tx.findOneBy(MinutesSectionEntity, { id });
    if (!found) throw notFound();
    const { minutes } = await this.desk.forKeeper(tx, actor, found.minutesId);
    if (minutes.state !== 'DRAFT' && minutes.state !== 'CIRCULATED') throw inState(minutes.state);
    return tx.findOneByOrFail(MinutesSectionEntity, { id });
  }

  private async markResolved(tx: Tx, actor: Actor, variant: MinutesVariantEntity): Promise<void> {
    Object.assign(variant, { resolvedAt: this.desk.now(), resolvedBy: accountIdOf(actor) });
    await tx.save(variant);
    const section = { id: variant.sectionId };
    await this.record(tx, actor, 'resolveMinutesVariant', section, { variantId: variant.id });
  }

  private async place(
    tx: Tx,
    actor: Actor,
    section: MinutesSectionEntity,
    { version, text }: SectionText,
  ): Promise<Placed> {
    const unchanged = { section: section.id, variant: null };
    if (section.text === text) return unchanged;
    if (version > section.version) throw versionAhead();
    if (version < section.version) {
      if (await this.savedBefore(tx, actor, section.id, { version, text })) return unchanged;
      return { section: section.id, variant: await this.keepAside(tx, actor, section.id, { version, text }) };
    }
    Object.assign(section, { text, editedBy: accountIdOf(actor), editedAt: this.desk.now() });
    await tx.save(section);
    await this.record(tx, actor, 'saveMinutesSection', section, { version: section.version });
    return unchanged;
  }

  /** The same request once more, after somebody else has gone on from it. */
  private async savedBefore(tx: Tx, actor: Actor, sectionId: string, { version, text }: SectionText) {
    const rows = await tx.query<unknown[]>(
      `select from minutes_revision where section_id = $1 and version = $2 and text = $3
        and edited_by is not distinct from $4`,
      [sectionId, version + 1, text, accountIdOf(actor)],
    );
    return rows.length > 0;
  }

  private async keepAside(tx: Tx, actor: Actor, sectionId: string, { version, text }: SectionText) {
    const [same] = await tx.query<{ id: string }[]>(
      `select id from minutes_variant where section_id = $1 and text = $2 and resolved_at is null`,
      [sectionId, text],
    );
    if (same) return same.id;
    const id = newId();
    await tx.insert(MinutesVariantEntity, {
      ...{ id, sectionId, text, basedOn: version },
      ...{ writtenBy: accountIdOf(actor), writtenAt: this.desk.now() },
    });
    await this.record(tx, actor, 'keepMinutesVariant', { id: sectionId }, { variantId: id });
    return id;
  }

  private record(tx: Tx, actor: Actor, action: string, section: { id: string }, details: object) {
    return this.desk.record(tx, actor, {
      action,
      subjectType: 'MinutesSection',
      subjectId: section.id,
      details: { ...details },
    });
  }
}

/** Only now, after the commit, is the second writer told: the text is kept. */
function answered(placed: Placed): Placed {
  if (placed.variant) throw changedMeanwhile().with({ ...placed });
  return placed;
}
