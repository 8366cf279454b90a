import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Announcement, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { FailureAlert } from '../../../app/failures.js';
import { MoveAgendaItem } from '../../../gql/move-agenda-item.js';
import type { MoveAgendaItemInput } from '../../../gql/schema.js';
import { agendaTree, type AgendaBranch } from '../../../parts/agenda-tree.js';
import type { News } from '../../../parts/news-alert.js';
import { AgendaRow } from './agenda-row.js';
import { dropOn, moveBy, type Step } from './agenda-moves.js';
import { useDragWords } from './drag-words.js';
import type { EditedItem, EditedMeeting } from './edit-meeting-page.js';
import './agenda-editor.css';

interface AgendaEditorProps {
  meeting: EditedMeeting;
  changeable: boolean;
  onDone: (news: News) => void;
}

/** The agenda to be put in order: by dragging, by the same with the keyboard, or by the buttons of each item. */
export function AgendaEditor({ meeting, changeable, onDone }: AgendaEditorProps) {
  const { t } = useTranslation();
  const tree = agendaTree(meeting.allItems);
  const { move, said, fault, error } = useMoves(meeting);
  const accessibility = useDragWords(meeting.allItems);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  if (tree.length === 0) return <Text>{t('agendaEdit.empty')}</Text>;
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over) move(dropOn(tree, String(active.id), String(over.id)), String(active.id));
  };
  const step = (id: string, where: Step) => move(moveBy(tree, id, where), id);
  return (
    <Stack>
      <Announcement>{said}</Announcement>
      {fault && <Alert kind="danger" title={fault} announce />}
      {error && <FailureAlert error={error} />}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={dropped}
        accessibility={accessibility}
      >
        <Level branches={tree} {...{ tree, meeting, changeable, onDone, step }} />
      </DndContext>
    </Stack>
  );
}

interface LevelProps extends AgendaEditorProps {
  branches: readonly AgendaBranch<EditedItem>[];
  tree: readonly AgendaBranch<EditedItem>[];
  step: (id: string, where: Step) => void;
}

/** Items of one level; each is dragged among its siblings. */
function Level({ branches, ...rest }: LevelProps) {
  return (
    <SortableContext items={branches.map(({ item }) => item.id)} strategy={verticalListSortingStrategy}>
      <ol className="agenda-editor">
        {branches.map(({ item, children }) => (
          <AgendaRow key={item.id} item={item} {...rest}>
            {children.length > 0 && <Level branches={children} {...rest} />}
          </AgendaRow>
        ))}
      </ol>
    </SortableContext>
  );
}

/** Sends moves one after the other and says where the item has gone. */
function useMoves(meeting: EditedMeeting) {
  const { t } = useTranslation();
  const command = useCommand(MoveAgendaItem);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string>();
  const send = async (input: MoveAgendaItemInput, title: string) => {
    const { moveAgendaItem } = await command.mutateAsync({ input });
    const [refused] = moveAgendaItem.userErrors;
    setFault(refused?.message);
    setSaid(refused ? '' : t('agendaEdit.moved', { title }));
  };
  const move = (input: MoveAgendaItemInput | null, id: string) => {
    const title = meeting.allItems.find((item) => item.id === id)?.title ?? '';
    if (input && !command.isPending) void send(input, title).catch(() => undefined);
  };
  return { move, said, fault, error: command.error };
}
