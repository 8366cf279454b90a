import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, classes, Row, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { RemoveAgendaItem } from '../../../gql/remove-agenda-item.js';
import type { AgendaBranch } from '../../../parts/agenda-tree.js';
import { AttachmentLinks } from '../../../parts/attachments/attachment-links.js';
import { VisibilityBadge } from '../../../parts/board-badges.js';
import type { News } from '../../../parts/news-alert.js';
import { moveBy, steps, type Step } from './agenda-moves.js';
import type { EditedItem, EditedMeeting } from './edit-meeting-page.js';
import { ItemDialog } from './item-dialog.js';

interface AgendaRowProps {
  item: EditedItem;
  tree: readonly AgendaBranch<EditedItem>[];
  meeting: EditedMeeting;
  changeable: boolean;
  step: (id: string, where: Step) => void;
  onDone: (news: News) => void;
  children: ReactNode;
}

/** One item with all that can be done with it. */
export function AgendaRow(props: AgendaRowProps) {
  const { t } = useTranslation();
  const { item, meeting, changeable, children } = props;
  const [editing, setEditing] = useState(false);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: item.id, disabled: !changeable });
  const title = item.title ?? '';
  const sponsor = item.sponsorOrganization?.name ?? item.sponsorWorkingGroup?.name;
  // No inline style reaches the page as text: the property is set by script, which the content security policy allows.
  const style = { transform: CSS.Translate.toString(transform), transition };
  return (
    <li ref={setNodeRef} style={style} className={classes('agenda-editor__item', isDragging && 'is-dragged')}>
      <div className="agenda-editor__row">
        {changeable && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className="agenda-editor__handle"
            {...attributes}
            {...listeners}
          >
            <span aria-hidden="true">⠿</span>
            <VisuallyHidden>{t('agendaEdit.drag.handle', { title })}</VisuallyHidden>
          </button>
        )}
        <div className="agenda-editor__body">
          <Stack gap="small">
            <Row>
              <strong>
                {item.number && `${item.number} `}
                {title}
              </strong>
              <VisibilityBadge visibility={item.visibility} />
              {item.state !== 'PLACED' && <Badge>{t(`enums.agendaItemState.${item.state}`)}</Badge>}
            </Row>
            <Text size="small" muted>
              {[
                item.outcome && t(`enums.agendaOutcome.${item.outcome}`),
                t('meeting.minutesCount', { count: item.minutes }),
                sponsor && t('meeting.sponsor', { name: sponsor }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <AttachmentLinks attachments={item.attachments} />
          </Stack>
        </div>
        {changeable && <RowButtons {...props} title={title} onEdit={() => setEditing(true)} />}
      </div>
      {children}
      {editing && (
        <ItemDialog meeting={meeting} item={item} onClose={() => setEditing(false)} onDone={props.onDone} />
      )}
    </li>
  );
}

function RowButtons(props: AgendaRowProps & { title: string; onEdit: () => void }) {
  const { t } = useTranslation();
  const { item, tree, meeting, step, title, onDone } = props;
  const remove = useCommand(RemoveAgendaItem);
  const takeOff = async () => {
    const { removeAgendaItem } = await remove.mutateAsync({ input: { id: item.id } });
    const [refused] = removeAgendaItem.userErrors;
    onDone(refused ? { title: refused.message } : { title: t('agendaEdit.removed', { title }) });
  };
  return (
    <div className="agenda-editor__buttons">
      {steps.map((where) => (
        <button
          key={where}
          type="button"
          className="agenda-editor__step"
          // Stays where it is, so that the focus does too.
          aria-disabled={moveBy(tree, item.id, where) === null}
          onClick={() => step(item.id, where)}
        >
          <span aria-hidden="true">{arrows[where]}</span>
          <VisuallyHidden>{t(`agendaEdit.steps.${where}`, { title })}</VisuallyHidden>
        </button>
      ))}
      <Button look="tertiary" aria-haspopup="dialog" onClick={props.onEdit}>
        {t('agendaEdit.editItem')} <VisuallyHidden>{title}</VisuallyHidden>
      </Button>
      {meeting.state === 'DRAFT' && (
        <Button look="tertiary" busy={remove.isPending} onClick={() => void takeOff().catch(() => undefined)}>
          {t('agendaEdit.remove')} <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

const arrows: Record<Step, string> = { up: '↑', down: '↓', in: '→', out: '←' };
