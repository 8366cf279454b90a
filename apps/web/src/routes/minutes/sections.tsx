import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Row, Stack, Text } from '@allmende/web-kern';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import type { MinutesPartProps, MinutesSection } from './minutes-page.js';
import { SectionEditor } from './section-editor.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { VariantResolver } from './variant-resolver.js';
import './minutes.css';

/** The text, section by section: to be read, or to be edited until it is approved. */
export function Sections({ minutes, onDone }: MinutesPartProps) {
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((id: string, is: boolean) => {
    setUnsaved((now) => {
      if (now.has(id) === is) return now;
      return new Set(is ? [...now, id] : [...now].filter((other) => other !== id));
    });
  }, []);
  const editable = minutes.viewerCanManage && (minutes.state === 'DRAFT' || minutes.state === 'CIRCULATED');
  return (
    <Stack gap="section">
      <UnsavedGuard unsaved={unsaved.size > 0} />
      {minutes.sections.map((section) => (
        <section key={section.id} aria-labelledby={headingId(section)}>
          <Stack>
            <SectionHead section={section} />
            {editable ? (
              <Editable section={section} onDone={onDone} onUnsaved={mark} />
            ) : (
              <SectionText section={section} />
            )}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

const headingId = ({ id }: MinutesSection) => `abschnitt-${id}`;

function SectionHead({ section }: { section: MinutesSection }) {
  const { t } = useTranslation();
  return (
    <Row>
      <Heading level={2} size="medium" id={headingId(section)}>
        {section.withheld ? t('minutes.withheldHeading') : section.heading}
      </Heading>
      <VisibilityBadge visibility={section.visibility} />
    </Row>
  );
}

/** What is confidential for the reader keeps its place and says no more. */
function SectionText({ section: { withheld, text } }: { section: MinutesSection }) {
  const { t } = useTranslation();
  if (withheld) return <Text muted>{t('minutes.withheld')}</Text>;
  return text ? <Markdown text={text} level={3} /> : <Text muted>{t('minutes.emptySection')}</Text>;
}

function Editable(props: {
  section: MinutesSection;
  onDone: MinutesPartProps['onDone'];
  onUnsaved: (id: string, is: boolean) => void;
}) {
  const { section, onDone } = props;
  return (
    <>
      <SectionEditor {...props}>
        <SectionText section={section} />
      </SectionEditor>
      {section.variants.map((variant) => (
        <VariantResolver key={variant.id} section={section} variant={variant} onDone={onDone} />
      ))}
    </>
  );
}
