import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Row, Stack, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { SaveMinutesSection } from '../../gql/save-minutes-section.js';
import { useFormat } from '../../i18n/format.js';
import { Markdown } from '../../parts/markdown.js';
import type { News } from '../../parts/news-alert.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import type { MinutesSection } from './minutes-page.js';

interface SectionEditorProps {
  section: MinutesSection;
  onDone: (news: News) => void;
  onUnsaved: (id: string, is: boolean) => void;
  /** The text as it is to be read. */
  children: ReactNode;
}

/** What is being typed, and the version of the section from which it started. */
interface Typed {
  text: string;
  version: number;
}

/** The text of a section with the way to change it. */
export function SectionEditor({ section, onDone, onUnsaved, children }: SectionEditorProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [kept, setKept] = useState(false);
  const { id } = section;
  const changed = typed !== null && typed.text !== (section.text ?? '');
  useEffect(() => {
    onUnsaved(id, changed);
    return () => onUnsaved(id, false);
  }, [id, changed, onUnsaved]);
  const edit = () => {
    setKept(false);
    setTyped({ text: section.text ?? '', version: section.version });
  };
  const close = (wasKept: boolean) => {
    setTyped(null);
    setKept(wasKept);
    if (!wasKept) onDone({ title: t('minutes.saved', { heading: section.heading ?? '' }) });
  };
  if (typed)
    return (
      <Editing
        {...{ section, typed, changed }}
        onType={setTyped}
        onClose={() => setTyped(null)}
        onSaved={close}
      />
    );
  return (
    <>
      {kept && section.variants.length > 0 && (
        <TakesFocus on={kept}>
          <Alert kind="warning" title={t('minutes.changedMeanwhile')}>
            <Text>{t('minutes.changedMeanwhileText')}</Text>
          </Alert>
        </TakesFocus>
      )}
      {children}
      <div>
        <Button aria-label={t('minutes.editOf', { heading: section.heading ?? '' })} onClick={edit}>
          {t('minutes.edit')}
        </Button>
      </div>
    </>
  );
}

interface EditingProps {
  section: MinutesSection;
  typed: Typed;
  changed: boolean;
  onType: (typed: Typed) => void;
  onClose: () => void;
  /** Kept: somebody else was first, and the text waits beside theirs. */
  onSaved: (kept: boolean) => void;
}

function Editing({ section, typed, changed, onType, onClose, onSaved }: EditingProps) {
  const { t } = useTranslation();
  const command = useCommand(SaveMinutesSection);
  const [fault, setFault] = useState<string>();
  const fieldId = useId();
  // The button that was used is gone.
  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId]);
  const save = async () => {
    const { saveMinutesSection } = await command.mutateAsync({ input: { id: section.id, ...typed } });
    const { userErrors, variant } = saveMinutesSection;
    const [refused] = userErrors;
    if (refused && !variant) return setFault(refused.message);
    onSaved(variant !== null);
  };
  return (
    <Stack>
      {command.error && <FailureAlert error={command.error} />}
      <div className="minutes-edit">
        <TextArea
          label={t('minutes.text', { heading: section.heading ?? '' })}
          hint={t('minutes.markdownHint')}
          error={fault}
          rows={Math.min(24, Math.max(8, typed.text.split('\n').length + 2))}
          id={fieldId}
          value={typed.text}
          onChange={(event) => onType({ ...typed, text: event.target.value })}
        />
        <section className="minutes-edit__preview" aria-label={t('minutes.preview')}>
          <Text size="small" muted>
            {t('minutes.preview')}
          </Text>
          <Markdown text={typed.text} level={3} />
        </section>
      </div>
      {section.version !== typed.version && <MovedOn section={section} />}
      <Row>
        <Button look="primary" busy={command.isPending} onClick={() => void save().catch(() => undefined)}>
          {command.isPending ? t('common.sending') : t('minutes.save')}
        </Button>
        <Button onClick={onClose}>{t(changed ? 'minutes.discard' : 'common.close')}</Button>
        {changed && <Text muted>{t('minutes.notSaved')}</Text>}
      </Row>
    </Stack>
  );
}

/** Said while one types: what the server would say only on saving. */
function MovedOn({ section: { editedBy, editedAt } }: { section: MinutesSection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = editedBy?.displayName ?? t('minutes.somebody');
  return (
    <Alert kind="warning" title={t('minutes.movedOn')} announce>
      <Text>{t('minutes.movedOnText', { name, at: editedAt ? format.dateTime(editedAt) : '' })}</Text>
    </Alert>
  );
}
