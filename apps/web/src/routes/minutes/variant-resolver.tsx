import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Row, Stack, Text, TextArea, VisuallyHidden } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { ResolveMinutesVariant } from '../../gql/resolve-minutes-variant.js';
import { useFormat } from '../../i18n/format.js';
import type { News } from '../../parts/news-alert.js';
import { markLines, type MarkedLine } from './line-marks.js';
import type { MinutesSection } from './minutes-page.js';

interface VariantResolverProps {
  section: MinutesSection;
  variant: MinutesSection['variants'][number];
  onDone: (news: News) => void;
}

/** Two clerks changed one section: both texts side by side, and the one that is to stand. */
export function VariantResolver({ section, variant, onDone }: VariantResolverProps) {
  const { t } = useTranslation();
  const saved = section.text ?? '';
  const [left, right] = markLines(saved, variant.text);
  const { text, setText, save, command, fault } = useResolution(section, variant, onDone);
  return (
    <section
      className="minutes-variant"
      aria-label={t('minutes.variantOf', { heading: section.heading ?? '' })}
    >
      <Stack>
        <Heading level={3}>{t('minutes.variant')}</Heading>
        <Text>{t('minutes.variantText')}</Text>
        <div className="minutes-variant__texts">
          <Version title={t('minutes.savedText')} by={section.editedBy} at={section.editedAt} lines={left} />
          <Version
            title={t('minutes.keptText')}
            by={variant.writtenBy}
            at={variant.writtenAt}
            lines={right}
          />
        </div>
        <Row>
          <Button onClick={() => setText(saved)}>{t('minutes.takeSaved')}</Button>
          <Button onClick={() => setText(variant.text)}>{t('minutes.takeKept')}</Button>
        </Row>
        {command.error && <FailureAlert error={command.error} />}
        <TextArea
          label={t('minutes.merged')}
          hint={t('minutes.mergedHint')}
          error={fault}
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button look="primary" busy={command.isPending} onClick={() => void save().catch(() => undefined)}>
            {command.isPending ? t('common.sending') : t('minutes.resolve')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

function useResolution(section: MinutesSection, variant: { id: string }, onDone: (news: News) => void) {
  const { t } = useTranslation();
  const command = useCommand(ResolveMinutesVariant);
  const [text, setText] = useState(section.text ?? '');
  // What was read beside the variant; when the section moves on, the server tells.
  const [version] = useState(section.version);
  const [fault, setFault] = useState<string>();
  const save = async () => {
    const input = { id: variant.id, text, version };
    const { userErrors, variant: next } = (await command.mutateAsync({ input })).resolveMinutesVariant;
    const [refused] = userErrors;
    if (refused && !next) return setFault(refused.message);
    if (next) return onDone({ title: t('minutes.changedAgain'), text: t('minutes.changedMeanwhileText') });
    onDone({ title: t('minutes.resolved', { heading: section.heading ?? '' }) });
  };
  return { text, setText, save, command, fault };
}

interface VersionProps {
  title: string;
  by: { displayName: string } | null;
  at: string | null;
  lines: MarkedLine[];
}

function Version({ title, by, at, lines }: VersionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <strong>{title}</strong>
      <Text size="small" muted>
        {[by?.displayName ?? t('minutes.somebody'), at && format.dateTime(at)].filter(Boolean).join(', ')}
      </Text>
      <div className="minutes-variant__text">
        {lines.map(({ line, own }, index) => (
          <p key={index} className={own ? 'minutes-variant__own' : undefined}>
            {own && <VisuallyHidden>{t('minutes.ownLine')}</VisuallyHidden>}
            {line || '\u00a0'}
          </p>
        ))}
      </div>
    </div>
  );
}
